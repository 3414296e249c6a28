// Which map an item of the agenda is about, and which of its lanes take notes.
import type { Board } from '../domain/board.ts'
import { isPlaced } from '../domain/cells.ts'
import type { CardId, LaneId, MapId } from '../domain/ids.ts'
import { kindOfLane } from '../domain/kinds.ts'
import type { JourneyMap } from '../domain/map.ts'
import { byOrder } from '../domain/order.ts'
import type { LaneKind } from '../domain/values.ts'
import { isIrritant } from '../scoring/board-inputs.ts'

export const mapIn = (board: Board, id: MapId): JourneyMap | undefined =>
  Object.hasOwn(board.maps, id) ? board.maps[id] : undefined

/** The one that is meant; else the first from left to right, so that everybody gets the same. */
export const mapOrFirst = (board: Board, id: MapId | undefined): JourneyMap | undefined => {
  const meant = id === undefined ? undefined : mapIn(board, id)
  return meant ?? Object.values(board.maps).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])[0]
}

/** The curve takes no notes. */
export const isWritable = ({ lanes }: JourneyMap, id: LaneId): boolean =>
  Object.hasOwn(lanes, id) && kindOfLane[lanes[id]?.kind ?? 'curve'] !== undefined

/**
 * Where people are asked to write: the lanes of these kinds; if none was chosen or is there, those of what customers live;
 * else every lane that takes notes.
 */
export const lanesFor = (map: JourneyMap, chosen: readonly LaneKind[] = []): readonly LaneId[] => {
  const shown = Object.values(map.lanes)
    .filter((lane) => lane.visible && isWritable(map, lane.id))
    .sort(byOrder)
  const choices = [chosen, lived].map((kinds) => shown.filter(({ kind }) => kinds.includes(kind)))
  return (choices.find((lanes) => lanes.length > 0) ?? shown).map(({ id }) => id)
}
const lived: readonly LaneKind[] = ['irritant', 'enchantment', 'experience', 'issue']

/**
 * What is voted on: the cards in lanes of the chosen kinds; if none was chosen or they are empty, the map's irritants; a
 * blueprint has inconsistencies instead.
 */
export const votable = (
  map: JourneyMap,
  cards: Board['cards'],
  chosen: readonly LaneKind[] = [],
): readonly CardId[] => {
  const placed = Object.values(cards)
    .filter(isPlaced)
    .filter((card) => card.place.mapId === map.id)
  const inLanes = placed.filter(({ place }) => chosen.some((kind) => map.lanes[place.laneId]?.kind === kind))
  if (inLanes.length > 0) return inLanes.map(({ id }) => id)
  const irritants = placed.filter(isIrritant)
  return (irritants.length > 0 ? irritants : placed.filter(({ kind }) => kind === 'issue')).map(({ id }) => id)
}
