import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrowAround } from './arrow-around.ts'
import { arrowBetween } from './arrow.ts'
import { doMeet, type Rect } from './rect.ts'

const rect = (x: number, y: number, width = 100, height = 40): Rect => ({ x, y, width, height })
/** Points along a path of straight lines and round corners. */
const spotsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
const isThrough = (path: string, { x, y, width, height }: Rect): boolean =>
  spotsOf(path).some(([ax, ay], i, all) => {
    const [bx, by] = all[i + 1] ?? [ax, ay]
    return Math.max(ax, bx) > x && Math.min(ax, bx) < x + width && Math.max(ay, by) > y && Math.min(ay, by) < y + height
  })

test('with nothing in the way it is the plain arrow', () => {
  const [from, to] = [rect(0, 0), rect(0, 200)]
  expect(arrowAround(from, to, [rect(300, 80)])).toBe(arrowBetween(from, to))
})

test('a card in the way is gone around, from edge to edge', () => {
  const [from, to, wall] = [rect(0, 0), rect(0, 200), rect(-20, 90, 140, 60)]
  const path = arrowAround(from, to, [wall])
  expect(path).not.toBe(arrowBetween(from, to))
  expect(isThrough(path, wall)).toBe(false)
  // Out, along, and in again: two bends.
  expect(path).toBe('M0,20 L-19,20 Q-29,20 -29,30 L-29,210 Q-29,220 -19,220 L0,220')
})

test('what the way around meets is gone around too', () => {
  const [from, to] = [rect(0, 0), rect(0, 300)]
  const walls = [rect(-20, 90, 140, 60), rect(130, 60, 100, 120), rect(-150, 60, 120, 120)]
  const path = arrowAround(from, to, walls)
  expect(walls.filter((wall) => isThrough(path, wall))).toEqual([])
})

test('whatever lies between, an arrow goes through a card only where it is the plain one', () => {
  const place = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }))
  fc.assert(
    fc.property(place, place, fc.array(place, { maxLength: 12 }), ([ax, ay], [bx, by], others) => {
      const [from, to] = [rect(ax, ay), rect(bx, by)]
      if (doMeet(from, to)) return
      const walls = others.map(([x, y]) => rect(x, y)).filter((wall) => !doMeet(wall, from) && !doMeet(wall, to))
      const path = arrowAround(from, to, walls)
      if (path !== arrowBetween(from, to)) expect(walls.filter((wall) => isThrough(path, wall))).toEqual([])
    }),
  )
})
