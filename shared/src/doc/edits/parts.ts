// What is pasted, as one edit: cards with the arrows between them, or a grid with its steps and lanes.
import type * as Y from 'yjs'
import type { Link } from '../../domain/board.ts'
import type { Card } from '../../domain/card.ts'
import type { JourneyMap, Lane, Stage, Step } from '../../domain/map.ts'
import { writeMap } from './maps.ts'
import { addRow, changeRow, edit } from './transact.ts'

export const addCardsWithLinks = (doc: Y.Doc, cards: readonly Card[], links: readonly Link[]) =>
  edit(doc, () => {
    for (const card of cards) addRow(doc, 'cards', card)
    for (const link of links) addRow(doc, 'links', link)
  })

export interface MapParts {
  readonly map: JourneyMap
  /** The map itself is to be added too. */
  readonly isNew: boolean
  readonly stages: readonly Stage[]
  readonly steps: readonly Step[]
  readonly lanes: readonly Lane[]
  /** Hidden lanes to be shown. */
  readonly shown: readonly Lane['id'][]
  readonly cards: readonly Card[]
}

export const addMapParts = (doc: Y.Doc, { map, isNew, stages, steps, lanes, shown, cards }: MapParts) =>
  edit(doc, () => {
    if (isNew) writeMap(doc, map)
    for (const stage of stages) addRow(doc, 'stages', { ...stage, mapId: map.id })
    for (const step of steps) addRow(doc, 'steps', { ...step, mapId: map.id })
    for (const lane of lanes) addRow(doc, 'lanes', { ...lane, mapId: map.id })
    for (const id of shown) changeRow(doc, 'lanes', id, { visible: true })
    for (const card of cards) addRow(doc, 'cards', card)
  })
