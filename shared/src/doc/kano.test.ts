import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyBoard } from '../domain/board.ts'
import type { Card, KanoAnswer } from '../domain/card.ts'
import { cardId, newId } from '../domain/ids.ts'
import { writeBoard } from './edits/board.ts'
import { addCards, changeCards, deleteCards } from './edits/cards.ts'
import { addKanoAnswer, removeKanoAnswer } from './edits/kano.ts'
import { localOrigin, roots, rows } from './layout.ts'
import { readBoard } from './read.ts'

const id = newId(cardId)
const need: Card = {
  id,
  place: { kind: 'free', at: [0, 0] },
  kind: 'need',
  text: 'Être prévenu d’un retard',
  personaIds: [],
  tags: [],
  data: { explicit: true },
}
const answersOf = (doc: Y.Doc) => readBoard(doc).cards[id]?.data.kano
const join = (one: Y.Doc, other: Y.Doc) => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}
let doc: Y.Doc
beforeEach(() => {
  doc = new Y.Doc()
  addCards(doc, [need])
})

describe('the answers about a need', () => {
  test('are counted, taken back one at a time, and each is an undo step', () => {
    const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
    const [like, neutral]: KanoAnswer[] = [
      [1, 5],
      [3, 3],
    ]
    if (like === undefined || neutral === undefined) throw new Error('no answers')
    for (const answer of [like, neutral, like]) addKanoAnswer(doc, id, answer)
    expect(answersOf(doc)?.toSorted()).toEqual([like, like, neutral])
    removeKanoAnswer(doc, id, like)
    expect(answersOf(doc)?.toSorted()).toEqual([like, neutral])
    removeKanoAnswer(doc, id, [2, 2])
    undo.undo()
    expect(answersOf(doc)?.toSorted()).toEqual([like, like, neutral])
    expect(readBoard(doc).cards[id]?.data.explicit).toBe(true)
  })

  test('add up when two people enter them at once, in one order for both', () => {
    const other = new Y.Doc()
    join(doc, other)
    for (let i = 0; i < 5; i++) {
      addKanoAnswer(doc, id, [1, 5])
      addKanoAnswer(other, id, [2, 4])
    }
    join(doc, other)
    expect(answersOf(doc)).toHaveLength(10)
    expect(answersOf(other)).toEqual(answersOf(doc))
  })

  test('off the scale are not written, and those a foreign client wrote are left out alone', () => {
    addKanoAnswer(doc, id, [1, 5])
    addKanoAnswer(doc, id, [0, 9] as unknown as KanoAnswer)
    expect(answersOf(doc)).toEqual([[1, 5]])
    const row = rows(doc, 'cards').get(id)
    row?.set('kano:foreign', [6, 1])
    row?.set('kano:none', 'like')
    row?.set('kano:ok', [4, 2])
    expect(answersOf(doc)?.toSorted()).toEqual([
      [1, 5],
      [4, 2],
    ])
  })

  test('on a card that somebody else deleted write nothing', () => {
    deleteCards(doc, [id])
    addKanoAnswer(doc, id, [1, 5])
    removeKanoAnswer(doc, id, [1, 5])
    expect(readBoard(doc).cards).toEqual({})
  })

  test('come whole with a board that is written, and a list is replaced whole', () => {
    const kano: KanoAnswer[] = [
      [3, 3],
      [1, 5],
      [1, 5],
    ]
    const board = { ...emptyBoard('', 'fr'), cards: { [id]: { ...need, data: { explicit: true, kano } } } }
    const written = new Y.Doc()
    writeBoard(written, board)
    expect(readBoard(written)).toEqual(board)
    addKanoAnswer(written, id, [2, 2])
    changeCards(written, [id], { data: { kano: [[4, 4]] } })
    expect(answersOf(written)).toEqual([[4, 4]])
    changeCards(written, [id], { data: { kano: undefined } })
    expect(readBoard(written).cards[id]?.data).toEqual({ explicit: true })
  })

  test('kept as one list by an earlier board are read, added to and taken back', () => {
    rows(doc, 'cards')
      .get(id)
      ?.set('data:kano', [
        [1, 5],
        [9, 9],
        [3, 3],
      ])
    addKanoAnswer(doc, id, [2, 5])
    expect(answersOf(doc)).toEqual([
      [1, 5],
      [3, 3],
      [2, 5],
    ])
    removeKanoAnswer(doc, id, [1, 5])
    expect(answersOf(doc)).toEqual([
      [3, 3],
      [2, 5],
    ])
  })
})
