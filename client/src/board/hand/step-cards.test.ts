import { lanesInView } from '@parcours/shared/domain/lanes-in-view'
import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellOfBoard, type Cell } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { CardId } from '@parcours/shared/domain/ids'
import { firstOrders } from '@parcours/shared/domain/order'
import type { CardMove } from '@parcours/shared/doc/edits/cards'
import { layoutMap } from '@parcours/shared/layout/map-layout'
import { plainMeasure } from '@parcours/shared/layout/metrics'
import { mapFromTemplate } from '@parcours/shared/templates/instantiate'
import { journey } from '@parcours/shared/templates/journey'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepCards, type Direction } from './step-cards.ts'

const map = mapFromTemplate(journey, { language: 'fr', title: '', at: [0, 0], personaIds: [] })
const layouts = new Map([[map.id, layoutMap(map, [], plainMeasure)]])
const steps = stepsInOrder(map)
const lanes = lanesInView(map)
const cellAt = (step: number, lane: number): Cell => {
  const [stepId, laneId] = [steps[step]?.id, lanes[lane]?.id]
  if (stepId === undefined || laneId === undefined) throw new Error('the journey has no such cell')
  return { mapId: map.id, stepId, laneId }
}
const lettersOf = (names: string) => names.match(/[a-z]/g) ?? []
type Spot = readonly [step: number, lane: number]
/** Cards named by letters, cell by cell. */
const boardOf = (cells: readonly (readonly [spot: Spot, names: string])[]): Board => {
  const cards = cells.flatMap(([[step, lane], names]) => {
    const orders = firstOrders(names.length)
    return lettersOf(names).map((name, i): Card => {
      const place = { kind: 'cell' as const, ...cellAt(step, lane), order: orders[i] ?? '', span: 1 }
      return { id: name as CardId, place, kind: 'note', text: name, author: 'a', personaIds: [], tags: [], data: {} }
    })
  })
  return { ...emptyBoard('', 'fr'), maps: { [map.id]: map }, cards: Object.fromEntries(cards.map((c) => [c.id, c])) }
}
const moved = (board: Board, moves: readonly CardMove[]): Board => {
  const cards: Record<string, Card> = { ...board.cards }
  for (const { id, ...change } of moves) cards[id] = { ...cards[id], ...change } as Card
  return { ...board, cards }
}
const namesIn = (board: Board, ...[step, lane]: Spot) =>
  cellOfBoard(board.cards, cellAt(step, lane))
    .map(({ id }) => id)
    .join('')
const stepped = (board: Board, names: string, by: Direction) =>
  moved(board, stepCards(board, layouts, lettersOf(names) as CardId[], by))

const [up, down, left, right]: Direction[] = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const
if (up === undefined || down === undefined || left === undefined || right === undefined) throw new Error('four')

test.each([
  ['bc', up, 'bcade'],
  ['bc', down, 'adbce'],
  ['db', up, 'bdace'],
  ['ac', up, 'acbde'],
  ['ce', down, 'abdce'],
])('%s of abcde %j: %s', (names, by, then) => {
  expect(namesIn(stepped(boardOf([[[1, 1], 'abcde']]), names, by), 1, 1)).toBe(then)
})

test('at the edge of its cell a block goes on to the next lane, to its near end', () => {
  const board = boardOf([
    [[1, 0], 'xy'],
    [[1, 1], 'abc'],
    [[1, 2], 'uv'],
  ])
  expect(namesIn(stepped(board, 'ab', up), 1, 0)).toBe('xyab')
  expect(namesIn(stepped(board, 'cb', down), 1, 2)).toBe('bcuv')
})

test('cards of two steps go to the next ones, none into another’s place', () => {
  const board = boardOf([
    [[1, 1], 'ab'],
    [[2, 1], 'cd'],
  ])
  const next = stepped(board, 'abcd', right)
  expect([namesIn(next, 1, 1), namesIn(next, 2, 1), namesIn(next, 3, 1)]).toEqual(['', 'ab', 'cd'])
})

test('where one has nowhere to go, all stay', () => {
  const board = boardOf([
    [[0, 1], 'ab'],
    [[1, 1], 'cd'],
  ])
  expect(stepCards(board, layouts, lettersOf('abcd') as CardId[], left)).toEqual([])
})

test('free cards go a step over the canvas', () => {
  const board = boardOf([[[1, 1], 'a']])
  const cards = { ...board.cards, a: { ...board.cards['a' as CardId], place: { kind: 'free', at: [10, 10] } } }
  const moves = stepCards({ ...board, cards: cards as Board['cards'] }, layouts, ['a' as CardId], right)
  expect(moves.map(({ place }) => place)).toEqual([{ kind: 'free', at: [34, 10] }])
})

test('whatever is chosen: what moves keeps its order, and so does what stays; none is lost', () => {
  const spots: Spot[] = [0, 1, 2].flatMap((step) => [0, 1, 2].map((lane): Spot => [step, lane]))
  const letters = lettersOf('abcdefghijklmnopqr')
  const given = fc.record({
    at: fc.array(fc.nat(8), { minLength: letters.length, maxLength: letters.length }),
    chosen: fc.subarray(letters, { minLength: 1 }),
    by: fc.constantFrom(up, down, left, right),
  })
  fc.assert(
    fc.property(given, ({ at, chosen, by }) => {
      const board = boardOf(spots.map((spot, i) => [spot, letters.filter((_, n) => at[n] === i).join('')]))
      const next = stepped(board, chosen.join(''), by)
      const all = [0, 1, 2, 3].flatMap((step) => [0, 1, 2, 3].map((lane) => namesIn(next, step, lane)))
      expect(lettersOf(all.join('')).toSorted()).toEqual(letters)
      for (const [step, lane] of spots) {
        const before = lettersOf(namesIn(board, step, lane))
        for (const held of [true, false]) {
          const part = before.filter((name) => chosen.includes(name) === held).join('')
          const now = all.map((names) =>
            lettersOf(names)
              .filter((name) => part.includes(name))
              .join(''),
          )
          expect(now).toContain(part)
        }
      }
    }),
  )
})
