import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cardsByMap, cardsInCell, cellOfBoard, cellsOf } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import { applyRandomEdit, person, type RandomEdit } from '../doc/random-edits.ts'
import { writeBoard } from '../doc/edits/board.ts'
import { typeInCard } from '../doc/edits/cards.ts'
import { changeStep, deleteStep } from '../doc/edits/maps.ts'
import type { Board } from '../domain/board.ts'
import type { Card } from '../domain/card.ts'
import type { MapId } from '../domain/ids.ts'
import { imageHash } from '../domain/image.ts'
import { followBoard, readBoard } from '../doc/read.ts'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { bandPath, curvePath, emotionAtY, yOfEmotion } from './curve.ts'
import { layoutLanes, layoutMap, type MapLayout } from './map-layout.ts'
import { cardHeight, type Rect } from './rect.ts'
import { type Measure, plainMeasure } from './metrics.ts'

const boardOf = (script: readonly RandomEdit[]) => {
  const doc = new Y.Doc()
  writeBoard(doc, boardFromTemplate(templates.journey, 'Essai', 'fr'))
  for (const edit of script) applyRandomEdit(doc, person('p1'), edit)
  return doc
}
const layoutsOf = (doc: Y.Doc): MapLayout[] => layoutsOfBoard(readBoard(doc))
const layoutsOfBoard = (board: Board): MapLayout[] => {
  const placed = cardsByMap(board.cards)
  return Object.values(board.maps).map((map) => layoutMap(map, placed.get(map.id) ?? [], plainMeasure))
}
const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const adding = fc.array(
  fc.record<RandomEdit>({ kind: fc.nat(63), pick: fc.nat(30), value: fc.nat(30), text: fc.string({ maxLength: 120 }) }),
  { maxLength: 60 },
)

/** Every so many cards show a picture, of shapes from a thread to a tower. */
const withPictures = (board: Board, every: number): Board => {
  const hash = v.parse(imageHash, 'a'.repeat(43))
  const cards = Object.values(board.cards).map((card, i): Card => {
    const image = { hash, width: 1 + ((i * 37) % 400), height: 1 + ((i * 91) % 400) }
    return i % every === 0 ? { ...card, data: { ...card.data, image } } : card
  })
  return { ...board, cards: Object.fromEntries(cards.map((card) => [card.id, card])) }
}

test('no two cards of a map ever overlap, and every card in a cell lies within its row', () => {
  fc.assert(
    fc.property(adding, fc.integer({ min: 1, max: 4 }), (script, every) => {
      for (const layout of layoutsOfBoard(withPictures(readBoard(boardOf(script)), every))) {
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

test('a picture has the room of its own shape before it is loaded, within bounds; words stand under it', () => {
  const height = (width: number, high: number, text = '') => {
    const image = { hash: v.parse(imageHash, 'a'.repeat(43)), width, height: high }
    return cardHeight({ kind: 'image', text, data: { image } }, 140, plainMeasure)
  }
  expect([height(2000, 1000), height(140, 140), height(9000, 1), height(1, 9000)]).toEqual([70, 140, 48, 210])
  expect(height(2000, 1000, 'Le guichet')).toBe(70 + 34)
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

describe('a layout that follows the board', () => {
  const everyEdit = fc.array(
    fc.record<RandomEdit>({
      kind: fc.nat(63),
      pick: fc.nat(30),
      value: fc.nat(30),
      text: fc.string({ maxLength: 60 }),
    }),
    { maxLength: 40 },
  )

  test('is after every edit what a fresh one is, and its cells are those of the board read afresh', () => {
    fc.assert(
      fc.property(everyEdit, (script) => {
        const doc = boardOf([])
        const follower = followBoard(doc, () => {})
        const before = new Map<MapId, MapLayout>()
        for (const edit of script) {
          applyRandomEdit(doc, person('p1'), edit)
          const board = follower.current()
          expect(cellsOf(board.cards)).toEqual(cellsOf(readBoard(doc).cards))
          for (const { place } of Object.values(board.cards))
            if (place.kind === 'cell')
              expect(cellOfBoard(board.cards, place)).toEqual(cardsInCell(Object.values(board.cards), place))
          for (const map of Object.values(board.maps)) {
            const cells = cellsOf(board.cards).get(map.id) ?? new Map()
            const next = layoutLanes(map, cells, plainMeasure, before.get(map.id))
            before.set(map.id, next)
            const fresh = layoutMap(map, cardsByMap(board.cards).get(map.id) ?? [], plainMeasure)
            expect(shapeOf(next)).toEqual(shapeOf(fresh))
          }
        }
        follower.stop()
      }),
      { numRuns: 150 },
    )
  })

  test('measures the row of the card that changed and no other, and leaves the other rows alone', () => {
    const doc = boardOf(Array.from({ length: 60 }, (_, i) => ({ kind: 0, pick: i, value: i, text: `note ${i}` })))
    const follower = followBoard(doc, () => {})
    const mapOf = () => Object.values(follower.current().maps)[0]
    let measured: string[] = []
    const counting: Measure = {
      lines: (text, ...rest) => {
        if (rest[0] !== 'step') measured.push(text)
        return plainMeasure.lines(text, ...rest)
      },
      width: (text, ...rest) => {
        measured.push(text)
        return plainMeasure.width(text, ...rest)
      },
    }
    const lay = (previous?: MapLayout): MapLayout => {
      const map = mapOf()
      if (map === undefined) throw new Error('the template has a map')
      measured = []
      return layoutLanes(map, cellsOf(follower.current().cards).get(map.id) ?? new Map(), counting, previous)
    }
    const first = lay()
    const all = measured.length
    const lane = first.lanes.find(({ lane: each }) => each.kind === 'action')
    const row = first.rows.get(lane?.id ?? first.lanes[0]?.id ?? fail())
    const [card] = row?.of ?? []
    if (row === undefined || card === undefined) throw new Error('some notes are actions')
    typeInCard(doc, card.id, { index: 0, remove: 0, insert: 'x' })
    const second = lay(first)
    expect(measured).toHaveLength(row.of.length)
    expect(measured.length).toBeLessThan(all / 2)
    const others = [...second.cards].filter(([id]) => row.of.every((each) => each.id !== id))
    expect(others.length).toBeGreaterThan(0)
    expect(others.every(([id, rect]) => first.cards.get(id) === rect)).toBe(true)
    const map = mapOf()
    const step = map && stepsInOrder(map)[0]
    if (step !== undefined) changeStep(doc, step.id, { momentOfTruth: true })
    lay(second)
    expect(measured).toEqual([])
    follower.stop()
  })
})

/** Everything of a layout but what it keeps for the next one. */
const shapeOf = ({ grid: _grid, rows: _rows, ...shape }: MapLayout) => shape

const fail = (): never => {
  throw new Error('the template has lanes')
}

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
