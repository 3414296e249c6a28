// Boards that are longer than a message may be, through real sockets.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Invitation } from '../support/board-api.ts'
import { enter, serve } from '../support/entering.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'

/** Notes by three people who edited each other's, so that the parts build on one another. */
const manyNotes = (count: number): Y.Doc => {
  const authors = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    return doc
  })
  const [first] = authors
  if (first === undefined) throw new Error('there are three')
  for (const [i, doc] of authors.entries()) {
    doc.transact(() => {
      for (let n = 0; n < count / 3; n++)
        doc.getMap('cards').set(`note-${i}-${n}`, new Y.Map([['text', new Y.Text(`What was said ${n} `.repeat(8))]]))
    })
    Y.applyUpdate(first, Y.encodeStateAsUpdate(doc))
  }
  for (const doc of authors) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
  authors.forEach((doc, i) =>
    doc.transact(() => {
      for (let n = 0; n < count / 3; n += 10) {
        const record = doc.getMap<Y.Map<unknown>>('cards').get(`note-${(i + 1) % 3}-${n}`)
        record?.set('place', [n, i])
        const text = record?.get('text')
        if (text instanceof Y.Text) text.insert(5, 'indeed ')
      }
    }),
  )
  for (const doc of authors) Y.applyUpdate(first, Y.encodeStateAsUpdate(doc))
  return first
}
const notes = (doc: Y.Doc) => doc.getMap('cards').toJSON()

test('a board of 5 MB that was written offline arrives whole, is saved, and reaches the others', async () => {
  const server = await serve()
  const board = await createBoard(server.base, { template: 'blank' })
  const other = await enter(server, board, 'participant')
  await other.settled()
  const doc = manyNotes(30_000)
  expect(Y.encodeStateAsUpdate(doc).byteLength).toBeGreaterThan(5_000_000)
  const writer = await enter(server, board, 'facilitator', { doc })
  await writer.settled()
  expect([writer.sent > 5, writer.closeCode]).toEqual([true, undefined])
  await other.catchUp()
  expect(notes(other.doc)).toEqual(notes(doc))
  expect(other.doc.store.pendingStructs).toBeNull()
})

test('a large board comes in parts; nobody is told that it is whole before it is, nor after the server came back', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-large-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const first = await startTestServer({ STORAGE: 'sqlite', DATA_DIR: dataDir })
  const board = await createBoard(first.base, { template: 'blank' })
  const doc = manyNotes(6000)
  const writer = await enter(first, board, 'facilitator', { doc })
  await writer.settled()
  await opensWhole(first, board, doc)
  await first.close()
  const second = await serve({ STORAGE: 'sqlite', DATA_DIR: dataDir })
  await opensWhole(second, board, doc)
})

/** Ten people who have nothing of it yet. */
const opensWhole = async (server: TestServer, board: Invitation, expected: Y.Doc) => {
  const newcomers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const newcomer = await enter(server, board, 'participant')
      let parts = 0
      newcomer.doc.on('update', () => (parts += newcomer.syncs === 0 ? 1 : 0))
      await newcomer.until(() => newcomer.syncs > 0)
      return { notes: notes(newcomer.doc), parts, pending: newcomer.doc.store.pendingStructs }
    }),
  )
  for (const { parts, pending, ...newcomer } of newcomers) {
    expect(newcomer.notes).toEqual(notes(expected))
    expect([parts > 5, pending]).toEqual([true, null])
  }
}
