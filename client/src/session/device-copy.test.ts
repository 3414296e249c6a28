import 'fake-indexeddb/auto'
import { boardId, newId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keepOnDevice } from './device-copy.ts'
import { applyReceived } from './received.ts'

const board = newId(boardId)
const open = async () => {
  const doc = new Y.Doc()
  const kept = keepOnDevice(board, doc)
  await kept?.whenSynced
  return { doc, cards: doc.getMap<string>('cards'), close: async () => kept?.destroy() }
}

test('what others wrote and what was written here upon it are there again, also when one leaves at once', async () => {
  const server = new Y.Doc()
  server.getMap('cards').set('theirs', 'x'.repeat(5_000))
  const first = await open()
  applyReceived(first.doc, Y.encodeStateAsUpdate(server), 'server')
  const before = Y.encodeStateVector(server)
  server.getMap('cards').set('theirs', 'short')
  applyReceived(first.doc, Y.encodeStateAsUpdate(server, before), 'server')
  first.cards.set('mine', 'upon theirs')
  await first.close()
  const second = await open()
  expect(second.cards.toJSON()).toEqual({ theirs: 'short', mine: 'upon theirs' })
  const known = Y.encodeStateVector(server)
  server.getMap('cards').set('late', 'from the others alone')
  applyReceived(second.doc, Y.encodeStateAsUpdate(server, known), 'server')
  await second.close()
  const third = await open()
  expect(third.cards.get('late')).toBe('from the others alone')
  await third.close()
})
