// Who may delete a board over HTTP, and what is left of it.
import { expect, onTestFinished, test } from 'vitest'
import { startApp } from '../app.ts'
import { configOf, parseSettings } from '../config.ts'

const serve = async (env: Record<string, string> = {}) => {
  const parsed = parseSettings({ PORT: '0', HOST: '127.0.0.1', STORAGE: 'memory', LOG_LEVEL: 'silent', ...env })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join())
  const app = await startApp(configOf(parsed.settings))
  onTestFinished(async () => void (await app.close()))
  const ask = (method: string, path: string, { body, bearer, ...headers }: Record<string, unknown> = {}) =>
    fetch(`http://127.0.0.1:${app.address.port}${path}`, {
      method,
      headers: {
        ...(headers as Record<string, string>),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(typeof bearer === 'string' && { authorization: `Bearer ${bearer}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const create = async () => (await (await ask('POST', '/api/boards', { body: {} })).json()) as Created
  const enter = async ({ boardId, keys }: Created, role: keyof Created['keys']) => {
    const answer = await ask('POST', `/api/boards/${boardId}/join`, { body: { key: keys[role], name: 'Ana' } })
    return (await answer.json()) as { session: string; participantId: string }
  }
  const join = async (...parameters: Parameters<typeof enter>) => (await enter(...parameters)).session
  return { ask, create, join, enter }
}
interface Created {
  readonly boardId: string
  readonly keys: Readonly<Record<'facilitator' | 'participant' | 'observer', string>>
}

test('only a facilitator of that board deletes it, and then there is nothing left to open', async () => {
  const { ask, create, join } = await serve()
  const [mine, theirs] = [await create(), await create()]
  const [facilitator, participant, observer] = [
    await join(mine, 'facilitator'),
    await join(mine, 'participant'),
    await join(mine, 'observer'),
  ]
  const attempt = async (bearer?: string, id = mine.boardId) =>
    (await ask('DELETE', `/api/boards/${id}`, { bearer })).status
  expect([
    await attempt(participant),
    await attempt(observer),
    await attempt(await join(theirs, 'facilitator')),
    await attempt(),
    await attempt('wrong'),
    await attempt(facilitator, 'nowhere'),
  ]).toEqual([403, 403, 401, 401, 401, 404])
  expect((await ask('GET', `/api/boards/${mine.boardId}/board`, { bearer: observer })).status).toBe(200)
  expect([await attempt(facilitator), await attempt(facilitator)]).toEqual([204, 404])
  expect((await ask('GET', `/api/boards/${mine.boardId}/board`, { bearer: observer })).status).toBe(404)
  const again = await ask('POST', `/api/boards/${mine.boardId}/join`, {
    body: { key: mine.keys.facilitator, name: 'Ana' },
  })
  expect(again.status).toBe(404)
  const other = await join(theirs, 'observer')
  expect((await ask('GET', `/api/boards/${theirs.boardId}/board`, { bearer: other })).status).toBe(200)
})

test('a facilitator who was made a participant deletes nothing any more', async () => {
  const { ask, create, join, enter } = await serve()
  const board = await create()
  const [lead, other] = [await join(board, 'facilitator'), await enter(board, 'facilitator')]
  // Known to the workshop from their first request on.
  await ask('GET', `/api/boards/${board.boardId}/workshop`, { bearer: other.session })
  const command = { kind: 'set-role', participantId: other.participantId, role: 'participant' }
  const changed = await ask('POST', `/api/boards/${board.boardId}/commands`, {
    bearer: lead,
    body: { key: 'a-key-of-this-command', command },
  })
  expect(changed.status).toBe(200)
  expect((await ask('DELETE', `/api/boards/${board.boardId}`, { bearer: other.session })).status).toBe(403)
})

test('too many requests are told when to come back', async () => {
  const { ask } = await serve({ CREATES_PER_MINUTE: '1' })
  await ask('POST', '/api/boards', { body: {} })
  const refused = await ask('POST', '/api/boards', { body: {} })
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.closeTo(60, -1)])
})

test('a client’s address is taken from a proxy that is trusted, and from nobody else', async () => {
  const secondOf = async (env: Record<string, string>) => {
    const { ask } = await serve({ CREATES_PER_MINUTE: '1', ...env })
    await ask('POST', '/api/boards', { body: {}, 'x-forwarded-for': '192.0.2.1' })
    return (await ask('POST', '/api/boards', { body: {}, 'x-forwarded-for': '192.0.2.2' })).status
  }
  expect([await secondOf({}), await secondOf({ TRUST_PROXY: '10.0.0.0/8' })]).toEqual([429, 429])
  expect([await secondOf({ TRUST_PROXY: 'loopback' }), await secondOf({ TRUST_PROXY: '127.0.0.1' })]).toEqual([
    201, 201,
  ])
})
