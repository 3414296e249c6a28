import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cardsByMap } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import { applyRandomEdit, person, type RandomEdit } from '../doc/random-edits.ts'
import { writeBoard } from '../doc/edits/board.ts'
import { deleteStep } from '../doc/edits/maps.ts'
import { readBoard } from '../doc/read.ts'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { bandPath, curvePath, emotionAtY, yOfEmotion } from './curve.ts'
import { layoutMap, type MapLayout } from './map-layout.ts'
import type { Rect } from './rect.ts'
import { plainMeasure } from './metrics.ts'

const boardOf = (script: readonly RandomEdit[]) => {
  const doc = new Y.Doc()
  writeBoard(doc, boardFromTemplate(templates.journey, 'Essai', 'fr'))
  for (const edit of script) applyRandomEdit(doc, person('p1'), edit)
  return doc
}
const layoutsOf = (doc: Y.Doc): MapLayout[] => {
  const board = readBoard(doc)
  const placed = cardsByMap(board.cards)
  return Object.values(board.maps).map((map) => layoutMap(map, placed.get(map.id) ?? [], plainMeasure))
}
const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const adding = fc.array(
  fc.record<RandomEdit>({ kind: fc.nat(63), pick: fc.nat(30), value: fc.nat(30), text: fc.string({ maxLength: 120 }) }),
  { maxLength: 60 },
)

test('no two cards of a map ever overlap, and every card in a cell lies within its row', () => {
  fc.assert(
    fc.property(adding, (script) => {
      for (const layout of layoutsOf(boardOf(script))) {
        const rects = [...layout.cards.entries()]
        for (const [i, [, a]] of rects.entries())
          for (const [, b] of rects.slice(i + 1)) expect(overlap(a, b)).toBe(false)
        for (const [id, rect] of rects) {
          if (layout.parked.includes(id)) expect(rect.x).toBeGreaterThanOrEqual(layout.width)
          else
            expect(layout.lanes.some((lane) => rect.y >= lane.y && rect.y + rect.height <= lane.y + lane.height)).toBe(
              true,
            )
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('every card of the board has a rectangle unless its lane is hidden or its stage collapsed', () => {
  const doc = boardOf(Array.from({ length: 40 }, (_, i) => ({ kind: 0, pick: i, value: 0, text: `note ${i}` })))
  const before = layoutsOf(doc)[0]?.cards.size
  const map = Object.values(readBoard(doc).maps)[0]
  const first = map && stepsInOrder(map)[0]
  if (first !== undefined) deleteStep(doc, first.id)
  const after = layoutsOf(doc)[0]
  expect(before).toBe(40)
  expect(after?.cards.size).toBe(40)
  expect(after?.parked.length).toBeGreaterThan(0)
})

describe('the curve', () => {
  test('a value and its height are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), (tenths) => {
        expect(emotionAtY(yOfEmotion(tenths / 10, 196), 196)).toBeCloseTo(tenths / 10, 9)
      }),
    )
  })
  test('a hand beyond the lane stays within −3 and +3', () => {
    expect([emotionAtY(-500, 196), emotionAtY(900, 196)]).toEqual([3, -3])
  })
  test('no point, no path', () => {
    expect([curvePath([]), bandPath([], [])]).toEqual(['', ''])
  })
  test('the path is flat at its points', () => {
    expect(
      curvePath([
        { x: 0, y: 10 },
        { x: 100, y: 50 },
      ]),
    ).toBe('M0,10 C50,10 50,50 100,50')
  })
})
