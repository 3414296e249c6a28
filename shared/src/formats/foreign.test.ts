import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { emptyBoard } from '../domain/board.ts'
import { readPoints } from '../domain/stroke-points.ts'
import { limits } from '../domain/values.ts'
import { drawnShape, noteOf } from './clip.ts'
import { readForeign, readForeignFile } from './foreign.ts'
import { boardToJson } from './own-json-write.ts'
import { readPasted } from './pasted.ts'

const read = (value: unknown) => {
  const pasted = readPasted({ text: JSON.stringify(value), html: '' })
  return pasted.kind === 'json' ? readForeign(pasted) : pasted
}
const excalidraw = (...elements: readonly unknown[]) => {
  const pasted = read({ type: 'excalidraw/clipboard', elements })
  if (pasted.kind !== 'clip') throw new Error(`pasted as ${pasted.kind}`)
  return pasted.clip
}
const line = { id: 'f', type: 'freedraw', x: 10, y: 20, strokeColor: '#e03131', strokeWidth: 2 }
const strokeOf = (element: object) => {
  const [stroke] = excalidraw({ ...line, ...element }).drawn ?? []
  if (stroke === undefined || !('points' in stroke)) throw new Error('no stroke')
  return stroke
}

test('JSON Canvas: nodes become notes, edges arrows, groups frames; what is damaged is counted', () => {
  const canvas = {
    nodes: [
      { id: 'a', type: 'text', x: 10, y: 20, width: 1, height: 1, text: 'lent', color: '1' },
      { id: 'b', type: 'link', x: 300, y: 20, width: 1, height: 1, url: 'https://example.org' },
      { id: 'g', type: 'group', x: 0.4, y: -8, width: 900, height: 12, label: 'Groupe' },
      { id: 'h', type: 'group', x: 0, y: 0, width: 900, height: 900 },
      { id: 'bad', type: 'text', x: 'là', y: 0, text: 'rien' },
      { id: 'empty', type: 'text', x: 0, y: 0, text: ' ' },
    ],
    edges: [
      { id: 'e', fromNode: 'a', toNode: 'b' },
      { id: 'f', fromNode: 'a', toNode: 'bad' },
    ],
  }
  expect(read(canvas)).toEqual({
    kind: 'clip',
    clip: {
      cards: [{ ...noteOf('lent', [10, 20]), kind: 'irritant' }, noteOf('https://example.org', [300, 20])],
      links: [{ from: 0, to: 1, kind: 'arrow' }],
      drawn: [
        { at: [0, -8], size: [900, 80], title: 'Groupe' },
        { at: [0, 0], size: [900, 900], title: '' },
      ],
      skipped: 2,
    },
  })
})

test('Excalidraw: words in a shape become a note, words alone free text, bound arrows arrows', () => {
  const clip = excalidraw(
    { id: 'r', type: 'rectangle', x: 5, y: 6, backgroundColor: '#ffc9c9' },
    { id: 't', type: 'text', x: 15, y: 16, text: 'une\nattente', originalText: 'une attente', containerId: 'r' },
    { id: 'u', type: 'text', x: 400, y: 6, text: 'seul', containerId: null },
    { id: 'w', type: 'arrow', x: 0, y: 0, startBinding: { elementId: 'r' }, endBinding: { elementId: 'u' } },
    { id: 'd', type: 'text', x: 0, y: 0, text: 'supprimé', isDeleted: true },
  )
  expect(clip).toEqual({
    cards: [
      { ...noteOf('une attente', [5, 6]), color: 'coral' },
      { ...noteOf('seul', [400, 6]), color: 'clear' },
    ],
    links: [{ from: 0, to: 1, kind: 'arrow' }],
  })
})

test('Excalidraw: what has no equal, or is damaged, is counted and never thrown', () => {
  const clip = excalidraw(
    { id: 'u', type: 'text', x: 0, y: 0, text: 'seul' },
    { id: 'w', type: 'arrow', x: 0, y: 0, startBinding: null, endBinding: null },
    { id: 'l', type: 'text', x: 0, y: 0, text: 'mot sur la flèche', containerId: 'w' },
    { id: 'e', type: 'ellipse', x: 0, y: 0 },
    { id: 'i', type: 'image', x: 0, y: 0 },
    { id: 'f', type: 'freedraw', x: 0, y: 0, points: [['a', 1]] },
    { id: 'g', type: 'freedraw', x: 0, y: 0, points: [[1e12, 1]] },
    { id: 'p', type: 'frame', x: 0, y: 0, width: null, height: 10 },
    'nonsense',
    null,
  )
  expect(clip.cards).toHaveLength(1)
  expect(clip.drawn).toBeUndefined()
  expect(clip.skipped).toBe(9)
  expect(read({ type: 'excalidraw', elements: [{ id: 'e', type: 'ellipse', x: 0, y: 0 }] })).toEqual({
    kind: 'nothing',
  })
})

test('Excalidraw: frames keep their name, place and size', () => {
  const frame = { id: 'p', type: 'frame', x: 10.4, y: 20.6, width: 400, height: 1e5 }
  expect(excalidraw({ ...frame, name: ' Idées ' }, { ...frame, name: null }).drawn).toEqual([
    { at: [10, 21], size: [400, 40_000], title: 'Idées' },
    { at: [10, 21], size: [400, 40_000], title: '' },
  ])
})

test('Excalidraw: a line by hand keeps its points, its colour, its width and how hard it was pressed', () => {
  const points = [
    [0, 0],
    [30.5, 10],
    [60, -5],
  ]
  const plain = strokeOf({ points })
  expect(plain).toMatchObject({ at: [10, 20], pen: 'pen', color: 'red', width: 'broad' })
  expect(readPoints(plain.points)).toEqual(points.map(([x, y]) => ({ x, y })))
  const pressed = strokeOf({ points, simulatePressure: false, pressures: [0, 1, 1], strokeColor: '#1e1e1e' })
  expect(readPoints(pressed.points, pressed.pressures).map(({ pressure }) => pressure)).toEqual([0, 1, 1])
  expect(pressed.color).toBe('ink')
  expect(strokeOf({ points, opacity: 40, strokeWidth: 4, strokeColor: '#ffd43b' })).toMatchObject({
    pen: 'highlighter',
    width: 'medium',
    color: 'amber',
  })
  // A line that joins nothing is drawn as it is.
  expect(strokeOf({ points, type: 'arrow', strokeWidth: 1, strokeColor: '#1971c2' })).toMatchObject({
    width: 'fine',
    color: 'blue',
  })
})

test('Excalidraw: a turned line is turned about its middle', () => {
  const { points } = strokeOf({
    points: [
      [0, 0],
      [100, 0],
    ],
    angle: Math.PI / 2,
  })
  expect(readPoints(points)).toEqual([
    { x: 50, y: -50 },
    { x: 50, y: 50 },
  ])
})

test('Excalidraw: of a line that is too long evenly many points stay, the last among them', () => {
  const { points } = strokeOf({ points: Array.from({ length: 30_001 }, (_, i) => [(i % 2) * 9_000, i * 0.5]) })
  expect(points.length).toBeLessThanOrEqual(limits.strokeText)
  const kept = readPoints(points)
  expect(kept.length).toBeLessThanOrEqual(limits.strokePoints)
  expect(kept.at(-1)).toEqual({ x: 0, y: 15_000 })
})

test('an object that nobody knows is pasted as words', () => {
  expect(read({ a: 1 })).toEqual({ kind: 'lines', lines: ['{"a":1}'], cut: 0 })
})

test('whatever numbers a drawing has, it is read or counted', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e6, -1e6, 1e300), fc.integer())
  const drawing = fc.record({
    id: fc.string(),
    type: fc.constantFrom('freedraw', 'line', 'arrow', 'frame', 'text'),
    x: number,
    y: number,
    width: number,
    height: number,
    angle: number,
    strokeWidth: number,
    opacity: number,
    points: fc.array(fc.tuple(number, number), { maxLength: 8 }),
    pressures: fc.array(number, { maxLength: 8 }),
    simulatePressure: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(drawing, { maxLength: 4 }), (elements) => {
      const pasted = read({ type: 'excalidraw', elements })
      if (pasted.kind !== 'clip') return
      for (const each of pasted.clip.drawn ?? []) expect(v.is(drawnShape, each)).toBe(true)
    }),
  )
})

test('a file is read as its text would be pasted; a whole board of ours and what nobody knows are told apart', () => {
  const elements = [{ id: 't', type: 'text', x: 0, y: 0, text: 'seul' }]
  const nodes = [{ id: 'a', type: 'text', x: 0, y: 0, width: 1, height: 1, text: 'lent' }]
  expect(readForeignFile(`\uFEFF${JSON.stringify({ type: 'excalidraw', elements })}`)).toMatchObject({
    kind: 'clip',
    clip: { cards: [{ text: 'seul' }] },
  })
  expect(readForeignFile(JSON.stringify({ nodes, edges: [] }))).toMatchObject({
    kind: 'clip',
    clip: { cards: [{ text: 'lent' }] },
  })
  const most = 1000
  const many = Array.from({ length: most + 1 }, (_, i) => ({ id: `t${i}`, type: 'text', x: 0, y: i, text: 'un' }))
  expect(readForeignFile(JSON.stringify({ type: 'excalidraw', elements: many }))).toEqual({
    kind: 'tooMuch',
    count: most + 1,
    most,
  })
  expect(readForeignFile(boardToJson(emptyBoard('Ailleurs', 'fr')))).toEqual({ kind: 'board' })
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{}',
    '"{}"',
    '{"nodes":[],"edges":[]}',
    '{"type":"excalidraw","elements":[]}',
  ])
    expect(readForeignFile(text)).toEqual({ kind: 'unknown' })
})
