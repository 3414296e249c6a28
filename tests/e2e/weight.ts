// The JavaScript that a page has asked for so far.
import { gzipSync } from 'node:zlib'
import type { Page, Request } from '@playwright/test'

export const scriptsOf = (page: Page) => {
  const urls = new Set<string>()
  const onTheWay = new Set<Request>()
  let last = Date.now()
  page.on('request', (request) => {
    if (!request.url().endsWith('.js')) return
    urls.add(request.url())
    onTheWay.add(request)
    last = Date.now()
  })
  const hasCome = (request: Request) => {
    if (onTheWay.delete(request)) last = Date.now()
  }
  page.on('requestfinished', hasCome)
  page.on('requestfailed', hasCome)
  return {
    urls,
    /** For how many ms nothing has been asked for and nothing has come: a script that comes may ask for others. */
    restingMs: () => (onTheWay.size > 0 ? 0 : Date.now() - last),
    /** Bytes, gzip. */
    weigh: async (): Promise<number> => {
      const sizes = [...urls].map(async (url) => gzipSync(await (await page.request.get(url)).body()).length)
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    },
  }
}
