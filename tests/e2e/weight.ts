// The JavaScript that a page has asked for so far.
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

export const scriptsOf = (page: Page) => {
  const urls = new Set<string>()
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) urls.add(request.url())
  })
  return {
    urls,
    /** Bytes, gzip. */
    weigh: async (): Promise<number> => {
      const sizes = [...urls].map(async (url) => gzipSync(await (await page.request.get(url)).body()).length)
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    },
  }
}
