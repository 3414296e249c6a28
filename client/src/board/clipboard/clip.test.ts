import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cardsInCell, placeInCell } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { CardId, LinkId, StrokeId } from '@parcours/shared/domain/ids'
import { inOrder } from '@parcours/shared/domain/order'
import { readPasted } from '@parcours/shared/formats/pasted'
import { mapFromTemplate } from '@parcours/shared/templates/instantiate'
import { journey } from '@parcours/shared/templates/journey'
import { expect, test } from 'vitest'
import { partsOfClip } from './clip-in.ts'
import { clipOf, htmlOfClip, textOfClip } from './clip-out.ts'

const map = mapFromTemplate(journey, { language: 'fr', title: '', at: [0, 0], personaIds: [] })
const [s1, s2, s3] = stepsInOrder(map)
const lane = (kind: string) => {
  const found = Object.values(map.lanes).find((each) => each.kind === kind)
  if (found === undefined) throw new Error(kind)
  return found
}
if (s1 === undefined || s2 === undefined || s3 === undefined) throw new Error('the journey has steps')
const cell = (step: typeof s1, kind: string) => ({ mapId: map.id, stepId: step.id, laneId: lane(kind).id })
const card = (id: string, fields: Partial<Card>): Card => ({
  id: id as CardId,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text: id,
  author: 'ana',
  personaIds: [],
  tags: [],
  data: {},
  ...fields,
})
const irritant = card('lent', {
  place: placeInCell([], cell(s1, 'irritant'), 0),
  kind: 'irritant',
  data: { severity: 4 },
  tags: ['web'],
})
const second = card('cher', { place: placeInCell([], cell(s2, 'irritant'), 0), kind: 'irritant' })
const free = card('libre', { place: { kind: 'free', at: [500, 900] } })
const cards = { [irritant.id]: irritant, [second.id]: second, [free.id]: free }
const board: Board = {
  ...emptyBoard('', 'fr'),
  maps: { [map.id]: map },
  cards,
  links: { l: { id: 'l' as LinkId, from: irritant.id, to: second.id, kind: 'arrow' } } as Board['links'],
}
const rects = new Map([
  [irritant.id, { x: 10, y: 10, width: 100, height: 40 }],
  [second.id, { x: 160, y: 10, width: 100, height: 40 }],
  [free.id, { x: 500, y: 900, width: 168, height: 64 }],
])
const copied = (...ids: string[]) => {
  const clip = clipOf(board, 'b1', rects, ids as CardId[])
  const read = readPasted({ text: textOfClip(clip), html: htmlOfClip(clip) })
  if (read.kind !== 'clip') throw new Error(read.kind)
  return read.clip
}
const cellOf = (each: Card | undefined) => each?.place.kind === 'cell' && [each.place.stepId, each.place.laneId]

test('cards pasted in another row and column keep their places among each other, and the arrow between them', () => {
  const { cards: come, links } = partsOfClip(
    board,
    copied('lent', 'cher'),
    { kind: 'cell', cell: cell(s2, 'enchantment') },
    'ben',
  )
  expect(come.map(cellOf)).toEqual([
    [s2.id, lane('enchantment').id],
    [s3.id, lane('enchantment').id],
  ])
  expect(come.map(({ text, kind, author, tags }) => [text, kind, author, tags])).toEqual([
    ['lent', 'enchantment', 'ben', ['web']],
    ['cher', 'enchantment', 'ben', []],
  ])
  expect(come[0]?.data.severity).toBe(4)
  expect(links.map(({ from, to }) => [from, to])).toEqual([[come[0]?.id, come[1]?.id]])
})

test('what would go beyond the last step stays in it, after what is there', () => {
  const last = stepsInOrder(map).at(-1) ?? s3
  const { cards: come } = partsOfClip(
    board,
    copied('lent', 'cher'),
    { kind: 'cell', cell: cell(last, 'irritant') },
    'ben',
  )
  expect(cardsInCell(come, cell(last, 'irritant')).map(({ text }) => text)).toEqual(['lent', 'cher'])
})

test('free cards and cards of a map together all go into one cell; onto free canvas as they lay', () => {
  const into = partsOfClip(board, copied('lent', 'libre'), { kind: 'cell', cell: cell(s1, 'irritant') }, 'ben').cards
  expect(into.map(cellOf)).toEqual([
    [s1.id, lane('irritant').id],
    [s1.id, lane('irritant').id],
  ])
  const out = partsOfClip(board, copied('lent', 'libre'), { kind: 'free', at: [0, 0] }, 'ben').cards
  expect(out.map(({ place }) => place)).toEqual([
    { kind: 'free', at: [0, 0] },
    { kind: 'free', at: [490, 890] },
  ])
})

test('elsewhere they are lines, or a table where they stood in columns', () => {
  expect(textOfClip(clipOf(board, 'b1', rects, [irritant.id, free.id]))).toBe('lent\nlibre')
  expect(textOfClip(clipOf(board, 'b1', rects, [second.id, irritant.id]))).toBe('lent\tcher')
  expect(htmlOfClip(clipOf(board, 'b1', rects, [irritant.id, second.id]))).toContain(
    '<tr><td>lent</td><td>cher</td></tr>',
  )
  expect(inOrder(Object.values(map.lanes)).length).toBeGreaterThan(3)
})

test('what is drawn goes along: among notes it lies as it lay, alone it goes where the hand is', () => {
  const line = { at: [520, 960] as [number, number], pen: 'pen', color: 'red', width: 'fine', points: 'AAgB' } as const
  const stroke = { id: 's1' as StrokeId, ...line, author: 'ana' }
  const drawn = { ...board, strokes: { [stroke.id]: stroke } }
  const clip = clipOf(drawn, 'b1', rects, [free.id], [stroke.id])
  const read = readPasted({ text: textOfClip(clip), html: htmlOfClip(clip) })
  expect(read).toMatchObject({ kind: 'clip', clip: { drawn: [line] } })
  const both = partsOfClip(board, clip, { kind: 'free', at: [0, 0] }, 'ben')
  expect(both.cards[0]?.place).toEqual({ kind: 'free', at: [0, 0] })
  expect(both.drawn).toEqual([{ ...line, id: both.drawn[0]?.id, at: [20, 60], author: 'ben' }])
  const alone = clipOf(drawn, 'b1', rects, [], [stroke.id])
  expect(readPasted({ text: '', html: htmlOfClip(alone) }).kind).toBe('clip')
  expect(partsOfClip(board, alone, { kind: 'free', at: [7, 8] }, 'ben').drawn[0]?.at).toEqual([7, 8])
})

test('rows are those one sees: a hidden lane or the curve between two copied notes is no row', () => {
  const shown = inOrder(Object.values(map.lanes)).filter(({ visible, kind }) => visible && kind !== 'curve')
  const [first, between, last] = shown
  if (first === undefined || between === undefined || last === undefined) throw new Error('the journey has lanes')
  const lanes = { ...map.lanes, [between.id]: { ...between, visible: false } }
  const at = (step: typeof s1, laneId: typeof first.id) => ({ mapId: map.id, stepId: step.id, laneId })
  const [above, below] = [first, last].map((each, i) => card(`n${i}`, { place: placeInCell([], at(s1, each.id), 0) }))
  if (above === undefined || below === undefined) throw new Error('two notes')
  const seen: Board = {
    ...board,
    maps: { [map.id]: { ...map, lanes } },
    cards: { [above.id]: above, [below.id]: below },
    links: {},
  }
  const places = new Map([above, below].map(({ id }, i) => [id, { x: 0, y: 100 * i, width: 100, height: 40 }]))
  const clip = clipOf(seen, 'b1', places, [above.id, below.id])
  const { cards: come } = partsOfClip(seen, clip, { kind: 'cell', cell: at(s2, first.id) }, 'ben')
  expect(come.map(cellOf)).toEqual([
    [s2.id, first.id],
    [s2.id, last.id],
  ])
})
