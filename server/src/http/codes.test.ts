// Coming in by a short code, asked of the real app.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, expect, test } from 'vitest'
import { startApp, type App } from '../app.ts'
import { configOf, parseSettings } from '../config.ts'

const apps: App[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const newFolder = () => {
  const folder = mkdtempSync(`${tmpdir()}/parcours-codes-`)
  folders.push(folder)
  return folder
}

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}
const start = async (settings: Record<string, string> = {}) => {
  const own = { PORT: '0', HOST: '127.0.0.1', STORAGE: 'memory', LOG_LEVEL: 'silent', CLIENT_DIR: '/nowhere' }
  const parsed = parseSettings({ ...own, ...settings })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join())
  const app = await startApp(configOf(parsed.settings))
  apps.push(app)
  const base = `http://127.0.0.1:${app.address.port}`
  const post = async (path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
    const response = await fetch(base + path, { ...init, body: JSON.stringify(body) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const view = async (boardId: string, session: unknown) => {
    const headers = { authorization: `Bearer ${String(session)}` }
    const response = await fetch(`${base}/api/boards/${boardId}/workshop`, { headers })
    return (await response.json()) as { public: { slice: string; value: { code: string; name: string } | null }[] }
  }
  return { post, view }
}

const withDoor = async (settings?: Record<string, string>) => {
  const { post, view } = await start(settings)
  const { boardId, keys } = (await post('/api/boards', {})).body as {
    boardId: string
    keys: Record<'facilitator' | 'participant', string>
  }
  const enter = async (key: string) => (await post(`/api/boards/${boardId}/join`, { key, name: 'Léa' })).body
  const lead = await enter(keys.facilitator)
  let commands = 0
  const command = (kind: string, session = lead['session']) =>
    post(
      `/api/boards/${boardId}/commands`,
      { key: `command-${++commands}`, command: { kind } },
      { authorization: `Bearer ${String(session)}` },
    )
  const openDoor = async () => {
    await command('open-door')
    const found = (await view(boardId, lead['session'])).public.find(({ slice }) => slice === 'door')
    return found?.value?.code ?? ''
  }
  const join = (code: string, name?: string, headers?: Record<string, string>) =>
    post('/api/codes/join', { code, ...(name !== undefined && { name }) }, headers)
  return { post, view, boardId, lead, command, openDoor, join }
}
const codeOf = ({ status, body }: Answer) => [status, body['code']]
const unknown = [403, 'code-unknown']

test('who has the code of an open door comes in as a participant, however it is typed', async () => {
  const { boardId, openDoor, join, post, view } = await withDoor()
  const code = await openDoor()
  expect(code).toMatch(/^[2-9B-Z]{6}$/)
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
  expect((await post('/api/codes/open', { code: typed })).body).toEqual({ kind: 'door', boardId })
  const { status, body } = await join(typed, 'Ana')
  expect([status, body]).toEqual([
    200,
    {
      boardId,
      participantId: expect.any(String),
      name: 'Ana',
      role: 'participant',
      session: expect.stringMatching(/^.{32}$/),
    },
  ])
  expect((await view(boardId, body['session'])).public.some(({ slice }) => slice === 'door')).toBe(false)
})

test('a closed door, a code that was replaced, a wrong one and a deleted board are told apart by nobody', async () => {
  const { openDoor, join, command, post } = await withDoor()
  const first = await openDoor()
  await command('new-code')
  const second = await openDoor()
  expect(second).not.toBe(first)
  await command('close-door')
  for (const code of [first, second, '222222', 'nonsense', '']) {
    expect(codeOf(await join(code, 'Ana'))).toEqual(unknown)
    expect(codeOf(await post('/api/codes/open', { code }))).toEqual(unknown)
  }
})

test('whoever tries many codes at once learns no more of them than one by one', async () => {
  const { openDoor, join, post } = await withDoor({
    STORAGE: 'sqlite',
    DATA_DIR: newFolder(),
    CODE_FAILURES_PER_MINUTE: '3',
  })
  const code = await openDoor()
  const tried = [...Array.from({ length: 20 }, () => '222222'), code]
  const answers = await Promise.all([
    ...tried.map((each) => post('/api/codes/open', { code: each })),
    ...tried.map((each) => join(each, 'Ana')),
  ])
  expect(answers.filter(({ status }) => status !== 429).map(codeOf)).toEqual([unknown, unknown, unknown])
})

test('past its allowance of wrong codes an address is not let in with the right one either', async () => {
  const { openDoor, join } = await withDoor({ CODE_FAILURES_PER_MINUTE: '3', TRUST_PROXY: 'loopback' })
  const code = await openDoor()
  const from = (address: string) => ({ 'x-forwarded-for': address })
  for (let i = 0; i < 3; i++) expect(codeOf(await join('222222', 'Ana', from('10.1.1.1')))).toEqual(unknown)
  expect(codeOf(await join(code, 'Ana', from('10.1.1.1')))).toEqual([429, 'too-many-requests'])
  expect((await join(code, 'Ana', from('10.1.1.2'))).status).toBe(200)
})

test('tries are limited too, right or wrong', async () => {
  const { openDoor, join } = await withDoor({ JOINS_PER_MINUTE: '5' })
  const code = await openDoor()
  const answers = await Promise.all(Array.from({ length: 8 }, () => join(code, 'Ana')))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200, 200, 200, 200, 200, 429, 429, 429,
  ])
})

test.each([{ code: 'K7M2PX' }, { code: 'K7M2PX', name: ' ' }, { code: 7, name: 'Ana' }, { name: 'Ana' }])(
  '%j is a bad request, whatever doors are open',
  async (body) => {
    const { post } = await start()
    expect(codeOf(await post('/api/codes/join', body))).toEqual([400, 'bad-request'])
  },
)

test('a second device is the same person, once, and without a name', async () => {
  const { boardId, lead, command, join, post } = await withDoor()
  const { body: linked } = await command('link-device')
  const { code } = linked['answer'] as { code: string }
  expect((await post('/api/codes/open', { code })).body).toEqual({ kind: 'device', boardId })
  const { body } = await join(code)
  expect(body).toMatchObject({ boardId, participantId: lead['participantId'], role: 'facilitator', name: 'Léa' })
  expect((await command('open-door', body['session'])).status).toBe(200)
  expect(codeOf(await join(code))).toEqual(unknown)
})
