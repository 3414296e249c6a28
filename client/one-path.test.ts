import { expect, test } from 'vitest'
import { pathOf } from './one-path.ts'

test('shapes become one path, each from its own beginning', () => {
  expect(
    pathOf([
      ['path', { d: 'M13 5h8', key: 'a' }],
      ['path', { d: 'm3 17 2 2 4-4', key: 'b' }],
      ['path', { d: 'm.5-1.5L3 3', key: 'c' }],
      ['line', { x1: '1', y1: '2', x2: '3', y2: '4', key: 'd' }],
      ['polyline', { points: '1 2 3 4', key: 'e' }],
    ]),
  ).toBe('M13 5h8M3 17l2 2 4-4M.5 -1.5L3 3M1 2L3 4M1 2 3 4')
})

test('circles and boxes are closed; a corner is never rounder than its box', () => {
  expect(pathOf([['circle', { cx: '12', cy: '12', r: '10' }]])).toBe('M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z')
  expect(pathOf([['rect', { x: '3', y: '4', width: '18', height: '6' }]])).toBe('M3 4h18v6h-18Z')
  expect(pathOf([['rect', { width: '2', height: '8', rx: '5' }]])).toBe(
    'M1 0h0a1 4 0 0 1 1 4v0a1 4 0 0 1 -1 4h0a1 4 0 0 1 -1 -4v0a1 4 0 0 1 1 -4Z',
  )
})

test('what has paint of its own stays as it is', () => {
  expect(pathOf([['circle', { cx: '1', cy: '1', r: '.5', fill: 'currentColor' }]])).toBeUndefined()
  expect(pathOf([['text', { x: '1' }]])).toBeUndefined()
})
