import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards } from '../doc/edits/cards.ts'
import { addMap, changeLane, deleteLane, switchLanes } from '../doc/edits/maps.ts'
import { localOrigin, roots } from '../doc/layout.ts'
import { readBoard } from '../doc/read.ts'
import { sampleBoard } from '../samples/sample-board.ts'
import { skiWeek } from '../samples/ski-week.ts'
import type { LaneKind } from '../domain/values.ts'
import type { JourneyMap } from '../domain/map.ts'
import { inOrder } from '../domain/order.ts'
import { boardFromTemplate, mapFromTemplate } from './instantiate.ts'
import { packsOf, switchPack } from './lane-packs.ts'
import { templates } from './registry.ts'

const journeyDoc = () => {
  const doc = new Y.Doc()
  addMap(doc, mapFromTemplate(templates.journey, { language: 'fr', title: '', at: [0, 0], personaIds: [] }))
  return doc
}
const mapOf = (doc: Y.Doc): JourneyMap => {
  const [map] = Object.values(readBoard(doc).maps)
  if (map === undefined) throw new Error('no map')
  return map
}
const press = (doc: Y.Doc, kind: LaneKind) => {
  const map = mapOf(doc)
  const pack = packsOf(map).find((each) => each.kind === kind)
  if (pack === undefined) throw new Error(`no pack of ${kind}`)
  switchLanes(doc, map.id, switchPack(map, pack))
}
const lanesOf = (doc: Y.Doc) => inOrder(Object.values(mapOf(doc).lanes))
const shown = (doc: Y.Doc) => lanesOf(doc).flatMap((lane) => (lane.visible ? [lane.kind] : []))
const laneAt = (doc: Y.Doc, kind: LaneKind) => {
  const found = lanesOf(doc).find((lane) => lane.kind === kind)
  if (found === undefined) throw new Error(`no lane of ${kind}`)
  return found
}

describe('the optional lanes', () => {
  test('are those the template leaves off, and all are off at first', () => {
    const packs = (name: keyof typeof templates) =>
      Object.values(boardFromTemplate(templates[name], '', 'fr').maps).flatMap((map) =>
        packsOf(map).map(({ kind, isOn }) => [kind, isOn]),
      )
    expect([packs('journey'), packs('blueprint'), packs('experience'), packs('blank')]).toEqual([
      [
        ['employee', false],
        ['promise', false],
        ['dataItem', false],
        ['campaign', false],
      ],
      [['evidence', false]],
      [],
      [],
    ])
  })

  test('come where the template has them and go again, one undo step a switch', () => {
    const doc = journeyDoc()
    const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
    const before = shown(doc)
    press(doc, 'promise')
    expect(shown(doc)).toEqual([...before, 'promise'])
    press(doc, 'employee')
    expect(shown(doc)).toEqual([...before, 'employee', 'promise'])
    press(doc, 'promise')
    expect(shown(doc)).toEqual([...before, 'employee'])
    undo.undo()
    undo.undo()
    undo.undo()
    expect(shown(doc)).toEqual(before)
  })

  test('keep their cards while they are off', () => {
    const doc = journeyDoc()
    press(doc, 'employee')
    const map = mapOf(doc)
    const [card] = Object.values(sampleBoard(skiWeek, 'fr').cards)
    const [step] = Object.values(map.steps)
    if (card === undefined || step === undefined) throw new Error('nothing to place')
    const place = { kind: 'cell', mapId: map.id, stepId: step.id, laneId: laneAt(doc, 'employee').id } as const
    addCards(doc, [{ ...card, place: { ...place, order: 'a0', span: 1 } }])
    const before = readBoard(doc)
    press(doc, 'employee')
    expect(readBoard(doc).cards).toEqual(before.cards)
    press(doc, 'employee')
    expect(readBoard(doc)).toEqual(before)
  })

  test('come back in their place when somebody had deleted them, and once when two people switch at the same time', () => {
    const [ann, bob] = [journeyDoc(), new Y.Doc()]
    deleteLane(ann, laneAt(ann, 'employee').id)
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
    press(ann, 'employee')
    press(bob, 'employee')
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob))
    const kinds = lanesOf(ann).map((lane) => lane.kind)
    expect(kinds).toEqual(templates.journey.lanes.map((lane) => lane.kind))
    expect(lanesOf(bob)).toEqual(lanesOf(ann))
    expect(laneAt(ann, 'employee').visible).toBe(true)
  })

  test('with several lanes of a kind, one switch shows and hides them all', () => {
    const doc = journeyDoc()
    const first = laneAt(doc, 'promise')
    changeLane(doc, laneAt(doc, 'campaign').id, { kind: 'promise' })
    changeLane(doc, first.id, { visible: true })
    press(doc, 'promise')
    expect(shown(doc)).not.toContain('promise')
    press(doc, 'promise')
    expect(shown(doc).filter((kind) => kind === 'promise')).toHaveLength(2)
  })
})
