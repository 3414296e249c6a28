// Which map an item of the agenda is about, and which of its lanes take notes.
import type { Board } from '../domain/board.ts'
import type { LaneId, MapId } from '../domain/ids.ts'
import { kindOfLane } from '../domain/kinds.ts'
import type { JourneyMap } from '../domain/map.ts'
import { byOrder } from '../domain/order.ts'

export const mapIn = (board: Board, id: MapId): JourneyMap | undefined =>
  Object.hasOwn(board.maps, id) ? board.maps[id] : undefined

/** The one that is meant; else the first in reading order, so that everybody gets the same. */
export const mapOrFirst = (board: Board, id: MapId | undefined): JourneyMap | undefined => {
  const meant = id === undefined ? undefined : mapIn(board, id)
  return meant ?? Object.values(board.maps).sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])[0]
}

/** The curve takes no notes. */
export const isWritable = ({ lanes }: JourneyMap, id: LaneId): boolean =>
  Object.hasOwn(lanes, id) && kindOfLane[lanes[id]?.kind ?? 'curve'] !== undefined

/** What people are asked to write about when nobody chose lanes: what customers live, if the map has lanes for it. */
export const suggestedLanes = (map: JourneyMap): readonly LaneId[] => {
  const shown = Object.values(map.lanes)
    .filter((lane) => lane.visible && isWritable(map, lane.id))
    .sort(byOrder)
  const lived = shown.filter(({ kind }) => ['irritant', 'enchantment', 'experience', 'issue'].includes(kind))
  return (lived.length > 0 ? lived : shown).map(({ id }) => id)
}
