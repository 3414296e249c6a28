import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards, changeCards, typeInCard } from './edits/cards.ts'
import { writingsOf } from './authorship.ts'
import { cardId, newId } from '../domain/ids.ts'

test('a card tells every client that wrote in it and how far each had come', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  const id = newId(cardId)
  addCards(one, [
    { id, place: { kind: 'free', at: [0, 0] }, kind: 'note', text: 'un', personaIds: [], tags: [], data: {} },
  ])
  const afterOne = Y.getState(one.store, one.clientID)
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  typeInCard(two, id, { index: 2, remove: 0, insert: ' mot' })
  const afterTyping = Y.getState(two.store, two.clientID)
  changeCards(two, [newId(cardId)], { color: 'mint' })
  expect(new Map(writingsOf(two, 'cards', id).map(({ client, clock }) => [client, clock + 1]))).toEqual(
    new Map([
      [one.clientID, afterOne],
      [two.clientID, afterTyping],
    ]),
  )
  expect(writingsOf(two, 'cards', 'nobody')).toEqual([])
})
