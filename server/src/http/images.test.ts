// Pictures, asked of the real app: who may bring one, what counts as one, and how it is handed out.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../app.ts'
import { configOf, parseSettings } from '../config.ts'
import { readImage } from './image-content.ts'
import { pngOf } from './test-images.ts'

let app: App
let base: string
beforeAll(async () => {
  const parsed = parseSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    STORAGE: 'memory',
    LOG_LEVEL: 'silent',
    CLIENT_DIR: '/nowhere',
    MAX_IMAGES_MIB: '1',
  })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join())
  app = await startApp(configOf(parsed.settings))
  base = `http://127.0.0.1:${app.address.port}`
})
afterAll(() => app.close())

const json = { 'content-type': 'application/json' }
const newBoard = async (request: object = { template: 'blank' }) => {
  const response = await fetch(`${base}/api/boards`, { method: 'POST', headers: json, body: JSON.stringify(request) })
  return (await response.json()) as { boardId: string; keys: Record<string, string>; warnings?: object[] }
}
const joined = async ({ boardId, keys }: Awaited<ReturnType<typeof newBoard>>, role = 'participant') => {
  const body = JSON.stringify({ key: keys[role], name: 'Ana' })
  const response = await fetch(`${base}/api/boards/${boardId}/join`, { method: 'POST', headers: json, body })
  return (await response.json()) as { session: string; participantId: string }
}
const sessionOn = async (...on: Parameters<typeof joined>) => (await joined(...on)).session
const send = async (boardId: string, session: string, body: Uint8Array | string, headers: object = {}) => {
  const response = await fetch(`${base}/api/boards/${boardId}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}`, 'accept-language': 'en', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const read = (boardId: string, hash: unknown) => fetch(`${base}/api/boards/${boardId}/images/${String(hash)}`)
const ready = async () => {
  const board = await newBoard()
  return { boardId: board.boardId, session: await sessionOn(board), board }
}

test('a picture is kept and handed out inert, to everybody who knows its hash, on its board alone', async () => {
  const { boardId, session } = await ready()
  const png = pngOf(3, 2)
  const { status, body } = await send(boardId, session, png, { 'content-type': 'text/html' })
  const hash = createHash('sha256').update(png).digest('base64url')
  expect([status, body]).toEqual([201, { hash, type: 'image/png', width: 3, height: 2 }])
  const response = await read(boardId, hash)
  expect(response.status).toBe(200)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(png))
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `inline; filename="${hash.slice(0, 8)}.png"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect((await read((await newBoard()).boardId, hash)).status).toBe(404)
  expect((await send(boardId, session, png)).body.hash).toBe(hash)
})

test.each([
  ['x', 'no hash at all'],
  ['A'.repeat(43), 'an unknown hash'],
  ['..%2f..%2fboard', 'a way around'],
])('%s is not found', async (hash) => {
  const { boardId } = await ready()
  expect((await read(boardId, hash)).status).toBe(404)
})

test('observers, strangers and people of another board bring none', async () => {
  const { board, boardId } = await ready()
  const png = pngOf(1, 1)
  const elsewhere = await ready()
  const answers = await Promise.all([
    send(boardId, await sessionOn(board, 'observer'), png),
    send(boardId, 'nobody', png),
    send(boardId, elsewhere.session, png),
    send('missing', elsewhere.session, png),
  ])
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [403, 'forbidden'],
    [401, 'session-invalid'],
    [401, 'session-invalid'],
    [404, 'board-unknown'],
  ])
})

test('who became an observer brings none, and who became a participant does', async () => {
  const { board, boardId } = await ready()
  const [lead, other] = [await joined(board, 'facilitator'), await joined(board, 'participant')]
  const setRole = async (role: string) => {
    const command = { kind: 'set-role', participantId: other.participantId, role }
    const response = await fetch(`${base}/api/boards/${boardId}/commands`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${lead.session}` },
      body: JSON.stringify({ key: `role-${role}`, command }),
    })
    expect([response.status, await response.json()]).toMatchObject([200, { kind: 'accepted' }])
  }
  expect((await send(boardId, other.session, pngOf(1, 1))).status).toBe(201)
  await setRole('observer')
  expect((await send(boardId, other.session, pngOf(1, 1))).status).toBe(403)
  await setRole('participant')
  expect((await send(boardId, other.session, pngOf(1, 1))).status).toBe(201)
})

describe('what is no picture', () => {
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each<[string, Uint8Array | string, number, string]>([
    ['nothing', '', 415, 'image-type'],
    ['a text', 'hello', 415, 'image-type'],
    ['an SVG with a script', script, 415, 'image-type'],
    ['a page that calls itself a picture', '<!doctype html><script>alert(1)</script>', 415, 'image-type'],
    ['a PNG cut before its size', pngOf(3, 2).subarray(0, 12), 422, 'image-damaged'],
    ['a PNG without a side', pngOf(0, 5), 422, 'image-damaged'],
    ['a PNG that would fill the memory', pngOf(60_000, 60_000), 413, 'image-too-large'],
    [
      'a JPEG of zeros',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(3_000_000)]),
      422,
      'image-damaged',
    ],
    ['a GIF cut short', 'GIF89a', 422, 'image-damaged'],
    ['5 MiB', Buffer.concat([pngOf(3, 2), Buffer.alloc(5 * 1024 * 1024)]), 413, 'image-too-large'],
  ])('%s is refused', async (_name, content, status, code) => {
    const { boardId, session } = await ready()
    const answer = await send(boardId, session, content, { 'content-type': 'image/png' })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.message).toMatch(/[.!]$/)
  })
})

test('a board keeps no more than its quota, and says so', async () => {
  const { boardId, session } = await ready()
  const heavy = (byte: number) => Buffer.concat([pngOf(3, 2), Buffer.alloc(700_000, byte)])
  expect((await send(boardId, session, heavy(1))).status).toBe(201)
  const answer = await send(boardId, session, heavy(2))
  expect([answer.status, answer.body.code]).toEqual([409, 'images-full'])
  expect((await send(boardId, session, heavy(1))).status).toBe(201)
})

describe('sizes are read from the file', () => {
  const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
  test.each<[string, Uint8Array, object]>([
    ['image/gif', hex('474946383961 0700 0500 000000'), { width: 7, height: 5 }],
    [
      'image/webp',
      hex('52494646 1a000000 57454250 56503858 0a000000 00000000 630000 c70000'),
      { width: 100, height: 200 },
    ],
    [
      'image/jpeg',
      hex('ffd8 ffe0 0004 0000 ffc0 0011 08 0009 0004 03 012200 021101 031101 ffd9'),
      { width: 4, height: 9 },
    ],
  ])('%s', (type, bytes, size) => {
    expect(readImage(bytes)).toEqual({ kind: 'image', type, ...size })
  })

  test('what lies behind a picture in a larger buffer is never read', () => {
    const cut = hex('474946383961 0700 0500').subarray(0, 7)
    expect(readImage(cut)).toEqual({ kind: 'refused', code: 'image-damaged' })
  })
})

describe('a new board brings its pictures', () => {
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')
  const uriOf = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
  const card = (hash: string) => ({
    place: { kind: 'free', at: [0, 0] },
    kind: 'image',
    text: '',
    data: { image: { hash, width: 3, height: 2 } },
  })
  const file = (hashes: readonly string[], images: object) => ({
    format: 'parcours-board',
    version: 1,
    board: {
      title: 'T',
      language: 'en',
      maps: {},
      cards: Object.fromEntries(hashes.map((h, i) => [`c${i}`, card(h)])),
    },
    images,
  })

  test('and hands them out like those that were put there', async () => {
    const png = pngOf(3, 2)
    const made = await newBoard({ board: file([hashOf(png)], { [hashOf(png)]: uriOf(png) }) })
    expect(made).not.toHaveProperty('warnings')
    expect((await read(made.boardId, hashOf(png))).status).toBe(200)
  })

  test('but for those that are damaged, forged, missing or too many, which it names', async () => {
    const [png, forged] = [pngOf(3, 2), pngOf(4, 2)]
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const heavy = [1, 2].map((byte) => Buffer.concat([png, Buffer.alloc(700_000, byte)]))
    const hashes = [png, forged, script, ...heavy].map(hashOf)
    const [good, fake, svg, fits, over] = hashes as [string, string, string, string, string]
    const missing = 'm'.repeat(43)
    const made = await newBoard({
      board: file([...hashes, missing], {
        [good]: uriOf(png),
        [fake]: uriOf(png),
        [svg]: uriOf(script),
        [fits]: uriOf(heavy[0] ?? png),
        [over]: uriOf(heavy[1] ?? png),
      }),
    })
    expect(made.warnings).toEqual(
      ['c5', 'c1', 'c2', 'c4'].map((id) => ({ path: `cards.${id}.data.image`, reason: 'picture' })),
    )
    const status = await Promise.all(hashes.map(async (hash) => (await read(made.boardId, hash)).status))
    expect(status).toEqual([200, 404, 404, 200, 404])
  })
})
