import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addMapCopy } from '../doc/edits/maps.ts'
import { writeBoard } from '../doc/edits/board.ts'
import { localOrigin, roots } from '../doc/layout.ts'
import { readBoard } from '../doc/read.ts'
import { sampleBoard } from '../samples/sample-board.ts'
import { skiWeek } from '../samples/ski-week.ts'
import type { Board } from './board.ts'
import { cardsByMap } from './cells.ts'
import { stepsInOrder } from './columns.ts'
import { duplicateMap, type DuplicateOptions, type MapCopy } from './duplicate-map.ts'
import { linkId, newId } from './ids.ts'

const board = (): Board => {
  const plain = sampleBoard(skiWeek, 'fr')
  const [a, b] = Object.values(plain.cards)
  if (a === undefined || b === undefined) throw new Error('the sample has no cards')
  const link = { id: newId(linkId), from: a.id, to: b.id, kind: 'arrow' as const }
  return { ...plain, links: { [link.id]: link } }
}
const copyOf = (of: Board, options: Partial<DuplicateOptions> = {}): MapCopy => {
  const [map] = Object.values(of.maps)
  const copy = map && duplicateMap(of, map.id, { as: 'target', at: [0, 900], title: 'Copie', ...options })
  if (copy === undefined) throw new Error('nothing was copied')
  return copy
}
const original = (of: Board) => {
  const [map] = Object.values(of.maps)
  if (map === undefined) throw new Error('the sample has no map')
  return map
}

describe('a duplicated map', () => {
  test('has the same steps, lanes and cards under fresh ids', () => {
    const of = board()
    const { map, cards } = copyOf(of)
    expect(stepsInOrder(map).map((step) => step.title)).toEqual(stepsInOrder(original(of)).map((step) => step.title))
    expect(Object.values(map.lanes).map((lane) => lane.kind)).toEqual(
      Object.values(original(of).lanes).map((lane) => lane.kind),
    )
    expect(cards.map((card) => card.text)).toEqual(Object.values(of.cards).map((card) => card.text))
    const before = new Set<string>([
      ...Object.keys(of.maps),
      ...Object.keys(of.cards),
      ...Object.values(of.maps).flatMap((one) => [
        ...Object.keys(one.stages),
        ...Object.keys(one.steps),
        ...Object.keys(one.lanes),
      ]),
    ])
    const after = [
      map.id,
      ...cards.map((card) => card.id),
      ...Object.keys(map.stages),
      ...Object.keys(map.steps),
      ...Object.keys(map.lanes),
    ]
    expect(after.filter((id) => before.has(id))).toEqual([])
    expect(new Set(after).size).toBe(after.length)
  })

  test('holds its cards in its own cells, and its arrows between its own cards', () => {
    const { map, cards, links } = copyOf(board())
    for (const { place } of cards) {
      if (place.kind !== 'cell') throw new Error('a card left its cell')
      expect([place.mapId, place.stepId in map.steps, place.laneId in map.lanes]).toEqual([map.id, true, true])
    }
    const ids = new Set(cards.map((card) => card.id))
    expect(links).toHaveLength(1)
    expect(links.every((link) => ids.has(link.from) && ids.has(link.to))).toBe(true)
  })

  test('as the to-be, it is a target compared with its original, and nothing was lived on it yet', () => {
    const of = board()
    const { map } = copyOf(of)
    expect([map.state, map.comparesWith, map.at, map.title]).toEqual(['target', original(of).id, [0, 900], 'Copie'])
    expect(Object.values(map.steps).flatMap((step) => [step.ratings, step.override, step.metrics])).toEqual(
      Object.values(map.steps).flatMap(() => [{}, {}, {}]),
    )
  })

  test('for a segment, it is about the people given; a plain copy keeps what was rated', () => {
    const of = board()
    expect(copyOf(of, { as: 'segment', personaIds: [] }).map.personaIds).toEqual([])
    const plain = copyOf(of, { as: 'copy' }).map
    expect(plain.comparesWith).toBeUndefined()
    expect(stepsInOrder(plain).map((step) => step.ratings)).toEqual(
      stepsInOrder(original(of)).map((step) => step.ratings),
    )
  })

  test('answers about its needs stay where they were given, unless it is a plain copy', () => {
    const of = board()
    const cards = Object.fromEntries(
      Object.values(of.cards).map((card) => [card.id, { ...card, data: { explicit: true, kano: [[1, 5]] } }]),
    ) as Board['cards']
    const dataOf = (as: DuplicateOptions['as']) => copyOf({ ...of, cards }, { as }).cards[0]?.data
    expect([dataOf('target'), dataOf('segment'), dataOf('copy')]).toEqual([
      { explicit: true },
      { explicit: true },
      { explicit: true, kano: [[1, 5]] },
    ])
  })

  test('comes in one edit and goes with one undo', () => {
    const doc = new Y.Doc()
    writeBoard(doc, board())
    const before = readBoard(doc)
    const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
    const copy = copyOf(before)
    addMapCopy(doc, copy)
    const after = readBoard(doc)
    expect(after.maps[copy.map.id]).toEqual(copy.map)
    expect(cardsByMap(after.cards).get(copy.map.id)?.length).toBe(copy.cards.length)
    undo.undo()
    expect(readBoard(doc)).toEqual(before)
  })

  test('a map that is gone gives nothing', () => {
    const of = board()
    expect(duplicateMap({ ...of, maps: {} }, original(of).id, { as: 'copy', at: [0, 0], title: '' })).toBeUndefined()
  })
})
