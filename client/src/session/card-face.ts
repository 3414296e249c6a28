// What is to be seen of one card beyond its record: as what it stands in its lane, for its group, for others and for votes.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellsOf } from '@parcours/shared/domain/cells'
import { leadsGroup } from '@parcours/shared/domain/cluster'
import type { CardId } from '@parcours/shared/domain/ids'
import { mergedUnder } from '@parcours/shared/domain/merged'
import { isChipLane } from '@parcours/shared/layout/metrics'
import type { Votes } from '@parcours/shared/scoring/board-inputs'

export interface CardFace {
  /** Undefined: it is gone. */
  readonly card: Card | undefined
  readonly isChip: boolean
  /** The name of its group stands on it. */
  readonly leadsGroup: boolean
  /** How many cards were merged into it. */
  readonly merged: number
  /** Dots of closed rounds. */
  readonly votes: number
}
const gone: CardFace = { card: undefined, isChip: false, leadsGroup: false, merged: 0, votes: 0 }

const known = new WeakMap<Card, CardFace>()

/** The same object until something of it changes. */
export const cardFaceOf = (board: Board, votes: Votes, id: CardId): CardFace => {
  const card = Object.hasOwn(board.cards, id) ? board.cards[id] : undefined
  if (card === undefined) return gone
  const face: CardFace = {
    card,
    isChip: isChip(board, card),
    leadsGroup: standsFirst(board, card),
    merged: board.merged === undefined ? 0 : mergedUnder(board, id).length,
    votes: (Object.hasOwn(votes, id) ? votes[id] : undefined) ?? 0,
  }
  const before = known.get(card)
  if (before !== undefined && isSame(before, face)) return before
  known.set(card, face)
  return face
}

const isSame = (a: CardFace, b: CardFace): boolean =>
  a.isChip === b.isChip && a.leadsGroup === b.leadsGroup && a.merged === b.merged && a.votes === b.votes

const isChip = ({ maps }: Board, { place, data }: Card): boolean => {
  const lane = place.kind === 'cell' ? maps[place.mapId]?.lanes[place.laneId] : undefined
  return lane !== undefined && isChipLane(lane.kind) && data.image === undefined
}

const standsFirst = ({ cards }: Board, card: Card): boolean => {
  const { group, place } = card
  if (group === undefined || place.kind === 'free') return group !== undefined
  const lane = cellsOf(cards).get(place.mapId)?.get(place.laneId) ?? []
  return leadsGroup(
    lane.filter((each) => each.place.stepId === place.stepId),
    card,
  )
}
