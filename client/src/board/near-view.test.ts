import { expect, test } from 'vitest'
import { nearViewOf, noView } from './near-view.ts'

const start = noView
const look = (before: typeof start, transform: [number, number, number], count = 0) =>
  nearViewOf(before, transform, 1_000, 600, () => count)

test('what is near reaches beyond the view, and stays the same until the view leaves it', () => {
  const near = look(start, [0, 0, 0.5])
  expect(near.area).toEqual({ x: -200, y: -200, width: 2_400, height: 1_600 })
  expect(look(near, [-100, 60, 0.5])).toBe(near)
  expect(look(near, [-200, 0, 0.5]).area.x).toBe(200)
})

test('zoomed in, less is near', () => {
  const near = look(start, [0, 0, 0.5])
  expect(look(near, [-900, -600, 2]).area.width).toBeLessThan(near.area.width)
})

test('far is where nothing can be read, or much that hardly can', () => {
  expect(look(start, [0, 0, 0.1], 3).isFar).toBe(true)
  expect(look(start, [0, 0, 0.3], 3).isFar).toBe(false)
  expect(look(start, [0, 0, 0.3], 5_000).isFar).toBe(true)
  expect(look(start, [0, 0, 0.5], 5_000).isFar).toBe(false)
})

test('at the edge of far, a little to and fro changes nothing', () => {
  const far = look(start, [0, 0, 0.41], 5_000)
  expect(far.isFar).toBe(true)
  expect(look(far, [0, 0, 0.43], 5_000).isFar).toBe(true)
  expect(look(far, [0, 0, 0.5], 5_000).isFar).toBe(false)
})
