import { expect, test } from 'vitest'
import { nearestAhead, nearestTo } from './neighbour.ts'

const at = (id: string, x: number, y: number) => [id, { x, y, width: 100, height: 40 }] as const
const things = [at('below', 0, 100), at('right', 200, 10), at('far right', 400, 0), at('aside', 110, 100)]
const here = { x: 0, y: 0, width: 100, height: 40 }

test('what is straight ahead is nearer than what is aside; nothing is ahead of the last', () => {
  expect(nearestAhead(things, here, [1, 0])).toBe('right')
  expect(nearestAhead(things, here, [0, 1])).toBe('below')
  expect(nearestAhead(things, here, [-1, 0])).toBeUndefined()
})

test('the nearest of all counts from middle to middle', () => {
  expect(nearestTo(things, { x: 500, y: 0, width: 0, height: 0 })).toBe('far right')
  expect(nearestTo([], here)).toBeUndefined()
})
