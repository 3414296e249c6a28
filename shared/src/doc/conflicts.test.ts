// What two people do to one thing at once ends in what one of them chose, never in a mixture of both.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cardId, newId } from '../domain/ids.ts'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { writeBoard } from './edits/board.ts'
import { addCards, moveCards } from './edits/cards.ts'
import { moveMap } from './edits/maps.ts'
import { readBoard } from './read.ts'

const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

test('a card and a map that two people move at once end where one of them put it', () => {
  const id = newId(cardId)
  const start = new Y.Doc()
  writeBoard(start, boardFromTemplate(templates.journey, 'Essai', 'fr'))
  addCards(start, [
    { id, kind: 'note', text: '', place: { kind: 'free', at: [0, 0] }, personaIds: [], tags: [], data: {} },
  ])
  const map = Object.values(readBoard(start).maps)[0]
  if (map === undefined) throw new Error('the template has a map')

  const point = fc.tuple(fc.integer(), fc.integer())
  fc.assert(
    fc.property(point, point, (one, other) => {
      const docs = [copyOf(start), copyOf(start)] as const
      for (const [doc, at] of [
        [docs[0], one],
        [docs[1], other],
      ] as const) {
        moveCards(doc, [{ id, place: { kind: 'free', at: [...at] } }])
        moveMap(doc, map.id, at)
      }
      Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]))
      Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]))
      const [board, same] = docs.map(readBoard)
      expect(board).toEqual(same)
      expect([one, other]).toContainEqual(board?.maps[map.id]?.at)
      expect([one, other].map((at) => ({ kind: 'free', at }))).toContainEqual(board?.cards[id]?.place)
    }),
  )
})
