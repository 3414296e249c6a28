// The lanes that an item of the agenda opens: while it runs, participants write there and nowhere else.
import * as v from 'valibot'
import type { Board } from '../domain/board.ts'
import { laneId } from '../domain/ids.ts'
import type { AgendaItem } from './agenda.ts'
import { lanesFor, mapOrFirst } from './map-of.ts'
import { valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

/** Null: all of them. */
export const openLanesSlice = valueSlice(v.nullable(v.array(laneId)), null)

/** A vote names the lanes whose notes are voted on: that closes none. */
export const openLanesOf = ({ kind, laneKinds, mapId }: AgendaItem, board: () => Board): WorkshopState['openLanes'] => {
  if (kind === 'vote' || laneKinds === undefined || laneKinds.length === 0) return null
  const map = mapOrFirst(board(), mapId)
  return map === undefined ? null : [...lanesFor(map, laneKinds)]
}
