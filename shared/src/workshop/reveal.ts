// Private notes become cards: in the cell they were written for, below what is there, in an order that tells nothing of
// who wrote or when.
import type { Card } from '../domain/card.ts'
import { cardsInCell } from '../domain/cells.ts'
import { cardId, type MapId, type ParticipantId } from '../domain/ids.ts'
import { colorOfKind, kindOfLane } from '../domain/kinds.ts'
import { orderBetween } from '../domain/order.ts'
import * as v from 'valibot'
import type { Context } from './decision.ts'
import { mapIn } from './map-of.ts'
import type { PrivateNote } from './notes.ts'

interface Written extends PrivateNote {
  readonly author: ParticipantId
}

/** A step or lane that was deleted meanwhile parks its notes beside the map, as it does its cards. */
export const cardsOf = (notes: readonly Written[], mapId: MapId, { board, newId }: Context): Card[] => {
  const { maps, cards } = board()
  const map = mapIn({ maps } as ReturnType<Context['board']>, mapId)
  const last = new Map<string, string | undefined>()
  return notes
    .map((note) => ({ note, id: v.parse(cardId, newId()) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ note: { stepId, laneId, text, author, isAnonymous }, id }) => {
      const cell = { mapId, stepId, laneId }
      const key = `${stepId}:${laneId}`
      if (!last.has(key)) last.set(key, cardsInCell(Object.values(cards), cell).at(-1)?.place.order)
      const order = orderBetween(last.get(key), undefined)
      last.set(key, order)
      const kind = kindOfLane[map?.lanes[laneId]?.kind ?? 'note'] ?? 'note'
      const place = { kind: 'cell' as const, ...cell, order, span: 1 }
      const bare = { id, place, kind, text, personaIds: [], color: colorOfKind[kind], tags: [], data: {} }
      return isAnonymous ? bare : { ...bare, author }
    })
}
