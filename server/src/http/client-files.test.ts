// The built client as browsers ask for it: packed while it was built, or on its way.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from '../app.ts'
import { configOf, parseSettings } from '../config.ts'

const code = 'export const words = 1\n'.repeat(200)
const lateCode = 'export const later = 2\n'.repeat(200)
const client = mkdtempSync(join(tmpdir(), 'parcours-client-files-'))
let app: App
beforeAll(async () => {
  mkdirSync(join(client, 'assets'))
  mkdirSync(join(client, 'pages'))
  for (const language of ['fr', 'en'])
    writeFileSync(join(client, `pages/board.${language}.html`), `<!doctype html><title>board ${language}</title>`)
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Parcours</title>')
  writeFileSync(join(client, 'assets/packed.js'), code)
  writeFileSync(join(client, 'assets/packed.js.br'), brotliCompressSync(code))
  writeFileSync(join(client, 'assets/packed.js.gz'), gzipSync(code))
  writeFileSync(join(client, 'assets/plain.js'), lateCode)
  writeFileSync(join(client, 'assets/font.woff2'), 'font')
  const parsed = parseSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    STORAGE: 'memory',
    LOG_LEVEL: 'silent',
    CLIENT_DIR: client,
  })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join())
  app = await startApp(configOf(parsed.settings))
})
afterAll(async () => {
  await app.close()
  rmSync(client, { recursive: true })
})

/** As it came over the wire: fetch would unpack it. */
const get = (path: string, encodings: string, language = 'de') =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const headers = { 'accept-encoding': encodings, 'accept-language': language }
    const options = { host: '127.0.0.1', port: app.address.port, path, headers }
    request(options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
const kept = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-type': 'application/javascript; charset=utf-8',
  vary: 'accept-encoding',
}

test('a file that the build packed is sent as it lies there, to whoever can unpack it', async () => {
  const br = await get('/assets/packed.js', 'gzip, br')
  expect(br.headers).toMatchObject({ ...kept, 'content-encoding': 'br' })
  expect(br.body).toEqual(brotliCompressSync(code))
  const gz = await get('/assets/packed.js', 'gzip')
  expect(gz.headers).toMatchObject({ ...kept, 'content-encoding': 'gzip' })
  expect(gunzipSync(gz.body).toString()).toBe(code)
  const plain = await get('/assets/packed.js', 'identity')
  expect(plain.headers).toMatchObject(kept)
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(plain.body.toString()).toBe(code)
})

test('what has no packed file beside it is packed on its way, or sent as it is', async () => {
  const late = await get('/assets/plain.js', 'gzip, br')
  expect(late.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': kept['content-type'] })
  expect(brotliDecompressSync(late.body).toString()).toBe(lateCode)
  const font = await get('/assets/font.woff2', 'gzip, br')
  expect(font).toMatchObject({ status: 200, headers: { 'content-type': 'font/woff2' } })
  expect(font.body.toString()).toBe('font')
})

test('the page is found at its addresses, and nothing where nothing is', async () => {
  for (const path of ['/', '/present/some-board']) {
    const page = await get(path, 'br')
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(brotliDecompressSync(page.body).toString()).toContain('<title>Parcours</title>')
  }
  expect((await get('/assets/none.js', 'gzip, br')).status).toBe(404)
  expect((await get('/assets', 'gzip, br')).status).toBe(404)
})

test('a board’s address gets the page that names a board’s files, in the language that is asked for first', async () => {
  for (const [asked, sent] of [
    ['fr-CH, en;q=0.8', 'fr'],
    ['en, fr;q=0.8', 'en'],
    ['de', 'en'],
  ] as const) {
    const page = await get('/b/some-board', 'identity', asked)
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(page.body.toString()).toBe(`<!doctype html><title>board ${sent}</title>`)
  }
})
