// What a person reads whose server will not start; and how a server ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { readBoard } from '@parcours/shared/doc/read'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { WireClient } from '../support/wire-client.ts'

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
