import { around, doMeet, type Rect } from '@parcours/shared/layout/rect'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearPlace } from './clear-place.ts'

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
const block = rect(100, 0, 160, 200)

test('what lies clear stays; between two maps too near for it, it goes past the second', () => {
  expect(clearPlace(block, [rect(400, 0, 500, 500)], 48)).toEqual(block)
  const gap = [rect(-500, 0, 590, 500), rect(220, 0, 500, 500)]
  expect(clearPlace(block, gap, 48).x).toBe(768)
  // Not one that only its lower notes would lie over.
  expect(clearPlace(block, [rect(0, 150, 300, 50)], 48).x).toBe(348)
})

test('it meets nothing, whatever lies there, and does not move without need', () => {
  const things = fc.array(
    fc
      .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -600, max: 600 }), fc.nat(400), fc.nat(400))
      .map((each) => rect(...each)),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(things, (lying) => {
      const place = clearPlace(block, lying, 12)
      expect(lying.some((each) => doMeet(each, place))).toBe(false)
      expect([place.y, place.width, place.height]).toEqual([block.y, block.width, block.height])
      expect(place.x).toBeGreaterThanOrEqual(block.x)
      expect(place.x).toBeLessThanOrEqual(Math.max(block.x, right(lying) + 12))
    }),
  )
})

const right = (lying: readonly Rect[]): number => {
  const all = around(lying)
  return all === undefined ? -Infinity : all.x + all.width
}
