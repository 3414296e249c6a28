// Cards by the cell they are placed in.
import type { Card, CellPlace, Place } from './card.ts'
import { listOf } from './card-list.ts'
import type { CardId, LaneId, MapId, StepId } from './ids.ts'
import type { JourneyMap } from './map.ts'
import { orderAt } from './order.ts'

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

/** The cards placed in one map by lane, each lane's top to bottom; cards of deleted steps and lanes included. */
export type LaneCards = ReadonlyMap<LaneId, readonly PlacedCard[]>
export type BoardCells = ReadonlyMap<MapId, LaneCards>

type Cards = Readonly<Record<CardId, Card>>
const knownCells = new WeakMap<Cards, BoardCells>()

/** Every map's cards by lane. O(cards) the first time; remembered for this very record of cards. */
export const cellsOf = (cards: Cards): BoardCells => {
  const known = knownCells.get(cards)
  if (known !== undefined) return known
  const cells = new Map<MapId, Map<LaneId, PlacedCard[]>>()
  for (const card of listOf(cards)) if (isPlaced(card)) laneOf(cells, card).push(card)
  for (const lanes of cells.values()) for (const lane of lanes.values()) lane.sort(byPlace)
  knownCells.set(cards, cells)
  return cells
}

const laneOf = (cells: Map<MapId, Map<LaneId, PlacedCard[]>>, { place }: PlacedCard): PlacedCard[] => {
  let lanes = cells.get(place.mapId)
  if (lanes === undefined) cells.set(place.mapId, (lanes = new Map()))
  let lane = lanes.get(place.laneId)
  if (lane === undefined) lanes.set(place.laneId, (lane = []))
  return lane
}

/** The cells of `after` for the cost of the change, if somebody asked for those of `before`. */
export const carryCells = (before: Cards, after: Cards, changed: Iterable<CardId>): void => {
  const known = knownCells.get(before)
  if (known !== undefined) knownCells.set(after, patchCells(known, before, after, changed))
}

/** Lists of lanes that no changed card was or is in keep their identity, and so do maps without any. */
const patchCells = (cells: BoardCells, before: Cards, after: Cards, changed: Iterable<CardId>): BoardCells => {
  const touched = new Map<MapId, Map<LaneId, { readonly gone: Set<CardId>; readonly come: PlacedCard[] }>>()
  const laneAt = ({ place }: PlacedCard) => {
    const lanes = touched.get(place.mapId) ?? new Map<LaneId, { gone: Set<CardId>; come: PlacedCard[] }>()
    touched.set(place.mapId, lanes)
    const lane = lanes.get(place.laneId) ?? { gone: new Set<CardId>(), come: [] }
    lanes.set(place.laneId, lane)
    return lane
  }
  for (const id of changed) {
    const [was, is] = [cardAt(before, id), cardAt(after, id)]
    if (was === is) continue
    if (was !== undefined && isPlaced(was)) laneAt(was).gone.add(id)
    if (is !== undefined && isPlaced(is)) laneAt(is).come.push(is)
  }
  if (touched.size === 0) return cells
  const next = new Map(cells)
  for (const [mapId, changes] of touched) {
    const lanes = new Map(cells.get(mapId))
    for (const [laneId, { gone, come }] of changes) {
      const kept = (lanes.get(laneId) ?? []).filter((card) => !gone.has(card.id))
      const cards = [...kept, ...come].sort(byPlace)
      if (cards.length === 0) lanes.delete(laneId)
      else lanes.set(laneId, cards)
    }
    if (lanes.size === 0) next.delete(mapId)
    else next.set(mapId, lanes)
  }
  return next
}

const listed = new WeakMap<LaneCards, readonly PlacedCard[]>()
const nothingPlaced: readonly PlacedCard[] = []

/** The cards placed in a map, lane by lane; the same list until one of them changes. */
export const cardsOfMap = (cards: Cards, id: MapId): readonly PlacedCard[] => {
  const lanes = cellsOf(cards).get(id)
  if (lanes === undefined) return nothingPlaced
  const list = listed.get(lanes) ?? [...lanes.values()].flat()
  listed.set(lanes, list)
  return list
}

const cardAt = (cards: Cards, id: CardId): Card | undefined => (Object.hasOwn(cards, id) ? cards[id] : undefined)

export const isPlaced = (card: Card): card is PlacedCard => card.place.kind === 'cell'

export const byPlace = (a: PlacedCard, b: PlacedCard): number =>
  a.place.order === b.place.order ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.place.order < b.place.order ? -1 : 1

/** The cards of one cell, top to bottom. */
export const cardsInCell = (cards: Iterable<Card>, cell: Cell): PlacedCard[] =>
  [...cards]
    .filter(isPlaced)
    .filter((card) => isInCell(card.place, cell))
    .sort(byPlace)

/** The same of a board's cards for the cost of one lane, where the board was followed. */
export const cellOfBoard = (cards: Cards, cell: Cell): PlacedCard[] =>
  (cellsOf(cards).get(cell.mapId)?.get(cell.laneId) ?? []).filter(({ place }) => place.stepId === cell.stepId)

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
