// How many steps a card covers. A span is part of a card's place: one value, one edit.
import type { Card, CellPlace } from '@parcours/shared/domain/card'
import { moveCards, type CardMove } from '@parcours/shared/doc/edits/cards'
import type { MapFrame } from '@parcours/shared/layout/map-layout'
import { isChipLane, metrics } from '@parcours/shared/layout/metrics'
import type { Session } from '../session/session.ts'
import { selectedCards, useSelection } from '../session/selection.ts'
import { useDrawn } from './canvas-context.ts'

/** One step more to the right, or one less. */
export const widenSelectedCards = (session: Session, by: number): void => {
  const { board, readOnly } = session.store.getState()
  if (readOnly || by === 0) return
  const moves = selectedCards(useSelection.getState().selected).flatMap((id): CardMove[] => {
    const card = board.cards[id]
    return card === undefined ? [] : spanTo(session, card, (shownSpan(card) ?? 1) + by)
  })
  if (moves.length > 0) session.change((doc) => moveCards(doc, moves))
}

/** The edit that gives a card this span; nothing when it would change nothing or the card cannot span. */
export const spanTo = (session: Session, card: Card, span: number): CardMove[] => {
  const most = mostSpan(session, card)
  if (card.place.kind !== 'cell' || most === undefined) return []
  const next = Math.min(Math.max(1, span), most)
  return next === card.place.span ? [] : [{ id: card.id, place: { ...card.place, span: next } }]
}

/** Columns from the card's own to the last of its map; undefined where cards do not span: chips, free and parked cards. */
const mostSpan = (session: Session, card: Card): number | undefined => {
  if (card.place.kind !== 'cell') return undefined
  const { mapId, laneId } = card.place
  const lane = session.store.getState().board.maps[mapId]?.lanes[laneId]
  const columns = columnsFrom(card.place)
  return lane === undefined || isChipLane(lane.kind) || columns.length === 0 ? undefined : columns.length
}

const columnsFrom = ({ mapId, stepId }: CellPlace): MapFrame['steps'] => {
  const steps = useDrawn.getState().scene.layouts.get(mapId)?.steps ?? []
  const first = steps.findIndex((slot) => slot.id === stepId)
  return first < 0 ? [] : steps.slice(first)
}

/** The span that is drawn: no wider than the columns there are. */
const shownSpan = (card: Card): number | undefined =>
  card.place.kind === 'cell' ? Math.min(card.place.span, Math.max(1, columnsFrom(card.place).length)) : undefined

/** A width under the hand, as whole columns: the span it comes nearest to, and how wide that is drawn. */
export const spanOfWidth = (place: CellPlace, width: number): { readonly span: number; readonly width: number } => {
  const columns = columnsFrom(place)
  let span = 1
  let right = columns[0]?.width ?? metrics.stepWidth
  for (const column of columns.slice(1)) {
    if (width < right + column.width / 2 - metrics.cellPadding) break
    right += column.width
    span += 1
  }
  return { span, width: right - 2 * metrics.cellPadding }
}
