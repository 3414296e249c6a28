// What one person can cost the server: who reads too slowly is let go, who writes too fast is read slowly, and nothing of
// theirs is lost.
import { expect, test } from 'vitest'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { readBoard } from '@parcours/shared/doc/read'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { createBoard } from '../support/board-api.ts'
import { enter, serve } from '../support/entering.ts'
import { newNote } from '../support/notes.ts'
import { syncFrame } from '../support/wire-client.ts'
import { rssMiB } from '../support/process-memory.ts'

test('a reader that stays stuck is closed with "resync", and is whole once it is back', async () => {
  const server = await serve({}, (config) => ({
    ...config,
    sockets: { ...config.sockets, backlog: { ...config.sockets.backlog, stuckMs: 200, checkMs: 20 } },
  }))
  const board = await createBoard(server.base)
  const [writer, stuck] = [await enter(server, board, 'participant'), await enter(server, board, 'participant')]
  await Promise.all([writer.settled(), stuck.settled()])
  stuck.hold()
  const text = 'x'.repeat(500_000)
  for (let i = 0; i < 20; i++) {
    writer.doc.getMap('x').set('same', `${i}${text}`)
    await writer.settled()
  }
  // Reads on only after the server must have given up.
  await new Promise((resolve) => setTimeout(resolve, 600))
  stuck.release()
  await stuck.until(() => stuck.closeCode !== undefined)
  expect(stuck.closeCode).toBe(closeCode.resync)
  stuck.connect()
  await stuck.settled()
  expect(String(stuck.doc.getMap('x').get('same')).slice(0, 3)).toBe('19x')
})

test('who asks for the whole board again and again, and reads none of it, costs a bounded amount of memory', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [writer, greedy] = [await enter(server, board, 'participant'), await enter(server, board, 'observer')]
  await Promise.all([writer.settled(), greedy.settled()])
  for (let part = 0; part < 4; part++) writer.doc.getMap('x').set(String(part), 'x'.repeat(500_000))
  await writer.settled()
  await greedy.catchUp()
  const before = await rssMiB(process.pid)
  greedy.pause()
  // A state vector of somebody unknown: each answer is encoded afresh.
  for (let i = 0; i < 200; i++) greedy.send(syncFrame(0, Uint8Array.of(1, 1 + (i % 100), 0)))
  await writer.catchUp()
  addCards(writer.doc, [newNote('untroubled')])
  await writer.settled()
  expect((await rssMiB(process.pid)) - before).toBeLessThan(100)
  greedy.disconnect()
})

test('who sends too fast is read slowly: nothing is lost, and nobody else waits', async () => {
  const rate = { messagesPerSecond: 20, messageBurst: 20, bytesPerSecond: 1_000_000, byteBurst: 1_000_000 }
  const server = await serve({}, (config) => ({ ...config, sockets: { ...config.sockets, rate } }))
  const board = await createBoard(server.base)
  const [hasty, calm] = [await enter(server, board, 'participant'), await enter(server, board, 'participant')]
  await Promise.all([hasty.settled(), calm.settled()])
  for (let i = 0; i < 60; i++) {
    addCards(hasty.doc, [newNote(`hasty ${i}`)])
    // A piece of its own on the line: what has arrived in one is read in one.
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  addCards(calm.doc, [newNote('calm')])
  await calm.settled()
  await calm.catchUp()
  expect(hasty.saved).toBeLessThan(hasty.sent)
  await hasty.settled()
  await calm.catchUp()
  expect(Object.keys(readBoard(calm.doc).cards).length).toBe(61)
})
