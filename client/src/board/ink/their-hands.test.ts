import { emptyBoard } from '@parcours/shared/domain/board'
import type { Frame } from '@parcours/shared/domain/frame'
import type { CardId, FrameId, StampId, StrokeId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { theirHandsOf } from './their-hands.ts'

const [frame, stroke, stamp, card] = ['f' as FrameId, 's' as StrokeId, 't' as StampId, 'c' as CardId]
const area: Frame = { id: frame, at: [100, 50], size: [300, 200], title: '' }
const board = {
  ...emptyBoard('Mains', 'fr'),
  frames: { [frame]: area },
  stamps: { [stamp]: { id: stamp, kind: 'heart' as const, at: [10, 5] as [number, number], on: card } },
}
const rectOf = () => ({ x: 400, y: 300, width: 200, height: 80 })
const idle = { carrying: null, resizing: null }

test('all that is carried together goes as far as the first of it, wherever that is now', () => {
  const anne = { ...idle, carrying: { ids: [frame, stroke], at: [160, 80] as [number, number] } }
  const { carried } = theirHandsOf([idle, anne], board, rectOf)
  expect([...carried]).toEqual([
    [frame, [60, 30]],
    [stroke, [60, 30]],
  ])
  // Dropped: the document has it there, and nothing is away from its place, whichever of the two is heard of first.
  const moved = { ...board, frames: { [frame]: { ...area, at: [160, 80] as [number, number] } } }
  expect(theirHandsOf([anne], moved, rectOf).carried.get(stroke)).toEqual([0, 0])
})

test('a stamp on a card is carried from where it is seen', () => {
  const anne = { ...idle, carrying: { ids: [stamp], at: [420, 315] as [number, number] } }
  expect(theirHandsOf([anne], board, rectOf).carried.get(stamp)).toEqual([10, 10])
})

test('what is gone carries nothing; an edge that is pulled is seen', () => {
  const anne = { ...idle, carrying: { ids: [stroke, frame], at: [0, 0] as [number, number] } }
  expect(theirHandsOf([anne], board, rectOf).carried.size).toBe(0)
  const karim = { ...idle, resizing: { id: frame, size: [340, 220] as [number, number] } }
  expect(theirHandsOf([karim], board, rectOf).sizes.get(frame)).toEqual([340, 220])
  expect(theirHandsOf([idle], board, rectOf)).toBe(theirHandsOf([], board, rectOf))
})
