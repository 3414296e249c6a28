// npm run screenshots: the pictures of the README, from the built server and a real browser: docs/home.png, docs/board.png.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { inRoot } from './run.mjs'

const { chromium } = createRequire(import.meta.url)('@playwright/test')
const dataDir = mkdtempSync(join(tmpdir(), 'parcours-pictures-'))
mkdirSync(inRoot('docs'), { recursive: true })

const server = spawn(process.execPath, [inRoot('server', 'dist', 'main.js')], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = new Promise((resolve) => server.once('exit', resolve))
const browser = await chromium.launch({ executablePath: await findBrowser() })
try {
  const address = await printedAddress()
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    baseURL: address,
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(page, 'home')

  const created = await context.request.post('/api/boards', { data: { template: 'demo-train', language: 'fr' } })
  const { boardId, keys } = await created.json()
  await page.goto(`/b/${boardId}#${encodeURIComponent(keys.facilitator)}`)
  const name = page.getByRole('textbox').first()
  const canvas = page.locator('.react-flow')
  await name.or(canvas).first().waitFor()
  if (!(await canvas.isVisible())) {
    await name.fill('Jeanne')
    await name.press('Enter')
  }
  await canvas.waitFor()
  await picture(page, 'board')
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await ended
  rmSync(dataDir, { recursive: true, force: true })
}

async function picture(page, name) {
  await page.evaluate(() => document.fonts.ready)
  // Nothing tells when a canvas has come to rest: fonts, measuring and the first fit are over well within this.
  await page.waitForTimeout(1500)
  await page.screenshot({ path: inRoot('docs', `${name}.png`) })
  console.log(`docs/${name}.png`)
}

function printedAddress() {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.stdout.on('data', (chunk) => {
      printed += chunk
      const found = / at (https?:\/\/[\w.[\]:-]+:\d+)/.exec(printed)
      if (found !== null) resolve(found[1])
    })
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}. It printed:\n${printed}`)))
  })
}
