import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { Card, Place } from '@parcours/shared/domain/card'
import type { CardId, LaneId, MapId, StepId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import type { Selected } from '../../session/selection.ts'
import { widerSelection } from './wider.ts'

const cell = (step: string, lane: string): Place => ({
  kind: 'cell',
  mapId: 'm' as MapId,
  stepId: step as StepId,
  laneId: lane as LaneId,
  order: 'a0',
  span: 1,
})
const places: Record<string, Place> = {
  free1: { kind: 'free', at: [0, 0] },
  free2: { kind: 'free', at: [9, 9] },
  a: cell('s1', 'l1'),
  b: cell('s1', 'l1'),
  c: cell('s2', 'l1'),
  d: cell('s2', 'l2'),
}
const card = ([id, place]: [string, Place]): [string, Card] => [
  id,
  { id: id as CardId, place, kind: 'note', text: '', personaIds: [], tags: [], data: {} },
]
const board: Board = { ...emptyBoard('', 'fr'), cards: Object.fromEntries(Object.entries(places).map(card)) }
const shown = new Map(Object.keys(places).map((id) => [id as CardId, true]))
const widened = (selected: Selected): string => {
  const wider = widerSelection(board, shown, selected)
  return wider.kind === 'cards' ? wider.ids.join(' ') : wider.kind
}
const cards = (...ids: string[]): Selected => ({ kind: 'cards', ids: ids as CardId[] })

test('widens from the cell to the lane, the map and the board', () => {
  expect(widened(cards('a'))).toBe('a b')
  expect(widened(cards('a', 'b'))).toBe('a b c')
  expect(widened(cards('a', 'b', 'c'))).toBe('a b c d')
  expect(widened(cards('a', 'b', 'c', 'd'))).toBe('free1 free2 a b c d')
  expect(widened(cards(...Object.keys(places)))).toBe(Object.keys(places).join(' '))
})
test('takes a lane whole, a step whole, an empty cell’s lane', () => {
  const where = { mapId: 'm' as MapId, stepId: 's1' as StepId, laneId: 'l2' as LaneId }
  expect(widened({ kind: 'lane', ...where })).toBe('d')
  expect(widened({ kind: 'step', ...where })).toBe('a b')
  expect(widened({ kind: 'cell', ...where })).toBe('d')
  expect(widened({ kind: 'map', ...where })).toBe('a b c d')
})
test('free notes come before the whole board', () => {
  expect(widened(cards('free1'))).toBe('free1 free2')
  expect(widened(cards('free1', 'a'))).toBe('free1 free2 a b c d')
  expect(widened({ kind: 'none' })).toBe('free1 free2 a b c d')
})
test('what is not drawn, as in a folded stage, is not taken', () => {
  const some = new Map([['a' as CardId, true]])
  expect(widerSelection(board, some, { kind: 'none' })).toEqual(cards('a'))
})
