// Private notes become cards: in the cell they were written for, below what is there, in an order that tells nothing of
// who wrote or when.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import type { Card } from '../domain/card.ts'
import { cardsInCell } from '../domain/cells.ts'
import { cardId, type CardId, type MapId, type ParticipantId } from '../domain/ids.ts'
import { colorOfKind, kindOfLane } from '../domain/kinds.ts'
import { orderBetween } from '../domain/order.ts'
import type { Context } from './decision.ts'
import { mapIn } from './map-of.ts'
import type { PrivateNote } from './notes.ts'

interface Written extends PrivateNote {
  readonly id: string
  readonly author: ParticipantId
}

/**
 * A step or lane that was deleted meanwhile parks its notes beside the map, as it does its cards. A note that is on the
 * board already, because the server died while it revealed, is not added again.
 */
export const cardsOf = (notes: readonly Written[], mapId: MapId, context: Pick<Context, 'board'>): Card[] => {
  const board = context.board()
  const map = mapIn(board, mapId)
  const all = Object.values(board.cards)
  const last = new Map<string, string | undefined>()
  return notes
    .map((note) => ({ note, id: cardIdOf(note) }))
    .filter(({ id }) => !Object.hasOwn(board.cards, id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ note: { stepId, laneId, text, author, isAnonymous }, id }) => {
      const cell = { mapId, stepId, laneId }
      const key = `${stepId}:${laneId}`
      if (!last.has(key)) last.set(key, cardsInCell(all, cell).at(-1)?.place.order)
      const order = orderBetween(last.get(key), undefined)
      last.set(key, order)
      const kind = kindOfLane[map?.lanes[laneId]?.kind ?? 'note'] ?? 'note'
      const place = { kind: 'cell' as const, ...cell, order, span: 1 }
      const bare = { id, place, kind, text, personaIds: [], color: colorOfKind[kind], tags: [], data: {} }
      return isAnonymous ? bare : { ...bare, author }
    })
}

/** The same at every try, and no way back: the note's id is random and known to its author's devices and the server. */
const cardIdOf = ({ id, author }: Written): CardId =>
  v.parse(cardId, bytesToHex(sha256(utf8ToBytes(`${author}:${id}`))).slice(0, 16))
