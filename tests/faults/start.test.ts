// What a person reads whose server will not start; and how a server ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { readBoard } from '@parcours/shared/doc/read'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard, readJson } from '../support/board-api.ts'
import { newNote } from '../support/notes.ts'
import { WireClient } from '../support/wire-client.ts'
import { canFail, newFaultyDisk } from './faulty-disk.ts'

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const main = createRequire(import.meta.url).resolve('@parcours/server/dist/main.js')
const attempt = async (env: Record<string, string>) => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: newFolder(), ...env },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

test('a port that is taken is said so', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const { code, said } = await attempt({ PORT: String(port) })
  expect([code, said]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)])
})

test('a damaged database is said so, and stays as it was', async () => {
  const folder = newFolder()
  const file = join(folder, 'parcours.db')
  writeFileSync(file, 'not a database '.repeat(1000))
  const { code, said } = await attempt({ DATA_DIR: folder })
  expect([code, said]).toEqual([1, expect.stringContaining('is damaged')])
  expect(readFileSync(file, 'utf8')).toBe('not a database '.repeat(1000))
})

test('a data folder that is no folder is said so', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  const { code, said } = await attempt({ DATA_DIR: file })
  expect([code, said]).toEqual([1, expect.stringContaining('cannot be used')])
})

test('a setting that is wrong is named', async () => {
  expect(await attempt({ PORT: 'high' })).toEqual({
    code: 1,
    said: 'PORT must be a whole number 0 – 65535, but is "high"\n',
  })
})

test('SIGTERM tells everybody to come back, and nothing saved is missing afterwards', async () => {
  const dataDir = newFolder()
  const server = await startServer({ dataDir })
  const board = await createBoard(server.url)
  const { session } = await joinBoard(server.url, board, 'participant')
  const client = new WireClient({ url: server.url.replace('http', 'ws'), boardId: board.boardId, session })
  client.connect()
  await client.settled()
  retitleBoard(client.doc, 'Kept')
  await client.settled()
  await server.stop()
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(closeCode.retry)
  const again = await startServer({ dataDir, port: server.port })
  onTestFinished(() => again.stop())
  const reader = new WireClient({ url: again.url.replace('http', 'ws'), boardId: board.boardId, session })
  reader.connect()
  await reader.settled()
  expect(readBoard(reader.doc).title).toBe('Kept')
  reader.disconnect()
})

test('a large database is checked while it is served: damage ends the server, with the sentence and code 1', async () => {
  const dataDir = newFolder()
  const first = await startServer({ dataDir })
  const board = await createBoard(first.url)
  await first.stop()
  const file = join(dataDir, 'parcours.db')
  const database = new Database(file)
  database.exec('CREATE TABLE ballast (content BLOB)')
  for (let i = 0; i < 10; i++) database.exec('INSERT INTO ballast VALUES (randomblob(8000000))')
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  const whole = await startServer({ dataDir })
  expect((await joinBoard(whole.url, board, 'observer')).role).toBe('observer')
  await whole.stop()
  expect(await whole.gone).toBe(0)

  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, 40_960_000)
  closeSync(handle)
  const damaged = await startServer({ dataDir })
  expect(await damaged.gone).toBe(1)
  expect(damaged.output()).toContain('is damaged')
})

test('a database of a later version is said so, and stays as it was', async () => {
  const dataDir = newFolder()
  await (await startServer({ dataDir })).stop()
  const file = join(dataDir, 'parcours.db')
  const database = new Database(file)
  database.exec('PRAGMA user_version = 9999')
  database.close()
  const before = readFileSync(file)
  const { code, said } = await attempt({ DATA_DIR: dataDir })
  expect([code, said]).toEqual([1, expect.stringContaining('by a later Parcours')])
  expect(readFileSync(file).equals(before)).toBe(true)
})

test.skipIf(!canFail)('a disk that is full, or cannot be written, is said so before anybody is let in', async () => {
  const disk = newFaultyDisk()
  disk.fail('full')
  await expect(disk.start()).rejects.toThrow('is full')
  disk.fail('readonly')
  await expect(disk.start()).rejects.toThrow('cannot be used')
  disk.heal()
  await createBoard((await disk.start()).url)
})

test('SIGTERM under load: what was told saved is there afterwards, everybody is told to come back, the code is 0', async () => {
  const dataDir = newFolder()
  const server = await startServer({ dataDir })
  const board = await createBoard(server.url)
  const writers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { session } = await joinBoard(server.url, board, 'participant')
      const client = new WireClient({ url: server.url.replace('http', 'ws'), boardId: board.boardId, session })
      client.connect()
      await client.settled()
      return client
    }),
  )
  const written: string[][] = writers.map(() => [])
  let stopping: Promise<void> | undefined
  await Promise.all(
    writers.map(async (client, i) => {
      while (client.isOpen) {
        const note = newNote(`from ${i}`)
        // Each edit is one message, the first answers the server's own question.
        written[i]?.push(note.id)
        addCards(client.doc, [note])
        await wait(2)
        if (client.saved > 20) stopping ??= server.stop()
      }
    }),
  )
  await stopping
  expect(await server.gone).toBe(0)
  expect(writers.map((client) => client.closeCode)).toEqual(writers.map(() => closeCode.retry))
  const again = await startServer({ dataDir })
  onTestFinished(again.stop)
  const { session } = await joinBoard(again.url, board, 'observer')
  const { cards } = (await readJson(`${again.url}/api/boards/${board.boardId}/board`, session)) as { cards: object }
  const lost = writers.flatMap(({ saved }, i) => (written[i] ?? []).slice(0, saved - 1).filter((id) => !(id in cards)))
  expect(lost).toEqual([])
  expect(Object.keys(cards).length).toBeGreaterThan(100)
})
