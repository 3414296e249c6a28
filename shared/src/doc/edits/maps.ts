// Edits of maps and of their columns and rows. Deleting a step or lane leaves its cards on the board: their
// place names a cell that is gone, and the layout parks them beside the map. So undo, and a card that somebody
// wrote into the step meanwhile, need no special case.
import type * as Y from 'yjs'
import type { LaneId, MapId, ParticipantId, PersonaId, StageId, StepId } from '../../domain/ids.ts'
import type { MapCopy } from '../../domain/duplicate-map.ts'
import type { StepRating, JourneyMap, Lane, LaneSwitch, Stage, Step } from '../../domain/map.ts'
import * as v from 'valibot'
import { emotion, level, type Point } from '../../domain/values.ts'
import { employeeKey, overrideKey, ratingKey, rows, type Table } from '../layout.ts'
import type { Change } from './board.ts'
import { addRow, changeRow, deleteRow, edit, rowOf } from './transact.ts'

export const addMap = (doc: Y.Doc, map: JourneyMap) => edit(doc, () => writeMap(doc, map))

/** A map with the cards in its cells and the links between them: what duplicateMap makes, in one undo step. */
export const addMapCopy = (doc: Y.Doc, { map, cards, links }: MapCopy) =>
  edit(doc, () => {
    writeMap(doc, map)
    for (const card of cards) addRow(doc, 'cards', card)
    for (const link of links) addRow(doc, 'links', link)
  })

/** The writes of addMap, for edits that hold more than a map. */
export const writeMap = (doc: Y.Doc, map: JourneyMap): void => {
  const { stages, steps, lanes, ...mapHead } = map
  addRow(doc, 'maps', mapHead)
  for (const stage of Object.values(stages)) addRow(doc, 'stages', { ...stage, mapId: map.id })
  for (const step of Object.values(steps)) addRow(doc, 'steps', { ...step, mapId: map.id })
  for (const lane of Object.values(lanes)) addRow(doc, 'lanes', { ...lane, mapId: map.id })
}

export const changeMap = (doc: Y.Doc, id: MapId, change: Change<Omit<JourneyMap, 'stages' | 'steps' | 'lanes'>>) =>
  edit(doc, () => changeRow(doc, 'maps', id, change))
export const moveMap = (doc: Y.Doc, id: MapId, at: Point) =>
  edit(doc, () => changeRow(doc, 'maps', id, { at: [...at] }))

/** Deletes the map with its stages, steps, lanes and the cards in its cells. */
export const deleteMap = (doc: Y.Doc, id: MapId) =>
  edit(doc, () => {
    for (const table of ['stages', 'steps', 'lanes'] as const) {
      for (const part of idsWhere(doc, table, (row) => row.get('mapId') === id)) deleteRow(doc, table, part)
    }
    for (const card of idsWhere(doc, 'cards', (row) => isInMap(row.get('place'), id))) deleteRow(doc, 'cards', card)
    deleteRow(doc, 'maps', id)
  })

export const addStage = (doc: Y.Doc, mapId: MapId, stage: Stage) =>
  edit(doc, () => addRow(doc, 'stages', { ...stage, mapId }))
export const changeStage = (doc: Y.Doc, id: StageId, change: Change<Stage>) =>
  edit(doc, () => changeRow(doc, 'stages', id, change))
/** Deletes the stage and its steps; their cards are parked. */
export const deleteStage = (doc: Y.Doc, id: StageId) =>
  edit(doc, () => {
    for (const step of idsWhere(doc, 'steps', (row) => row.get('stageId') === id)) deleteRow(doc, 'steps', step)
    deleteRow(doc, 'stages', id)
  })

export const addStep = (doc: Y.Doc, mapId: MapId, step: Step) =>
  edit(doc, () => addRow(doc, 'steps', { ...step, mapId }))
/** A first step needs a stage: both in one undo. */
export const addStageWithStep = (doc: Y.Doc, mapId: MapId, stage: Stage, step: Step) =>
  edit(doc, () => {
    addRow(doc, 'stages', { ...stage, mapId })
    addRow(doc, 'steps', { ...step, mapId })
  })
export const changeStep = (
  doc: Y.Doc,
  id: StepId,
  change: Change<Omit<Step, 'ratings' | 'override' | 'employeeRatings'>>,
) => edit(doc, () => changeRow(doc, 'steps', id, change))
export const deleteStep = (doc: Y.Doc, id: StepId) => edit(doc, () => deleteRow(doc, 'steps', id))

export const addLane = (doc: Y.Doc, mapId: MapId, lane: Lane) =>
  edit(doc, () => addRow(doc, 'lanes', { ...lane, mapId }))
export const changeLane = (doc: Y.Doc, id: LaneId, change: Change<Lane>) =>
  edit(doc, () => changeRow(doc, 'lanes', id, change))
/** Shows or hides lanes as one undo step; one that is gone meanwhile stays gone. */
export const switchLanes = (doc: Y.Doc, mapId: MapId, { visible, ids, added }: LaneSwitch) =>
  edit(doc, () => {
    for (const id of ids) changeRow(doc, 'lanes', id, { visible })
    if (added !== undefined) addRow(doc, 'lanes', { ...added, mapId })
  })
export const deleteLane = (doc: Y.Doc, id: LaneId) => edit(doc, () => deleteRow(doc, 'lanes', id))

/** One person's rating of a step for a persona, −3 … +3; null takes it back. Out of range: nothing is written. */
export const rateStep = (doc: Y.Doc, id: StepId, persona: PersonaId, by: ParticipantId, value: number | null) =>
  setOrClear(doc, id, ratingKey(persona, by), value, v.is(emotion, value))
export const rateStepAsEmployee = (doc: Y.Doc, id: StepId, by: ParticipantId, value: number | null) =>
  setOrClear(doc, id, employeeKey(by), value, v.is(emotion, value))
/** Many people's ratings at once, as one edit. */
export const rateSteps = (doc: Y.Doc, ratings: readonly StepRating[]) =>
  edit(doc, () => {
    for (const { stepId: id, subject, participantId, value } of ratings) {
      if (subject === 'employee') rateStepAsEmployee(doc, id, participantId, value)
      else rateStep(doc, id, subject, participantId, value)
    }
  })
/** The point of the curve set by hand for a persona, −3 … +3; null gives the ratings their voice back. */
export const overridePoint = (doc: Y.Doc, id: StepId, persona: PersonaId, value: number | null) =>
  setOrClear(doc, id, overrideKey(persona), value, v.is(level, value))

const setOrClear = (doc: Y.Doc, step: StepId, key: string, value: number | null, valid: boolean) =>
  edit(doc, () => {
    const row = rowOf(doc, 'steps', step)
    if (row === undefined) return
    if (value === null) row.delete(key)
    else if (valid) row.set(key, value)
  })

const idsWhere = (doc: Y.Doc, table: Table, holds: (row: Y.Map<unknown>) => boolean): string[] =>
  [...rows(doc, table).entries()].filter(([, row]) => holds(row)).map(([id]) => id)

const isInMap = (place: unknown, mapId: MapId): boolean =>
  typeof place === 'object' && place !== null && 'mapId' in place && place.mapId === mapId
