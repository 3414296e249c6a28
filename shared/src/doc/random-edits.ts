// Random but meaningful edits, for property tests of this package and of the room server.
import type * as Y from 'yjs'
import { placeInCell } from '../domain/cells.ts'
import {
  cardId,
  commentId,
  frameId,
  newId,
  participantId,
  stageId,
  stampId,
  stepId,
  strokeId,
  type ParticipantId,
} from '../domain/ids.ts'
import { allDrawn, isFrame } from '../domain/drawn.ts'
import { stepsInOrder } from '../domain/columns.ts'
import { kindOfLane } from '../domain/kinds.ts'
import type { JourneyMap } from '../domain/map.ts'
import { inOrder, orderAt } from '../domain/order.ts'
import * as v from 'valibot'
import { retitleBoard } from './edits/board.ts'
import { groupCards, mergeCards, separateCards } from './edits/cluster.ts'
import { addCards, changeCards, deleteCards, moveCards, typeInCard } from './edits/cards.ts'
import { addComment, deleteComments, resolveThread } from './edits/comments.ts'
import { addDrawn, changeFrame, deleteDrawn, moveDrawn } from './edits/drawn.ts'
import {
  addStage,
  addStep,
  changeLane,
  changeStep,
  deleteStage,
  deleteStep,
  moveMap,
  overridePoint,
  rateStep,
} from './edits/maps.ts'
import { readBoard } from './read.ts'

/** Two numbers choose the edit and its object; the same document and numbers always give the same kind of edit. */
export interface RandomEdit {
  readonly kind: number
  readonly pick: number
  readonly value: number
  readonly text: string
}

export const person = (name: string): ParticipantId => v.parse(participantId, name)

/** Applies one edit to the document; does nothing where the board has nothing to apply it to. */
export const applyRandomEdit = (doc: Y.Doc, by: ParticipantId, { kind, pick, value, text }: RandomEdit): void => {
  const board = readBoard(doc)
  const map = at(Object.values(board.maps), pick)
  const card = at(Object.values(board.cards), pick)
  const step = map === undefined ? undefined : at(stepsInOrder(map), pick)
  const persona = map === undefined ? undefined : at(map.personaIds, value)
  const cell = map === undefined ? undefined : randomCell(map, pick, value)
  const said = at(Object.values(board.comments), pick)
  const drawn = at(allDrawn(board), pick)
  switch (kind % 22) {
    case 0:
    case 1:
      if (cell !== undefined)
        addCards(doc, [
          {
            id: newId(cardId),
            place: placeInCell(Object.values(board.cards), cell, value),
            kind: (map && kindOfLane[map.lanes[cell.laneId]?.kind ?? 'note']) ?? 'note',
            text,
            author: by,
            personaIds: [],
            tags: [],
            data: {},
          },
        ])
      break
    case 2:
    case 3:
      if (card !== undefined)
        typeInCard(doc, card.id, { index: value % (card.text.length + 1), remove: pick % 3, insert: text })
      break
    case 4:
      if (card !== undefined && cell !== undefined)
        moveCards(doc, [
          { id: card.id, place: placeInCell(Object.values(board.cards), cell, value, new Set([card.id])) },
        ])
      break
    case 5:
      if (card !== undefined) moveCards(doc, [{ id: card.id, place: { kind: 'free', at: [value * 10, pick * 10] } }])
      break
    case 6:
    case 7:
      if (step !== undefined && persona !== undefined) rateStep(doc, step.id, persona, by, (value % 7) - 3)
      break
    case 8:
      if (step !== undefined && persona !== undefined)
        overridePoint(doc, step.id, persona, value % 2 === 0 ? null : (value % 7) - 3)
      break
    case 9: {
      const stage = map === undefined ? undefined : at(inOrder(Object.values(map.stages)), value)
      if (map !== undefined && stage !== undefined)
        addStep(doc, map.id, {
          id: newId(stepId),
          stageId: stage.id,
          title: text,
          order: orderAt(stepsInOrder(map), pick % 5),
          ratings: {},
          override: {},
          employeeRatings: {},
          metrics: {},
        })
      break
    }
    case 10:
      if (step !== undefined && value % 3 === 0) deleteStep(doc, step.id)
      break
    case 11:
      if (step !== undefined)
        changeStep(doc, step.id, { title: text, momentOfTruth: value % 2 === 0, durationMin: value })
      break
    case 12:
      if (card !== undefined) changeCards(doc, [card.id], { color: 'mint', data: { severity: (value % 5) + 1 } })
      break
    case 13:
      if (card !== undefined && value % 3 === 0) deleteCards(doc, [card.id])
      break
    case 14: {
      const stage = map === undefined ? undefined : at(inOrder(Object.values(map.stages)), value)
      if (map !== undefined && value % 4 === 0)
        addStage(doc, map.id, { id: newId(stageId), phase: 'after', title: text, order: 'a5' })
      else if (stage !== undefined && value % 7 === 0) deleteStage(doc, stage.id)
      break
    }
    case 15: {
      const other = at(Object.values(board.cards), value)
      if (card !== undefined && other !== undefined) mergeCards(doc, card.id, [other.id])
      break
    }
    case 16: {
      const hidden = at(Object.values(board.merged ?? {}), pick)
      if (hidden !== undefined && value % 2 === 0) separateCards(doc, [hidden.id])
      else if (card !== undefined) groupCards(doc, [card.id], text === '' ? undefined : text)
      break
    }
    case 17:
      addComment(doc, {
        id: newId(commentId),
        ...(said !== undefined && value % 2 === 0 && { replyTo: said.replyTo ?? said.id }),
        anchor: card === undefined ? { kind: 'spot', at: [value, pick] } : { kind: 'card', cardId: card.id },
        author: by,
        name: by,
        text,
        writtenAt: value,
      })
      break
    case 18:
      if (said !== undefined && value % 3 === 0) deleteComments(doc, [said.id])
      else if (said !== undefined) resolveThread(doc, said.id, value % 2 === 0)
      break
    case 19:
      if (drawn === undefined || value % 3 === 0)
        addDrawn(doc, [
          {
            id: newId(strokeId),
            at: [value, pick],
            pen: 'pen',
            color: 'ink',
            width: 'fine',
            points: 'AAgB',
            author: by,
          },
        ])
      else if (value % 3 === 1) deleteDrawn(doc, [drawn.id])
      else moveDrawn(doc, [{ id: drawn.id, at: [pick, value] }])
      break
    case 20:
      if (drawn !== undefined && isFrame(drawn))
        changeFrame(doc, drawn.id, { title: text, size: [200 + value, 100 + pick] })
      else if (value % 2 === 0)
        addDrawn(doc, [
          {
            id: newId(stampId),
            kind: 'star',
            at: [value, pick],
            ...(card !== undefined && { on: card.id }),
            author: by,
          },
        ])
      else addDrawn(doc, [{ id: newId(frameId), at: [value, pick], size: [300, 200], title: text }])
      break
    default: {
      const lane = map === undefined ? undefined : at(inOrder(Object.values(map.lanes)), value)
      if (lane !== undefined) changeLane(doc, lane.id, { visible: value % 2 === 0 })
      if (map !== undefined) moveMap(doc, map.id, [value, pick])
      retitleBoard(doc, text)
    }
  }
}

const at = <T>(list: readonly T[], index: number): T | undefined =>
  list.length === 0 ? undefined : list[index % list.length]

const randomCell = (map: JourneyMap, pick: number, value: number) => {
  const step = at(stepsInOrder(map), pick)
  const lane = at(
    inOrder(Object.values(map.lanes)).filter((each) => each.kind !== 'curve'),
    value,
  )
  return step === undefined || lane === undefined ? undefined : { mapId: map.id, stepId: step.id, laneId: lane.id }
}
