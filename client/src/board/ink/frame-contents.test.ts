import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import type { Frame } from '@parcours/shared/domain/frame'
import type { CardId, FrameId, MapId, StrokeId } from '@parcours/shared/domain/ids'
import type { Stroke } from '@parcours/shared/domain/stroke'
import { expect, test } from 'vitest'
import { contentsOf } from './frame-contents.ts'

const frame = (id: string, at: [number, number], size: [number, number]): Frame => ({
  id: id as FrameId,
  at,
  size,
  title: id,
})
const note = (id: string, at: [number, number]): Card => ({
  id: id as CardId,
  place: { kind: 'free', at },
  kind: 'note',
  text: '',
  personaIds: [],
  tags: [],
  data: {},
})
const stroke = (id: string, at: [number, number]): Stroke => ({
  id: id as StrokeId,
  at,
  pen: 'pen',
  color: 'ink',
  width: 'fine',
  points: 'AAgB',
})
const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  Object.fromEntries(list.map((one) => [one.id, one]))

const outer = frame('outer', [0, 0], [500, 400])
const board: Board = {
  ...emptyBoard('', 'fr'),
  cards: byId([note('in', [20, 20]), note('edge', [420, 20]), note('out', [460, 20])]),
  strokes: byId([stroke('line', [100, 100]), stroke('far', [600, 100])]),
  frames: byId([outer, frame('inner', [50, 50], [100, 100]), frame('across', [450, 300], [200, 200])]),
}
const cards = new Map(
  Object.values(board.cards).map(({ id, place }) => [
    id,
    { x: place.kind === 'free' ? place.at[0] : 0, y: 20, width: 100, height: 64 },
  ]),
)
const maps = new Map([
  ['whole' as MapId, { x: 10, y: 10, width: 300, height: 300 }],
  ['partly' as MapId, { x: 10, y: 10, width: 900, height: 300 }],
])

test('a frame holds notes and strokes by their middle, frames and maps as a whole, and not itself', () => {
  expect(contentsOf([outer], board, { cards, maps })).toEqual({
    cards: ['in', 'edge'],
    drawn: ['inner', 'line'],
    maps: ['whole'],
  })
})

test('no frame holds nothing', () => {
  expect(contentsOf([], board, { cards, maps })).toEqual({ cards: [], drawn: [], maps: [] })
})
