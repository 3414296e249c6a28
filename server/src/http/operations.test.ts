// What whoever watches the server is told, and who is told nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { startApp } from '../app.ts'
import { configOf, parseSettings } from '../config.ts'

const serve = async (env: Record<string, string> = {}) => {
  const parsed = parseSettings({ PORT: '0', HOST: '127.0.0.1', STORAGE: 'memory', LOG_LEVEL: 'silent', ...env })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join())
  const app = await startApp(configOf(parsed.settings))
  onTestFinished(async () => void (await app.close()))
  const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${app.address.port}${path}`, init)
  return Object.assign(ask, { close: app.close })
}
const sent = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
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
  const created = await ask('/api/boards', sent({ title: 'Returning a parcel' }))
  const { boardId, keys } = (await created.json()) as { boardId: string; keys: { observer: string } }
  await ask(`/api/boards/${boardId}/join`, sent({ key: keys.observer, name: 'Ana Lovelace' }))
  await ask(`/api/boards/${boardId}/board`, { headers: { authorization: 'Bearer wrong' } })
  const text = await (await ask('/metrics')).text()
  expect(text).toContain('parcours_http_requests_total{method="POST",route="/api/boards",status="201"} 1')
  expect(text).toContain('parcours_http_requests_total{method="GET",route="/api/boards/:id/board",status="401"} 1')
  expect(text).toContain('parcours_storage_seconds_count{operation="createBoard"} 1')
  for (const name of ['parcours_rooms', 'parcours_sockets', 'nodejs_eventloop_lag_p99_seconds'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  expect([boardId, 'parcel', 'Lovelace'].filter((personal) => text.includes(personal))).toEqual([])
})

test('a board that is damaged on disk is refused, never shown as another, and the numbers say so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-damaged-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const before = await serve({ STORAGE: 'sqlite', DATA_DIR: folder })
  const created = await before('/api/boards', sent({ title: 'Locked' }))
  const { boardId, keys } = (await created.json()) as { boardId: string; keys: { facilitator: string } }
  const joined = await before(`/api/boards/${boardId}/join`, sent({ key: keys.facilitator, name: 'Ana' }))
  const { session } = (await joined.json()) as { session: string }
  const asAna = { authorization: `Bearer ${session}` }
  const setMode = { key: 'key-of-the-mode', command: { kind: 'set-mode', mode: 'meeting' } }
  await before(`/api/boards/${boardId}/commands`, sent(setMode, asAna))
  await before.close()
  const db = new Database(join(folder, 'parcours.db'))
  db.exec(`UPDATE workshop_entries SET value = '"design"' WHERE slice = 'mode'`)
  db.close()
  const after = await serve({ STORAGE: 'sqlite', DATA_DIR: folder })
  expect((await after(`/api/boards/${boardId}/workshop`, { headers: asAna })).status).toBe(503)
  expect(await (await after('/metrics')).text()).toMatch(
    /^parcours_storage_damages_total\{operation="loadWorkshop"\} 1$/m,
  )
})
