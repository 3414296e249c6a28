// The HTTP contract, asked of the real app.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../app.ts'
import { configOf, parseSettings } from '../config.ts'

let app: App
let base: string
beforeAll(async () => {
  const parsed = parseSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    STORAGE: 'memory',
    LOG_LEVEL: 'silent',
    CLIENT_DIR: '/nowhere',
    JOINS_PER_MINUTE: '40',
  })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join())
  app = await startApp(configOf(parsed.settings))
  base = `http://127.0.0.1:${app.address.port}`
})
afterAll(() => app.close())

interface Answer {
  readonly status: number
  readonly body: Record<string, never>
}
const ask = async (path: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(base + path, init)
  return { status: response.status, body: (await response.json()) as Record<string, never> }
}
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const get = (path: string, session?: string) =>
  ask(path, { headers: session === undefined ? {} : { authorization: `Bearer ${session}` } })
const codeOf = ({ status, body }: Answer) => [status, body.code]

const board = async (request: unknown = {}) => {
  const { status, body } = await post('/api/boards', request)
  expect(status).toBe(201)
  return body as unknown as { boardId: string; keys: Record<'facilitator' | 'participant' | 'observer', string> }
}
const join = async (
  { boardId, keys }: Awaited<ReturnType<typeof board>>,
  role: 'facilitator' | 'participant' | 'observer' = 'facilitator',
) =>
  (await post(`/api/boards/${boardId}/join`, { key: keys[role], name: 'Ana' })).body as unknown as {
    participantId: string
    role: string
    session: string
  }
const boardOf = async (request: unknown) => {
  const created = await board(request)
  const { session } = await join(created)
  return (await get(`/api/boards/${created.boardId}/board`, session)).body as unknown as {
    title: string
    maps: Record<string, { template: string; steps: object }>
    cards: object
  }
}

describe('creating', () => {
  test('gives an id and three keys, all different', async () => {
    const { boardId, keys } = await board()
    expect(new Set([boardId, ...Object.values(keys)]).size).toBe(4)
    for (const key of Object.values(keys)) expect(key).toMatch(/^[A-Za-z0-9_-]{32}$/)
  })

  test.each(['journey', 'blueprint', 'experience'])('the template %s makes its map', async (template) => {
    const { title, maps } = await boardOf({ template, title: 'Mine', language: 'en' })
    expect([title, Object.values(maps).map((map) => map.template)]).toEqual(['Mine', [template]])
  })

  test('a blank board has no map, a demo has its cards', async () => {
    expect(Object.keys((await boardOf({ template: 'blank' })).maps)).toEqual([])
    const demo = await boardOf({ template: 'demo-train', language: 'en' })
    expect(Object.keys(demo.cards).length).toBeGreaterThan(50)
  })

  test('a Mermaid journey becomes a board; the title that is given wins', async () => {
    const mermaid = 'journey\n  title Morning\n  section Home\n    Coffee: 5: Me\n    Bus: 1: Me\n'
    const { title, maps } = await boardOf({ mermaid })
    expect([title, Object.values(maps).map(({ steps }) => Object.keys(steps).length)]).toEqual(['Morning', [2]])
    expect((await boardOf({ mermaid, title: 'Mine' })).title).toBe('Mine')
  })

  test('a text that is no journey is refused with the line and the reason', async () => {
    const { status, body } = await post(
      '/api/boards',
      { mermaid: 'journey\n  section A\n    No score here\n' },
      { 'accept-language': 'en' },
    )
    expect([status, body.code, body.reason]).toEqual([422, 'mermaid-invalid', 'task-without-score'])
    expect(body.message).toContain(`line ${String(body.line)}`)
  })

  test('a Mermaid journey of 501 tasks is refused with the limit', async () => {
    const tasks = Array.from({ length: 501 }, (_, i) => `  Task ${i}: 3: Me`).join('\n')
    const { status, body } = await post('/api/boards', { mermaid: `journey\n${tasks}` }, { 'accept-language': 'en' })
    expect([status, body.reason]).toEqual([422, 'too-many-steps'])
    expect(body.message).toContain('500')
  })
})

describe('creating from own JSON', () => {
  const english = { 'accept-language': 'en' }
  const train = async () => {
    const created = await board({ template: 'demo-train', language: 'en' })
    const { session } = await join(created)
    return { created, content: (await get(`/api/boards/${created.boardId}/board`, session)).body as unknown }
  }

  test('what a board answers makes a board of its own that is equal, bare or as a file', async () => {
    const { created, content } = await train()
    for (const sent of [content, { format: 'parcours-board', version: 1, board: content }]) {
      const copy = await board({ board: sent })
      expect(copy).not.toHaveProperty('warnings')
      expect(copy.boardId).not.toBe(created.boardId)
      const { session } = await join(copy)
      expect((await get(`/api/boards/${copy.boardId}/board`, session)).body).toEqual(content)
    }
    expect((await boardOf({ board: content, title: 'Copy' })).title).toBe('Copy')
  })

  test('damaged parts are left out and named', async () => {
    const cards = {
      c: { place: { kind: 'free', at: [0, 0] }, kind: 'irritant', text: 'x', data: { severity: 9 } },
      d: 7,
    }
    const request = { board: { title: 'T', language: 'en', maps: {}, cards } }
    expect(await board(request)).toMatchObject({
      warnings: [
        { path: 'cards.c.data.severity', reason: 'invalid' },
        { path: 'cards.d', reason: 'unusable' },
      ],
    })
    expect(Object.keys((await boardOf(request)).cards)).toEqual(['c'])
  })

  test.each([
    ['a newer file', { format: 'parcours-board', version: 2, board: {} }, 'newer', 'later version'],
    ['something else', { nodes: [], edges: [] }, 'not-parcours', 'not a Parcours board'],
    ['a text', '{"maps":{}}', 'not-parcours', 'not a Parcours board'],
    ['nothing', null, 'not-parcours', 'not a Parcours board'],
    ['ruins', { maps: 7, cards: {}, format: 'parcours-board', version: 1, board: { maps: 7 } }, 'damaged', 'damaged'],
    [
      'too many cards',
      { maps: {}, cards: Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [i, 0])) },
      'too-big',
      '20000 notes',
    ],
  ])('%s is refused with the reason', async (_name, sent, reason, words) => {
    const { status, body } = await post('/api/boards', { board: sent }, english)
    expect([status, body.code, body.reason]).toEqual([422, 'json-invalid', reason])
    expect(body.message).toContain(words)
  })

  test('a board may come in a body of 8 MiB, and nothing else in one so large', async () => {
    const note = (text: string) => ({ place: { kind: 'free', at: [0, 0] }, kind: 'note', text })
    const cards = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, note('x'.repeat(4000))]))
    expect((await post('/api/boards', { board: { maps: {}, cards: cards(1500) } })).status).toBe(201)
    expect(codeOf(await post('/api/boards', { board: { maps: {}, cards: cards(2500) } }))).toEqual([
      413,
      'body-too-large',
    ])
    const { boardId, keys } = await board()
    const name = 'n'.repeat(300_000)
    expect(codeOf(await post(`/api/boards/${boardId}/join`, { key: keys.observer, name }))).toEqual([
      413,
      'body-too-large',
    ])
  })
})

describe('joining', () => {
  test('gives the role of the key and a session of one’s own', async () => {
    const created = await board()
    const [a, b] = [await join(created, 'participant'), await join(created, 'observer')]
    expect([a.role, b.role]).toEqual(['participant', 'observer'])
    expect(a.session).not.toBe(b.session)
    expect(a.participantId).not.toBe(b.participantId)
  })

  test('is refused with a wrong key, another board’s key, or on no board', async () => {
    const [mine, theirs] = [await board(), await board()]
    const attempt = async (id: string, key: string) =>
      codeOf(await post(`/api/boards/${id}/join`, { key, name: 'Ana' }))
    expect(await attempt(mine.boardId, 'wrong')).toEqual([403, 'key-invalid'])
    expect(await attempt(mine.boardId, theirs.keys.facilitator)).toEqual([403, 'key-invalid'])
    expect(await attempt('nowhere', 'wrong')).toEqual([404, 'board-unknown'])
    expect(await attempt('..%2f..', 'wrong')).toEqual([404, 'board-unknown'])
  })

  test('takes a name of 1 to 60 characters', async () => {
    const { boardId, keys } = await board()
    const named = async (name: unknown) =>
      codeOf(await post(`/api/boards/${boardId}/join`, { key: keys.observer, name }))
    expect(await named('n'.repeat(60))).toEqual([200, undefined])
    expect(await named('n'.repeat(61))).toEqual([400, 'name-too-long'])
    expect(await named('  ')).toEqual([400, 'bad-request'])
    expect(await named(7)).toEqual([400, 'bad-request'])
  })
})

describe('reading', () => {
  test('needs a session of that board', async () => {
    const [mine, theirs] = [await board(), await board()]
    const { session } = await join(theirs)
    for (const what of ['board', 'scores']) {
      expect(codeOf(await get(`/api/boards/${mine.boardId}/${what}`))).toEqual([401, 'session-invalid'])
      expect(codeOf(await get(`/api/boards/${mine.boardId}/${what}`, session))).toEqual([401, 'session-invalid'])
      expect(codeOf(await get(`/api/boards/nowhere/${what}`, session))).toEqual([404, 'board-unknown'])
    }
  })

  test('scores come a map and a persona at a time', async () => {
    const created = await board({ template: 'demo-train' })
    const { session } = await join(created, 'observer')
    const { maps } = (await get(`/api/boards/${created.boardId}/scores`, session)).body as unknown as {
      maps: Record<string, { personas: Record<string, { curve: number[] }> }>
    }
    const curves = Object.values(maps).flatMap(({ personas }) =>
      Object.values(personas).map(({ curve }) => curve.length),
    )
    expect(curves.every((steps) => steps === 10)).toBe(true)
  })
})

describe('bad input', () => {
  test.each([
    ['no JSON', '{"template":', 400, 'bad-request'],
    ['nothing', '', 400, 'bad-request'],
    ['a list', '[]', 400, 'bad-request'],
    ['an unknown template', '{"template":"poster"}', 400, 'bad-request'],
    ['a title too long', JSON.stringify({ title: 't'.repeat(201) }), 400, 'bad-request'],
    ['a poisoned object', '{"__proto__":{"a":1}}', 400, 'bad-request'],
    ['a body above 256 KiB', JSON.stringify({ mermaid: 'x'.repeat(300_000) }), 413, 'body-too-large'],
  ])('%s is refused', async (_name, body, status, code) => {
    expect(codeOf(await post('/api/boards', body))).toEqual([status, code])
  })

  test('an address that is nowhere is answered in the language asked for', async () => {
    const inLanguage = async (language: string) =>
      (await ask('/nowhere', { headers: { 'accept-language': language } })).body.message
    expect(await inLanguage('en-GB,en;q=0.9,fr;q=0.1')).toContain('home page')
    expect(await inLanguage('fr-FR,fr;q=0.9,en;q=0.1')).toContain('accueil')
    expect(await inLanguage('de')).toContain('accueil')
  })

  test('too many joins from one address are slowed down, with a sentence', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 60 }, () => post('/api/boards/nowhere/join', { key: 'k', name: 'Ana' })),
    )
    expect(attempts.map(codeOf)).toContainEqual([429, 'too-many-requests'])
  })
})

test('every answer carries a strict policy and no hint of the server', async () => {
  for (const path of ['/', '/healthz', '/nowhere', '/api/boards/nowhere/board', '/b/x']) {
    const { headers } = await fetch(`${base}${path}`)
    const policy = headers.get('content-security-policy')?.split(';').toSorted()
    expect(policy).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'self'",
      "font-src 'self' data:",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "style-src 'self'",
      "worker-src 'self' blob:",
    ])
    expect([
      headers.get('x-content-type-options'),
      headers.get('referrer-policy'),
      headers.get('x-powered-by'),
      headers.get('server'),
    ]).toEqual(['nosniff', 'no-referrer', null, null])
  }
})
