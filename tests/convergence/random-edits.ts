// Named edits chosen by numbers: the same numbers on the same document make the same edit.
import type * as Y from 'yjs'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { addCards, changeCards, deleteCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { addStep, changeStep, deleteStep, overridePoint, rateStep } from '@parcours/shared/doc/edits/maps'
import { readBoard } from '@parcours/shared/doc/read'
import type { Board } from '@parcours/shared/domain/board'
import type { Place } from '@parcours/shared/domain/card'
import { cardId, newId, stepId, type ParticipantId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { cardKinds } from '@parcours/shared/domain/values'

/** Which edit, on what, how. */
export type Choice = readonly [edit: number, target: number, detail: number]

export const editCount = 11

export const editByChoice = (doc: Y.Doc, by: ParticipantId, [edit, target, detail]: Choice): void => {
  const board = readBoard(doc)
  const map = Object.values(board.maps)[0]
  const card = pick(Object.values(board.cards), target)
  const step = map && pick(Object.values(map.steps), target)
  const persona = map?.personaIds[0]
  const place = map && placeIn(map, target, detail)
  switch (edit % editCount) {
    case 0:
    case 1:
      return addCards(doc, [{ id: newId(cardId), kind: kindAt(detail), text: `card ${detail}`, place: place ?? free(detail), personaIds: [], tags: [], data: {} }])
    case 2:
      return card && moveCards(doc, [{ id: card.id, place: detail % 3 === 0 ? free(detail) : (place ?? free(detail)) }])
    case 3:
      return card && typeInCard(doc, card.id, { index: detail % 8, remove: detail % 3, insert: `«${detail}»` })
    case 4:
      return card && changeCards(doc, [card.id], { kind: kindAt(detail), data: { severity: 1 + (detail % 5) } })
    case 5:
      return card && deleteCards(doc, [card.id])
    case 6:
      return step && persona && rateStep(doc, step.id, persona, by, (detail % 7) - 3)
    case 7:
      return step && persona && overridePoint(doc, step.id, persona, detail % 4 === 0 ? null : (detail % 7) - 3)
    case 8:
      return step && changeStep(doc, step.id, { title: `step ${detail}`, momentOfTruth: detail % 2 === 0 })
    case 9:
      return addOrDeleteStep(doc, board, target, detail)
    default:
      return retitleBoard(doc, `title ${detail}`)
  }
}

const addOrDeleteStep = (doc: Y.Doc, board: Board, target: number, detail: number): void => {
  const map = Object.values(board.maps)[0]
  const step = map && pick(Object.values(map.steps), target)
  const stage = map && pick(Object.values(map.stages), target)
  if (map === undefined || stage === undefined) return
  if (detail % 3 === 0 && step !== undefined) return deleteStep(doc, step.id)
  addStep(doc, map.id, {
    id: newId(stepId), stageId: stage.id, title: `new ${detail}`, order: `a${detail % 10}`, ratings: {}, override: {}, employeeRatings: {}, metrics: {},
  })
}

const placeIn = (map: JourneyMap, target: number, detail: number): Place | undefined => {
  const step = pick(Object.values(map.steps), target)
  const lane = pick(Object.values(map.lanes), detail)
  return step && lane && { kind: 'cell', mapId: map.id, stepId: step.id, laneId: lane.id, order: `a${detail % 10}`, span: 1 }
}
const free = (detail: number): Place => ({ kind: 'free', at: [detail * 7, detail * 3] })
const kindAt = (detail: number) => pick(cardKinds, detail) ?? 'note'
const pick = <T>(values: readonly T[], index: number): T | undefined => values[index % values.length]
