import { expect, test } from 'vitest'
import { emptyBoard } from '../domain/board.ts'
import { stepsInOrder } from '../domain/columns.ts'
import { plainName } from '../domain/plain-name.ts'
import { inOrder } from '../domain/order.ts'
import type { LaneKind } from '../domain/values.ts'
import { mapFromTemplate } from '../templates/instantiate.ts'
import { journey } from '../templates/journey.ts'
import { partsOfGrid } from './grid.ts'

const kinds: Readonly<Record<string, LaneKind>> = {
  irritants: 'irritant',
  'points de contact': 'touchpoint',
  'courbe emotionnelle': 'curve',
}
const laneKindOf = (label: string) => kinds[plainName(label)]
const board = emptyBoard('', 'fr')
const rows = [
  ['', 'Besoin', 'Signature'],
  ['Irritants', 'lent', 'illisible'],
  ['', '', 'cher'],
  ['Équipe', 'Nadia', ''],
]
const read = (parts: ReturnType<typeof partsOfGrid>) => {
  const steps = new Map([...Object.values(parts.map.steps), ...parts.steps].map(({ id, title }) => [id, title]))
  const lanes = new Map(
    [...Object.values(parts.map.lanes), ...parts.lanes].map((lane) => [lane.id, lane.label ?? lane.kind]),
  )
  return parts.cards.map(({ place, kind, text }) =>
    place.kind === 'cell' ? [lanes.get(place.laneId), steps.get(place.stepId), kind, text].join(' · ') : 'free',
  )
}

test('a grid becomes a map: the first row its steps, the first column its lanes', () => {
  const parts = partsOfGrid(board, rows, {
    into: { at: [10, 20], title: 'Collée', language: 'fr' },
    author: 'ana',
    laneKindOf,
  })
  expect(parts.isNew).toBe(true)
  expect(parts.map).toMatchObject({ at: [10, 20], title: 'Collée', template: 'blank' })
  expect(parts.stages).toHaveLength(1)
  expect(inOrder(parts.steps).map(({ title }) => title)).toEqual(['Besoin', 'Signature'])
  expect(inOrder(parts.lanes).map(({ kind, label }) => [kind, label])).toEqual([
    ['irritant', undefined],
    ['note', 'Équipe'],
  ])
  expect(read(parts)).toEqual([
    'irritant · Besoin · irritant · lent',
    'irritant · Signature · irritant · illisible',
    'irritant · Signature · irritant · cher',
    'Équipe · Besoin · note · Nadia',
  ])
  const [first, second] = parts.cards.filter(({ text }) => text === 'illisible' || text === 'cher')
  expect(first?.place.kind === 'cell' && second?.place.kind === 'cell' && first.place.order < second.place.order).toBe(
    true,
  )
})

test('into a map that is there, names find their own and only what is missing is added', () => {
  const map = mapFromTemplate(journey, { language: 'fr', title: '', at: [0, 0], personaIds: [] })
  const known = stepsInOrder(map)[0]?.title ?? ''
  const parts = partsOfGrid(
    { ...board, maps: { [map.id]: map } },
    [
      ['', ` ${known.toUpperCase()} `, 'Signature'],
      ['IRRITANTS', 'lent', 'cher'],
      ['Courbe émotionnelle', '2', '-1'],
    ],
    { into: map, author: 'ana', laneKindOf },
  )
  expect(parts.isNew).toBe(false)
  expect(parts.stages).toEqual([])
  expect(parts.steps.map(({ title }) => title)).toEqual(['Signature'])
  expect(parts.lanes).toEqual([])
  expect(read(parts)).toEqual([`irritant · ${known} · irritant · lent`, 'irritant · Signature · irritant · cher'])
  // The curve is drawn from ratings: its cells are counted, not lost in silence.
  expect(parts.leftOut).toBe(2)
  const order = stepsInOrder({
    ...map,
    steps: { ...map.steps, ...Object.fromEntries(parts.steps.map((step) => [step.id, step])) },
  })
  expect(order.at(-1)?.title).toBe('Signature')
})

test('two steps of one name stay two', () => {
  const parts = partsOfGrid(
    board,
    [
      ['', 'Appel', 'Appel'],
      ['A', '1', '2'],
    ],
    { into: { at: [0, 0], title: '', language: 'en' }, author: 'ana', laneKindOf },
  )
  expect(parts.steps).toHaveLength(2)
  expect(read(parts)).toEqual(['A · Appel · note · 1', 'A · Appel · note · 2'])
})
