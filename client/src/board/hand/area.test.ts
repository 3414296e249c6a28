import { expect, test } from 'vitest'
import { idsInArea } from './area.ts'

const rects = new Map([
  ['a', { x: 0, y: 0, width: 100, height: 50 }],
  ['b', { x: 200, y: 0, width: 100, height: 50 }],
  ['c', { x: 100, y: 200, width: 100, height: 50 }],
])

test('a box takes what it touches, drawn from any corner', () => {
  expect(idsInArea(rects, { kind: 'box', from: [90, 40], to: [210, 60] })).toEqual(['a', 'b'])
  expect(idsInArea(rects, { kind: 'box', from: [210, 60], to: [90, 40] })).toEqual(['a', 'b'])
  expect(idsInArea(rects, { kind: 'box', from: [110, 60], to: [190, 190] })).toEqual([])
})

test('a lasso takes what has its middle inside the drawn line, which closes by itself', () => {
  const around = [
    [-10, -10],
    [310, -10],
    [310, 60],
    [-10, 60],
  ] as const
  expect(idsInArea(rects, { kind: 'lasso', line: around })).toEqual(['a', 'b'])
  // A horseshoe: what its arms leave between them is outside.
  const horseshoe = [
    [-10, -10],
    [110, -10],
    [110, 120],
    [190, 120],
    [190, -10],
    [310, -10],
    [310, 300],
    [-10, 300],
  ] as const
  expect(idsInArea(rects, { kind: 'lasso', line: horseshoe })).toEqual(['a', 'b', 'c'])
  expect(
    idsInArea(new Map([['between', { x: 140, y: 20, width: 20, height: 20 }]]), { kind: 'lasso', line: horseshoe }),
  ).toEqual([])
  expect(idsInArea(rects, { kind: 'lasso', line: [] })).toEqual([])
})
