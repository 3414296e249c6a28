// What whoever watches the server is told, and who is told nothing.
import { expect, onTestFinished, test } from 'vitest'
import { startApp } from '../app.ts'
import { configOf, parseSettings } from '../config.ts'

const serve = async (env: Record<string, string> = {}) => {
  const parsed = parseSettings({ PORT: '0', HOST: '127.0.0.1', STORAGE: 'memory', LOG_LEVEL: 'silent', ...env })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join())
  const app = await startApp(configOf(parsed.settings))
  onTestFinished(async () => void (await app.close()))
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${app.address.port}${path}`, init)
}
const statusWith = async (ask: Awaited<ReturnType<typeof serve>>, headers: Record<string, string>) =>
  (await ask('/metrics', { headers })).status

test('a server that can write is alive and ready', async () => {
  const ask = await serve()
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 200])
})

test('numbers are for this machine alone, and a proxy on it does not count', async () => {
  const ask = await serve()
  expect([
    await statusWith(ask, {}),
    await statusWith(ask, { 'x-forwarded-for': '192.0.2.1' }),
    await statusWith(ask, { 'x-forwarded-for': '127.0.0.1' }),
    await statusWith(ask, { forwarded: 'for=192.0.2.1' }),
  ]).toEqual([200, 403, 403, 403])
})

test('with a token, numbers are for whoever shows it', async () => {
  const token = 'a-token-that-is-long-enough'
  const ask = await serve({ METRICS_TOKEN: token })
  expect([
    await statusWith(ask, { authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.1' }),
    await statusWith(ask, { authorization: `Bearer ${token}x` }),
    await statusWith(ask, {}),
  ]).toEqual([200, 403, 403])
})

test('requests are counted by the pattern of their route, and nothing tells a board or a person', async () => {
  const ask = await serve()
  const created = await ask('/api/boards', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Returning a parcel' }),
  })
  const { boardId, keys } = (await created.json()) as { boardId: string; keys: { observer: string } }
  await ask(`/api/boards/${boardId}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: keys.observer, name: 'Ana Lovelace' }),
  })
  await ask(`/api/boards/${boardId}/board`, { headers: { authorization: 'Bearer wrong' } })
  const text = await (await ask('/metrics')).text()
  expect(text).toContain('parcours_http_requests_total{method="POST",route="/api/boards",status="201"} 1')
  expect(text).toContain('parcours_http_requests_total{method="GET",route="/api/boards/:id/board",status="401"} 1')
  expect(text).toContain('parcours_storage_seconds_count{operation="createBoard"} 1')
  for (const name of ['parcours_rooms', 'parcours_sockets', 'nodejs_eventloop_lag_p99_seconds'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  expect([boardId, 'parcel', 'Lovelace'].filter((personal) => text.includes(personal))).toEqual([])
})
