import { expect, test } from 'vitest'
import { createCursorLayer } from './cursor-layer.ts'
import type { DrawnCursor } from './cursor-groups.ts'

const anna = (at: readonly [number, number]): DrawnCursor => ({
  kind: 'one',
  key: '1',
  at,
  name: 'Anna',
  color: '#c2410c',
})
const crowd: DrawnCursor = { kind: 'several', key: '0:0', at: [5, 5], count: 4 }

const open = () => {
  const layer = document.createElement('div')
  const cursors = createCursorLayer(layer, (count) => `${count} here`)
  const seen = () => [...layer.children].map((each) => [each.textContent, each.getAttribute('style')])
  return { layer, cursors, seen }
}

test('a pointer keeps its element while it moves, and its size at every zoom', () => {
  const { layer, cursors, seen } = open()
  cursors.show([anna([10, 20])], 1)
  const element = layer.firstElementChild
  cursors.show([anna([30, 40])], 0.5)
  expect(layer.firstElementChild).toBe(element)
  expect(seen()).toEqual([['Anna', expect.stringContaining('translate(30px, 40px) scale(2)')]])
  expect(layer.querySelector('path')?.getAttribute('fill')).toBe('#c2410c')
})

test('who left is gone, and many side by side are one with their number', () => {
  const { cursors, seen } = open()
  cursors.show([anna([10, 20])], 1)
  cursors.show([crowd], 1)
  expect(seen().map(([words]) => words)).toEqual(['4 here'])
  cursors.show([{ ...crowd, count: 5 }], 1)
  expect(seen().map(([words]) => words)).toEqual(['5 here'])
  cursors.clear()
  expect(seen()).toEqual([])
})

test('somebody who takes another name is called by it', () => {
  const { cursors, seen } = open()
  cursors.show([anna([10, 20])], 1)
  cursors.show([{ ...anna([10, 20]), name: 'Anna B.' } as DrawnCursor], 1)
  expect(seen().map(([words]) => words)).toEqual(['Anna B.'])
})
