// Where a card lands when it is let go. Pure: board and scene in, moves out.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellOfBoard, type Cell } from '@parcours/shared/domain/cells'
import type { CardId } from '@parcours/shared/domain/ids'
import { kindInLane } from '@parcours/shared/domain/kinds'
import { ordersBetween } from '@parcours/shared/domain/order'
import type { LaneKind, Point } from '@parcours/shared/domain/values'
import type { CardMove } from '@parcours/shared/doc/edits/cards'
import type { Rect } from '@parcours/shared/layout/rect'
import { isChipLane } from '@parcours/shared/layout/metrics'
import type { Scene } from './scene.ts'

interface CellTarget {
  readonly kind: 'cell'
  readonly cell: Cell
  readonly lane: LaneKind
  /** Among the cards of the cell that are not carried. */
  readonly index: number
}
/** Where cards go, without where that is on the canvas. */
export type Target = CellTarget | { readonly kind: 'free' } | { readonly kind: 'back' }
export type Landing =
  | (CellTarget & { readonly line: Rect; readonly area: Rect })
  | { readonly kind: 'free' }
  /** Over a map, but not over a cell: the card goes back to where it was. */
  | { readonly kind: 'back' }

/** What lies under a point of the canvas, for cards in `moving` being carried. */
export const landingAt = (board: Board, scene: Scene, [x, y]: Point, moving: ReadonlySet<CardId>): Landing => {
  for (const map of Object.values(board.maps)) {
    const layout = scene.layouts.get(map.id)
    if (layout === undefined) continue
    const [left, top] = map.at
    const [mx, my] = [x - left, y - top]
    if (mx < 0 || my < 0 || mx > layout.width || my > layout.height) continue
    const lane = layout.lanes.find((slot) => my >= slot.y && my < slot.y + slot.height)
    const step = layout.steps.find((slot) => mx >= slot.x && mx < slot.x + slot.width)
    if (lane === undefined || step === undefined || lane.lane.kind === 'curve') return { kind: 'back' }
    const cell: Cell = { mapId: map.id, stepId: step.id, laneId: lane.id }
    const area: Rect = { x: step.x + left, y: lane.y + top, width: step.width, height: lane.height }
    const others = cellOfBoard(board.cards, cell).filter((card) => !moving.has(card.id))
    const chips = isChipLane(lane.lane.kind)
    const index = others.filter((card) => isBefore(scene.cards.get(card.id), x, y, chips)).length
    return { kind: 'cell', cell, lane: lane.lane.kind, index, line: lineAt(others, index, scene, area, chips), area }
  }
  return { kind: 'free' }
}

const isBefore = (rect: Rect | undefined, x: number, y: number, chips: boolean): boolean => {
  if (rect === undefined) return false
  if (!chips) return rect.y + rect.height / 2 < y
  return rect.y + rect.height < y || (rect.y < y && rect.x + rect.width / 2 < x)
}

const lineAt = (others: readonly Card[], index: number, scene: Scene, area: Rect, chips: boolean): Rect => {
  const before = scene.cards.get(others[index - 1]?.id ?? ('' as CardId))
  const after = scene.cards.get(others[index]?.id ?? ('' as CardId))
  if (chips) {
    const x = before !== undefined ? before.x + before.width + 1 : (after?.x ?? area.x + 8) - 3
    const beside = before ?? after
    return { x, y: beside?.y ?? area.y + 8, width: 2, height: beside?.height ?? 24 }
  }
  const y = before !== undefined ? before.y + before.height + 2 : after !== undefined ? after.y - 5 : area.y + 6
  return { x: area.x + 8, y, width: area.width - 16, height: 3 }
}

/** The moves that put `cards` (in their reading order) where they landed. */
export const movesTo = (
  board: Board,
  landing: Target,
  cards: readonly { readonly card: Card; readonly at: Point }[],
): CardMove[] => {
  if (landing.kind === 'back') return []
  if (landing.kind === 'free')
    return cards.map(({ card, at }) => ({
      id: card.id,
      place: { kind: 'free', at: [Math.round(at[0]), Math.round(at[1])] },
    }))
  const moving = new Set(cards.map(({ card }) => card.id))
  const others = cellOfBoard(board.cards, landing.cell).filter((card) => !moving.has(card.id))
  const orders = ordersBetween(others[landing.index - 1]?.place.order, others[landing.index]?.place.order, cards.length)
  return orders.flatMap((order, i): CardMove[] => {
    const card = cards[i]?.card
    if (card === undefined) return []
    const span = card.place.kind === 'cell' ? card.place.span : 1
    const kind = kindInLane(landing.lane, card.kind)
    return [{ id: card.id, place: { kind: 'cell', ...landing.cell, order, span }, ...(kind !== card.kind && { kind }) }]
  })
}

/** True when the moves would leave everything as it is: then nothing is written, and undo stays clean. */
export const changesNothing = (board: Board, moves: readonly CardMove[]): boolean =>
  moves.every(({ id, place, kind }) => {
    const card = board.cards[id]
    if (card === undefined || kind !== undefined || place.kind !== 'cell' || card.place.kind !== 'cell') return false
    if (place.stepId !== card.place.stepId || place.laneId !== card.place.laneId || place.mapId !== card.place.mapId)
      return false
    const cell = cellOfBoard(board.cards, place)
    const rank = cell.findIndex((each) => each.id === id)
    const prior = cell[rank - 1]
    const next = cell[rank + 1]
    return (
      (prior === undefined || prior.place.order < place.order) && (next === undefined || place.order < next.place.order)
    )
  })
