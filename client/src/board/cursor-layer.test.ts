import { expect, test } from 'vitest'
import { type Around, createCursorLayer, stillAfterMs } from './cursor-layer.ts'
import type { DrawnCursor } from './cursor-groups.ts'

const anna = (at: readonly [number, number]): DrawnCursor => ({
  kind: 'one',
  key: '1',
  at,
  name: 'Anna',
  color: '#c2410c',
  leads: false,
})
const crowd: DrawnCursor = { kind: 'several', key: '0:0', at: [5, 5], count: 4 }

const around = (more: Partial<Around> = {}): Around => ({
  zoom: 1,
  now: 0,
  isCrowd: false,
  writing: undefined,
  ...more,
})

const open = () => {
  const layer = document.createElement('div')
  const cursors = createCursorLayer(layer, (count) => `${count} here`)
  const seen = () => [...layer.children].map((each) => [each.textContent, each.getAttribute('style')])
  return { layer, cursors, seen }
}

test('a pointer keeps its element while it moves, and its size at every zoom', () => {
  const { layer, cursors, seen } = open()
  cursors.show([anna([10, 20])], around())
  const element = layer.firstElementChild
  cursors.show([anna([30, 40])], around({ zoom: 0.5 }))
  expect(layer.firstElementChild).toBe(element)
  expect(seen()).toEqual([['Anna', expect.stringContaining('translate(30px, 40px) scale(2)')]])
  expect(layer.querySelector('path')?.getAttribute('fill')).toBe('#c2410c')
})

test('who left is gone, and many side by side are one with their number', () => {
  const { cursors, seen } = open()
  cursors.show([anna([10, 20])], around())
  cursors.show([crowd], around())
  expect(seen().map(([words]) => words)).toEqual(['4 here'])
  cursors.show([{ ...crowd, count: 5 }], around())
  expect(seen().map(([words]) => words)).toEqual(['5 here'])
  cursors.clear()
  expect(seen()).toEqual([])
})

test('somebody who takes another name is called by it', () => {
  const { cursors, seen } = open()
  cursors.show([anna([10, 20])], around())
  cursors.show([{ ...anna([10, 20]), name: 'Anna B.' } as DrawnCursor], around())
  expect(seen().map(([words]) => words)).toEqual(['Anna B.'])
})

test('in a crowd, who has not moved for a while is dimmed until they do; who leads is not, nor a few people', () => {
  const { layer, cursors } = open()
  const lead: DrawnCursor = { kind: 'one', key: '2', at: [0, 0], name: 'Lead', color: '#c2410c', leads: true }
  const still = () => [...layer.children].map((each) => each.classList.contains('is-still'))
  cursors.show([anna([10, 20]), lead], around({ isCrowd: true }))
  cursors.show([anna([10, 20]), lead], around({ isCrowd: true, now: stillAfterMs - 1 }))
  expect(still()).toEqual([false, false])
  cursors.show([anna([10, 20]), lead], around({ isCrowd: true, now: stillAfterMs }))
  expect(still()).toEqual([true, false])
  cursors.show([anna([11, 20]), lead], around({ isCrowd: true, now: stillAfterMs + 1 }))
  expect(still()).toEqual([false, false])
  cursors.show([anna([11, 20]), lead], around({ now: stillAfterMs * 9 }))
  expect(still()).toEqual([false, false])
})

test('no pointer and no name lies over the note that I write', () => {
  const { layer, cursors } = open()
  const writing = { x: 100, y: 100, width: 160, height: 60 }
  const isAside = (at: readonly [number, number], zoom = 1) => {
    cursors.show([anna(at)], around({ writing, zoom }))
    return layer.firstElementChild?.classList.contains('is-aside')
  }
  expect([isAside([150, 130]), isAside([20, 80]), isAside([150, 165]), isAside([300, 130])]).toEqual([
    true,
    true,
    false,
    false,
  ])
  // A name is as wide on the screen at every zoom.
  expect([isAside([-150, 130]), isAside([-150, 130], 0.5)]).toEqual([false, true])
  cursors.show([anna([150, 130])], around())
  expect(layer.firstElementChild?.classList.contains('is-aside')).toBe(false)
})
