import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellOfBoard, type Cell } from '@parcours/shared/domain/cells'
import type { CardId, LaneId, LinkId, MapId, StepId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { duplicatesOf } from './duplicates.ts'

const cell: Cell = { mapId: 'm' as MapId, stepId: 's' as StepId, laneId: 'l' as LaneId }
const card = (name: string, order: string): Card => ({
  id: name as CardId,
  place: { kind: 'cell', ...cell, order, span: 1 },
  kind: 'note',
  text: name,
  author: 'ana',
  personaIds: [],
  tags: [],
  data: {},
})
const arrow = (id: string, from: string, to: string) => ({
  id: id as LinkId,
  from: from as CardId,
  to: to as CardId,
  kind: 'arrow' as const,
})
const boardOf = (cards: readonly Card[], links: readonly ReturnType<typeof arrow>[] = []): Board => ({
  ...emptyBoard('', 'fr'),
  cards: Object.fromEntries(cards.map((each) => [each.id, each])),
  links: Object.fromEntries(links.map((each) => [each.id, each])),
})
const textsWith = (board: Board, ...names: readonly string[]) => {
  const { cards } = duplicatesOf(board, names as CardId[], 'ben')
  const all = { ...board.cards, ...boardOf(cards).cards }
  return cellOfBoard(all, cell).map(({ text, author }) => (author === 'ben' ? `${text}\u2032` : text))
}

test('a copy lies right under its original, whichever are copied with it', () => {
  const board = boardOf([card('a', 'a1'), card('b', 'a2'), card('c', 'a3')])
  expect(textsWith(board, 'c', 'a')).toEqual(['a', 'a\u2032', 'b', 'c', 'c\u2032'])
})

test('cards that two people put there at once share a key: the copy lies below both, above the next', () => {
  const board = boardOf([card('a', 'a1'), card('b', 'a1'), card('c', 'a2')])
  expect(textsWith(board, 'a')).toEqual(['a', 'b', 'a\u2032', 'c'])
})

test('arrows between copied cards are copied, a loop too; one that leads elsewhere is not', () => {
  const board = boardOf(
    [card('a', 'a1'), card('b', 'a2'), card('c', 'a3')],
    [arrow('ab', 'a', 'b'), arrow('bb', 'b', 'b'), arrow('bc', 'b', 'c')],
  )
  const { cards, links } = duplicatesOf(board, ['a', 'b'] as CardId[], 'ben')
  const [a, b] = cards.map(({ id }) => id)
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    [a, b],
    [b, b],
  ])
  expect(links.every(({ id }) => !Object.hasOwn(board.links, id))).toBe(true)
})
