// Cards by the cell they are placed in.
import type { Card, CellPlace, Place } from './card.ts'
import type { CardId, LaneId, MapId, StepId } from './ids.ts'
import type { JourneyMap } from './map.ts'
import { byOrder, orderAt } from './order.ts'

export interface Cell {
  readonly mapId: MapId
  readonly stepId: StepId
  readonly laneId: LaneId
}
export interface PlacedCard extends Card {
  readonly place: CellPlace
}

/** The cards placed in a map, in no order; cards of deleted steps and lanes included. */
export type CardsByMap = ReadonlyMap<MapId, readonly PlacedCard[]>

export const cardsByMap = (cards: Readonly<Record<CardId, Card>>): CardsByMap => {
  const maps = new Map<MapId, PlacedCard[]>()
  for (const card of Object.values(cards)) {
    if (!isPlaced(card)) continue
    const list = maps.get(card.place.mapId)
    if (list === undefined) maps.set(card.place.mapId, [card])
    else list.push(card)
  }
  return maps
}

export const isPlaced = (card: Card): card is PlacedCard => card.place.kind === 'cell'

export const byPlace = (a: PlacedCard, b: PlacedCard): number =>
  byOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order })

/** The cards of one cell, top to bottom. */
export const cardsInCell = (cards: Iterable<Card>, cell: Cell): PlacedCard[] =>
  [...cards]
    .filter(isPlaced)
    .filter((card) => isInCell(card.place, cell))
    .sort(byPlace)

export const isInCell = (place: CellPlace, cell: Cell): boolean =>
  place.mapId === cell.mapId && place.stepId === cell.stepId && place.laneId === cell.laneId

/** The place at `index` among the cell's cards, those in `moving` taken out first. */
export const placeInCell = (
  cards: Iterable<Card>,
  cell: Cell,
  index: number,
  moving: ReadonlySet<CardId> = new Set(),
): Place => {
  const siblings = cardsInCell(cards, cell).filter((card) => !moving.has(card.id))
  const order = orderAt(
    siblings.map((card) => ({ id: card.id, order: card.place.order })),
    Math.min(index, siblings.length),
  )
  return { kind: 'cell', ...cell, order, span: 1 }
}

/** A card whose step or lane was deleted: shown beside its map until somebody takes it back in. */
export const isParked = (map: JourneyMap, card: PlacedCard): boolean =>
  !Object.hasOwn(map.steps, card.place.stepId) || !Object.hasOwn(map.lanes, card.place.laneId)
