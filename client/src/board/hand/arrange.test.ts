import fc from 'fast-check'
import type { Rect } from '@parcours/shared/layout/rect'
import { expect, test } from 'vitest'
import { arranged, arrangements, inReadingOrder, type Arrangement } from './arrange.ts'

const three: [string, Rect][] = [
  ['a', { x: 10, y: 5, width: 100, height: 40 }],
  ['b', { x: 300, y: 20, width: 60, height: 80 }],
  ['c', { x: 120, y: 200, width: 100, height: 40 }],
]
const places = (how: Arrangement) => arranged(three, how).map(({ at }) => at)

test.each<[Arrangement, [number, number][]]>([
  [
    'left',
    [
      [10, 5],
      [10, 20],
      [10, 200],
    ],
  ],
  [
    'center',
    [
      [135, 5],
      [155, 20],
      [135, 200],
    ],
  ],
  [
    'right',
    [
      [260, 5],
      [300, 20],
      [260, 200],
    ],
  ],
  [
    'top',
    [
      [10, 5],
      [300, 5],
      [120, 5],
    ],
  ],
  [
    'middle',
    [
      [10, 103],
      [300, 83],
      [120, 103],
    ],
  ],
  [
    'bottom',
    [
      [10, 200],
      [300, 160],
      [120, 200],
    ],
  ],
  // 350 wide, 260 used: 45 between.
  [
    'spreadX',
    [
      [10, 5],
      [300, 20],
      [155, 200],
    ],
  ],
  // 235 high, 160 used: 37.5 between.
  [
    'spreadY',
    [
      [10, 5],
      [300, 83],
      [120, 200],
    ],
  ],
  [
    'stack',
    [
      [10, 5],
      [10, 61],
      [10, 157],
    ],
  ],
  [
    'tidy',
    [
      [10, 5],
      [126, 5],
      [10, 101],
    ],
  ],
])('%s', (how, expected) => {
  expect(places(how)).toEqual(expected)
})

test('what is too few to be put in order stays', () => {
  expect(arranged(three.slice(0, 2), 'spreadX').map(({ at }) => at)).toEqual([
    [10, 5],
    [300, 20],
  ])
  expect(arranged(three.slice(0, 1), 'tidy').map(({ at }) => at)).toEqual([[10, 5]])
  expect(arranged([], 'stack')).toEqual([])
})

test('reads row by row, a little slant forgiven', () => {
  const slanted: [string, Rect][] = [
    ['second', { x: 200, y: 0, width: 100, height: 60 }],
    ['first', { x: 0, y: 20, width: 100, height: 60 }],
    ['third', { x: 0, y: 90, width: 100, height: 60 }],
  ]
  expect(inReadingOrder(slanted).map(([id]) => id)).toEqual(['first', 'second', 'third'])
})

const notes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 80, max: 600 }),
      height: fc.integer({ min: 34, max: 600 }),
    }),
    { maxLength: 30 },
  )
  .map((rects) => rects.map((rect, i): [number, Rect] => [i, rect]))

test('nothing is lost, and stacked or tidied notes never overlap', () => {
  fc.assert(
    fc.property(notes, fc.constantFrom(...arrangements), (items, how) => {
      const done = arranged(items, how)
      expect(done.map(({ id }) => id)).toEqual(items.map(([id]) => id))
      if (how !== 'stack' && how !== 'tidy') return
      const rects = done.map(({ at: [x, y] }, i): Rect => ({ width: 0, height: 0, ...items[i]?.[1], x, y }))
      for (const [i, a] of rects.entries())
        for (const b of rects.slice(i + 1))
          expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false)
    }),
  )
})

test('aligned or tidied twice is aligned or tidied once', () => {
  fc.assert(
    fc.property(notes, fc.constantFrom(...arrangements.filter((how) => !how.startsWith('spread'))), (items, how) => {
      const once = arranged(items, how)
      const moved = once.map(({ id, at: [x, y] }, i): [number, Rect] => [
        id,
        { width: 0, height: 0, ...items[i]?.[1], x, y },
      ])
      // Centring may round by a pixel.
      for (const [i, { at }] of arranged(moved, how).entries()) {
        expect(Math.abs(at[0] - (once[i]?.at[0] ?? 0))).toBeLessThanOrEqual(1)
        expect(Math.abs(at[1] - (once[i]?.at[1] ?? 0))).toBeLessThanOrEqual(1)
      }
    }),
  )
})
