// A disk that fails under a running server: nothing is lost, everybody is told, and no board ever comes back empty.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { readBoard } from '@parcours/shared/doc/read'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard, readJson, type Invitation } from '../support/board-api.ts'
import { title } from '../support/entering.ts'
import { newNote } from '../support/notes.ts'
import { WireClient } from '../support/wire-client.ts'
import { canFail, canLimit, newFaultyDisk, type DiskFault } from './faulty-disk.ts'

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const clientOf = async (url: string, board: Invitation, role: keyof Invitation['keys'] = 'facilitator') => {
  const { session } = await joinBoard(url, board, role)
  const client = new WireClient({ url: url.replace('http', 'ws'), boardId: board.boardId, session })
  onTestFinished(() => client.disconnect())
  return client
}
const entered = async (...parameters: Parameters<typeof clientOf>) => {
  const client = await clientOf(...parameters)
  client.connect()
  await client.settled()
  return client
}
const noticesOf = (client: WireClient) => client.notices.map(({ kind }) => kind)
const cardCount = ({ doc }: WireClient) => Object.keys(readBoard(doc).cards).length

describe.skipIf(!canFail)('on a disk that fails on demand', () => {
  test.each<DiskFault>(['full', 'fsync', 'readonly'])(
    '%s: work goes on in memory, everybody is told, and all is saved once the disk is well',
    async (fault) => {
      const disk = newFaultyDisk()
      const server = await disk.start(0, { ROOM_IDLE_SECONDS: '0' })
      const board = await createBoard(server.url, { title: 'Before' })
      const [writer, reader] = [await entered(server.url, board), await entered(server.url, board, 'observer')]
      const latecomer = await clientOf(server.url, board, 'observer')
      disk.fail(fault)
      retitleBoard(writer.doc, 'Only in memory')
      await Promise.all([writer, reader].map((each) => each.until(() => noticesOf(each).includes('storage-failing'))))
      expect([title(reader.doc), writer.saved < writer.sent]).toEqual(['Only in memory', true])

      // Everybody leaves; the room does not.
      writer.disconnect()
      reader.disconnect()
      latecomer.connect()
      await latecomer.until(() => noticesOf(latecomer).includes('storage-failing') && latecomer.syncs > 0)
      expect(title(latecomer.doc)).toBe('Only in memory')
      const refused = await fetch(`${server.url}/api/boards`, { method: 'POST', headers: json, body: '{}' })
      expect([refused.status, await refused.json()]).toEqual([
        503,
        expect.objectContaining({ code: 'storage-unavailable' }),
      ])

      disk.heal()
      await latecomer.until(() => noticesOf(latecomer).includes('storage-recovered'))
      await server.kill9()
      const again = await disk.start(server.port)
      expect(title((await entered(again.url, board)).doc)).toBe('Only in memory')
    },
  )

  test.each<DiskFault>(['full', 'fsync', 'readonly'])(
    '%s as the server ends: all was saved before, so that it ends well and says so',
    async (fault) => {
      const disk = newFaultyDisk()
      const server = await disk.start()
      const board = await createBoard(server.url)
      const writer = await entered(server.url, board)
      addCards(writer.doc, [newNote('saved')])
      await writer.settled()
      disk.fail(fault)
      await server.stop()
      expect([await server.gone, server.output()]).toEqual([0, expect.not.stringMatching(/Error|at file:/)])
      disk.heal()
      expect(cardCount(await entered((await disk.start(server.port)).url, board))).toBe(1)
    },
  )

  test('a crash in the middle of a compaction, wherever it strikes, leaves the whole board', async () => {
    const disk = newFaultyDisk()
    let server = await disk.start()
    const board = await createBoard(server.url, { template: 'demo-train' })
    const before = cardCount(await entered(server.url, board))
    const rounds: (number | null)[] = []
    // The server compacts as it ends. Writes are tried ever further apart, until one comes after the last.
    for (let write = 1; rounds.at(-1) !== 0; write += Math.ceil(write / 4)) {
      const writer = await entered(server.url, board)
      addCards(writer.doc, [newNote(`before write ${write}`)])
      await writer.settled()
      disk.fail(`kill ${write}`)
      await server.stop()
      rounds.push(await server.gone)
      disk.heal()
      server = await disk.start(server.port)
      expect(cardCount(await entered(server.url, board))).toBe(before + rounds.length)
    }
    expect(rounds.filter((code) => code === null).length).toBeGreaterThan(8)
  })
})

test('a board whose bytes were damaged on disk is refused, alone, and never opens empty', async () => {
  const dataDir = newFolder()
  const server = await startServer({ dataDir })
  const damaged = await createBoard(server.url, { title: 'a name that is found again' })
  const sound = await createBoard(server.url, { title: 'Sound' })
  const [{ session }, other] = [
    await joinBoard(server.url, damaged, 'facilitator'),
    await joinBoard(server.url, sound, 'facilitator'),
  ]
  await server.stop()
  const file = join(dataDir, 'parcours.db')
  const content = readFileSync(file)
  // Where it was before the board was compacted, too.
  for (let at = -1; (at = content.indexOf('a name that is found again', at + 1)) !== -1;) content.write('X', at)
  writeFileSync(file, content)

  const again = await startServer({ dataDir })
  onTestFinished(again.kill9)
  const url = again.url.replace('http', 'ws')
  const client = new WireClient({ url, boardId: damaged.boardId, session })
  client.connect()
  await client.until(() => client.closeCode !== undefined || client.syncs > 0)
  expect([client.closeCode, client.syncs]).toEqual([closeCode.unavailable, 0])
  expect(await readJson(`${again.url}/api/boards/${damaged.boardId}/board`, session)).toMatchObject({
    code: 'storage-unavailable',
  })
  expect(await readJson(`${again.url}/api/boards/${sound.boardId}/board`, other.session)).toMatchObject({
    title: 'Sound',
  })
})

test.skipIf(!canLimit)(
  'a disk that is full for one process: no file of the server may grow beyond a limit',
  async () => {
    const dataDir = newFolder()
    const server = await startServer({ dataDir, before: 'ulimit -S -f 1024' })
    onTestFinished(server.kill9)
    const board = await createBoard(server.url)
    const writer = await entered(server.url, board)
    let written = 0
    for (; writer.notices.length === 0 && written < 100; written++) {
      addCards(writer.doc, [newNote('x'.repeat(20_000))])
      await writer.until(() => writer.saved === writer.sent || writer.notices.length > 0)
    }
    expect(noticesOf(writer)).toEqual(['storage-failing'])
    execFileSync('prlimit', ['--pid', String(server.pid), '--fsize=unlimited'])
    await writer.settled()
    expect(noticesOf(writer)).toEqual(['storage-failing', 'storage-recovered'])
    await server.kill9()
    const again = await startServer({ dataDir, port: server.port })
    onTestFinished(again.kill9)
    expect(cardCount(await entered(again.url, board))).toBe(written)
  },
)

const json = { 'content-type': 'application/json' }
