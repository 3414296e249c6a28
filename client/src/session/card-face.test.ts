import type { Card } from '@parcours/shared/domain/card'
import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { CardId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { cardFaceOf } from './card-face.ts'

const id = 'a' as CardId
const other = 'b' as CardId
const note = (rest: Partial<Card> = {}): Card => ({
  id,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text: 'Une note',
  personaIds: [],
  tags: [],
  data: {},
  ...rest,
})
const boardWith = (rest: Partial<Board>): Board => ({ ...emptyBoard('', 'fr'), ...rest })

test('a card’s face stays the same until something of it changes, whatever else is written', () => {
  const card = note()
  const face = cardFaceOf(boardWith({ cards: { [id]: card } }), {}, id)
  expect(face).toEqual({ card, isChip: false, leadsGroup: false, merged: 0, votes: 0 })
  expect(cardFaceOf(boardWith({ title: 'autre', cards: { [id]: card } }), { [other]: 3 }, id)).toBe(face)
  expect(cardFaceOf(boardWith({ cards: { [id]: card } }), { [id]: 3 }, id).votes).toBe(3)
  const behind = note({ id: other, mergedInto: id })
  expect(cardFaceOf(boardWith({ cards: { [id]: card }, merged: { [other]: behind } }), {}, id).merged).toBe(1)
})

test('on the free canvas the name of a group stands on each of its cards; a card that is gone has no face', () => {
  const board = boardWith({ cards: { [id]: note({ group: 'Accueil' }) } })
  expect(cardFaceOf(board, {}, id).leadsGroup).toBe(true)
  expect(cardFaceOf(board, {}, other).card).toBeUndefined()
})
