import { doMeet } from '@parcours/shared/layout/rect'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { outOfCells } from './out-of-cells.ts'

const rect = (x: number, y: number, width = 168, height = 64) => ({ x, y, width, height })

test('rows and columns that were closer than the notes are large go apart, the first staying where it is', () => {
  const corners = outOfCells([
    { column: 'a', rect: rect(0, 0) },
    { column: 'a', rect: rect(0, 41, 168, 80) },
    { column: 'b', rect: rect(152, 0) },
    { column: 'a', rect: rect(0, 82) },
  ])
  expect(corners).toEqual([
    [0, 0],
    [0, 76],
    [180, 0],
    [0, 168],
  ])
})

test('one alone, and what lay free before, stays', () => {
  expect(outOfCells([{ column: 'a', rect: rect(7, 9) }])).toEqual([[7, 9]])
  expect(
    outOfCells([
      { column: undefined, rect: rect(0, 0) },
      { column: undefined, rect: rect(5, 5) },
    ]),
  ).toEqual([
    [0, 0],
    [5, 5],
  ])
})

test('whatever leaves, none covers another', () => {
  const leaving = fc.record({
    column: fc.constantFrom('a', 'b', 'c', 'd'),
    rect: fc.record({
      x: fc.nat(600),
      y: fc.nat(600),
      width: fc.integer({ min: 60, max: 300 }),
      height: fc.integer({ min: 30, max: 200 }),
    }),
  })
  fc.assert(
    fc.property(fc.array(leaving, { maxLength: 12 }), (items) => {
      const placed = outOfCells(items).map(([x, y], i) => ({ ...(items[i]?.rect ?? rect(0, 0)), x, y }))
      for (const [i, a] of placed.entries()) for (const b of placed.slice(i + 1)) expect(doMeet(a, b)).toBe(false)
    }),
  )
})
