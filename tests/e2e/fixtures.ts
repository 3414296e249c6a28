// What every end-to-end test stands on: a server of its own over an empty data folder, and people with a browser each.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type Page, test as base } from '@playwright/test'
import { type ServerProcess, startServer } from '../server-process.ts'
import { BoardPage } from './pages/board-page.ts'
import { HomePage } from './pages/home-page.ts'

export { expect } from '@playwright/test'

export interface TestServer {
  readonly url: string
  readonly dataDir: string
  /** kill −9: whatever was not on disk is gone. */
  readonly kill: () => Promise<void>
  /** Starts again over the same data on the same port. */
  readonly restart: () => Promise<void>
  readonly output: () => string
}

/** One person at one screen: a browser context of their own, since tabs of one context could talk past the server. */
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  readonly home: HomePage
  readonly board: BoardPage
}

interface Fixtures {
  readonly server: TestServer
  readonly newPerson: (options?: {
    readonly viewport?: { readonly width: number; readonly height: number }
    /** The browser's language. */
    readonly locale?: string
    /** A finger instead of a mouse, a browser that knows it is on a phone. */
    readonly hasTouch?: boolean
    readonly isMobile?: boolean
  }) => Promise<Person>
}

export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from its destructured argument, so "none" is written {}.
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, use, testInfo) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parcours-e2e-'))
    let running: ServerProcess = await startServer({ dataDir })
    const { url, port } = running
    let earlier = ''
    await use({
      url,
      dataDir,
      kill: () => running.kill9(),
      restart: async () => {
        await running.kill9()
        earlier += running.output()
        running = await startServer({ dataDir, port })
      },
      output: () => earlier + running.output(),
    })
    await running.stop()
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server', { body: earlier + running.output(), contentType: 'text/plain' })
    }
    await rm(dataDir, { recursive: true, force: true })
  },
  newPerson: async ({ browser, server, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...options, baseURL: server.url })
      contexts.push(context)
      const page = await context.newPage()
      return { context, page, home: new HomePage(page), board: new BoardPage(page) }
    })
    for (const context of contexts) await context.close()
  },
})
