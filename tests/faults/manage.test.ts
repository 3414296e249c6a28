// The commands of the person who runs the server, on a real one: backup, restore, deletion, retention.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { cardId, newId, type CardId } from '@parcours/shared/domain/ids'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { startServer, type ServerProcess } from '../server-process.ts'
import { createBoard, joinBoard, readJson, type Invitation } from '../support/board-api.ts'
import { WireClient } from '../support/wire-client.ts'

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-manage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const start = async (dataDir: string, env: Record<string, string> = {}) => {
  const server = await startServer({ dataDir, env })
  onTestFinished(server.stop)
  return server
}
const commands = createRequire(import.meta.url).resolve('@parcours/server/dist/manage.js')
const manage = async (dataDir: string, ...args: string[]) => {
  const child = spawn(process.execPath, [commands, ...args], { env: { ...process.env, DATA_DIR: dataDir } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}
const enter = async (server: ServerProcess, board: Invitation, role: keyof Invitation['keys'] = 'facilitator') => {
  const { session } = await joinBoard(server.url, board, role)
  const client = new WireClient({ url: server.url.replace('http', 'ws'), boardId: board.boardId, session })
  onTestFinished(() => client.disconnect())
  client.connect()
  await client.settled()
  return { client, session }
}
const addCard = ({ doc }: WireClient): CardId => {
  const id = newId(cardId)
  addCards(doc, [
    { id, kind: 'note', text: id, place: { kind: 'free', at: [0, 0] }, personaIds: [], tags: [], data: {} },
  ])
  return id
}
/** As if nobody had touched it for so long. */
const age = (dataDir: string, { boardId }: Invitation, days: number) => {
  const database = new Database(join(dataDir, 'parcours.db'))
  database.prepare('UPDATE boards SET touched_at = touched_at - ? WHERE id = ?').run([days * 86_400, boardId])
  database.close()
}
const cardsOf = async (server: ServerProcess, board: Invitation) => {
  const { session } = await joinBoard(server.url, board, 'observer')
  const { cards } = (await readJson(`${server.url}/api/boards/${board.boardId}/board`, session)) as { cards: object }
  return new Set(Object.keys(cards))
}

test('a backup taken while people write holds everything that was saved before, and opens elsewhere', async () => {
  const [dataDir, elsewhere] = [newFolder(), newFolder()]
  const server = await start(dataDir)
  const board = await createBoard(server.url, { template: 'demo-train' })
  const writers = (await Promise.all([1, 2, 3].map(() => enter(server, board)))).map(({ client }) => client)
  let isWriting = true
  const savedBefore = new Set<string>()
  const writing = writers.map(async (client) => {
    while (isWriting) {
      const id = addCard(client)
      await client.settled()
      if (isWriting) savedBefore.add(id)
      await wait(1)
    }
  })
  await writers[0]?.until(() => savedBefore.size >= 30)
  const expected = [...savedBefore]
  const file = join(newFolder(), 'boards.db')
  expect(await manage(dataDir, 'backup', file)).toEqual({ code: 0, said: expect.stringContaining('1 board saved') })
  isWriting = false
  await Promise.all(writing)
  expect(await manage(elsewhere, 'restore', file)).toEqual({
    code: 0,
    said: expect.stringContaining('1 board restored'),
  })
  const other = await start(elsewhere)
  const present = await cardsOf(other, board)
  expect(expected.filter((id) => !present.has(id))).toEqual([])
})

test('a backup overwrites no file, and leaves nothing else behind', async () => {
  const [dataDir, folder] = [newFolder(), newFolder()]
  await createBoard((await start(dataDir)).url)
  const file = join(folder, 'boards.db')
  writeFileSync(file, 'something dear')
  const { code, said } = await manage(dataDir, 'backup', file)
  expect([code, said]).toEqual([1, expect.stringContaining('is there already')])
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['something dear', ['boards.db']])
  expect((await manage(newFolder(), 'backup', join(folder, 'none.db'))).said).toContain('nothing to back up')
})

test('a backup of a damaged database is refused', async () => {
  const dataDir = newFolder()
  const server = await start(dataDir)
  await createBoard(server.url, { template: 'demo-train' })
  await server.stop()
  const database = join(dataDir, 'parcours.db')
  const content = readFileSync(database)
  writeFileSync(database, content.fill(0xff, 4096 * 3, 4096 * 6))
  const file = join(newFolder(), 'boards.db')
  expect(await manage(dataDir, 'backup', file)).toEqual({ code: 1, said: expect.stringContaining('damaged') })
  expect(existsSync(file)).toBe(false)
})

test('a restore is refused while a server runs, and for what is no whole backup; nothing changes', async () => {
  const [dataDir, folder] = [newFolder(), newFolder()]
  const server = await start(dataDir)
  const board = await createBoard(server.url, { template: 'demo-train' })
  const file = join(folder, 'boards.db')
  await manage(dataDir, 'backup', file)
  expect(await manage(dataDir, 'restore', file)).toEqual({ code: 1, said: expect.stringContaining('stop it first') })
  await server.stop()
  const before = readFileSync(join(dataDir, 'parcours.db'))
  const broken = join(folder, 'broken.db')
  writeFileSync(broken, readFileSync(file).fill(0xff, 4096 * 3, 4096 * 6))
  const cut = join(folder, 'cut.db')
  writeFileSync(cut, readFileSync(file).subarray(0, 4096 * 5))
  const foreign = join(folder, 'foreign.db')
  writeFileSync(foreign, '')
  for (const each of [broken, cut, foreign, join(folder, 'missing.db')]) {
    const { code, said } = await manage(dataDir, 'restore', each)
    expect([code, said]).toEqual([1, expect.stringContaining('Nothing was changed')])
  }
  expect(readFileSync(join(dataDir, 'parcours.db')).equals(before)).toBe(true)
  expect(readdirSync(dataDir).filter((name) => name.includes('restor'))).toEqual([])
  expect((await cardsOf(await start(dataDir), board)).size).toBeGreaterThan(10)
})

test('a restore brings the boards of the backup back, and keeps those it replaces aside', async () => {
  const dataDir = newFolder()
  const server = await start(dataDir)
  const board = await createBoard(server.url)
  const file = join(newFolder(), 'boards.db')
  await manage(dataDir, 'backup', file)
  const { client } = await enter(server, board)
  const late = addCard(client)
  await client.settled()
  // As it is after a crash: with a log that is not folded in.
  await server.kill9()
  expect((await manage(dataDir, 'restore', file)).code).toBe(0)
  const after = await start(dataDir)
  expect(await cardsOf(after, board)).toEqual(new Set())
  await after.stop()
  const aside = readdirSync(dataDir).find((name) => name.startsWith('before-restore-')) ?? ''
  expect(await cardsOf(await start(join(dataDir, aside)), board)).toEqual(new Set([late]))
})

test('delete-board deletes under a running server, who is inside is told, and by its link on a stopped one', async () => {
  const dataDir = newFolder()
  const server = await start(dataDir)
  const [first, second, kept] = [
    await createBoard(server.url),
    await createBoard(server.url),
    await createBoard(server.url),
  ]
  const { client } = await enter(server, first)
  expect(await manage(dataDir, 'delete-board', first.boardId)).toEqual({
    code: 0,
    said: expect.stringContaining('is deleted'),
  })
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(closeCode.boardDeleted)
  expect((await manage(dataDir, 'delete-board', first.boardId)).said).toContain('There is no board')
  await server.stop()
  const link = `https://boards.example/b/${second.boardId}#${second.keys.observer}`
  expect((await manage(dataDir, 'delete-board', link)).code).toBe(0)
  expect((await manage(dataDir, 'delete-board', 'not an id')).code).toBe(1)
  const elsewhere = join(newFolder(), 'mistyped')
  expect((await manage(elsewhere, 'delete-board', link)).said).toContain(`no database in ${elsewhere}`)
  expect(existsSync(elsewhere)).toBe(false)
  const again = await start(dataDir)
  const known = await Promise.all(
    [first, second, kept].map(async ({ boardId, keys }) => {
      const answer = await fetch(`${again.url}/api/boards/${boardId}/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key: keys.observer, name: 'Ana' }),
      })
      return answer.status
    }),
  )
  expect(known).toEqual([404, 404, 200])
})

test('boards that nobody touched for RETENTION_DAYS go, with a line in the log; the others stay', async () => {
  const dataDir = newFolder()
  const server = await start(dataDir)
  const [old, fresh] = [await createBoard(server.url), await createBoard(server.url)]
  await server.stop()
  age(dataDir, old, 31)
  age(dataDir, fresh, 29)
  const forEver = await start(dataDir)
  expect(await cardsOf(forEver, fresh)).toEqual(new Set())
  await forEver.stop()
  age(dataDir, fresh, 29)
  const keeping = await start(dataDir, { RETENTION_DAYS: '30' })
  // The first round is under way when the address is printed: wait for what it says.
  while (!keeping.output().includes('nobody touched it')) await wait(20)
  expect(keeping.output()).toContain(old.boardId)
  expect(keeping.output()).not.toContain(fresh.boardId)
  const { status } = await fetch(`${keeping.url}/api/boards/${old.boardId}/board`)
  expect([status, (await cardsOf(keeping, fresh)).size]).toEqual([404, 0])
})
