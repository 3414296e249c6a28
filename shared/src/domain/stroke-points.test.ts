import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPoints, writePoints } from './stroke-points.ts'
import { limits } from './values.ts'

const half = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 2)
const level = fc.integer({ min: 0, max: 63 }).map((n) => n / 63)

test('a line is read as it was written, to the half pixel and with how hard it was pressed', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ x: half, y: half }), { minLength: 1, maxLength: 40 }), level, (line, pressure) => {
      const plain = writePoints(line)
      expect(readPoints(plain.points)).toEqual(line)
      const pressed = line.map((point) => ({ ...point, pressure }))
      const written = writePoints(pressed)
      expect(readPoints(written.points, written.pressures)).toEqual(pressed)
    }),
  )
})

test('a hand that moves a few pixels a frame costs two or three signs a point', () => {
  const line = Array.from({ length: 100 }, (_, i) => ({ x: i * 6, y: Math.sin(i / 8) * 30 }))
  expect(writePoints(line).points.length).toBeLessThan(300)
})

test('the longest line fits what a stroke may hold', () => {
  const line = Array.from({ length: limits.strokePoints + 5 }, (_, i) => ({
    x: i % 2 === 0 ? 9_000 : -9_000,
    y: i * 7,
  }))
  const { points } = writePoints(line)
  expect(points.length).toBeLessThanOrEqual(limits.strokeText)
  expect(readPoints(points)).toHaveLength(limits.strokePoints)
})

test.each(['é', 'A', '________', 'AA"', '\u0000'])(
  'damaged points end where they can no longer be read: %j',
  (text) => {
    expect(readPoints(`IK${text}`)).toEqual(
      text === 'AA"'
        ? [
            { x: 2, y: 2.5 },
            { x: 2, y: 2.5 },
          ]
        : [{ x: 2, y: 2.5 }],
    )
  },
)
