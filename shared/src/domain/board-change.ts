// What a change of the board touched, for whoever keeps something computed from it.
import type { CardId, MapId, StepId } from './ids.ts'

/** Ids created, changed or gone; more than needed do no harm, fewer do. Stages and lanes are told by their map's identity. */
export interface BoardChange {
  readonly maps: ReadonlySet<MapId>
  readonly steps: ReadonlySet<StepId>
  readonly cards: ReadonlySet<CardId>
}

export const noChange: BoardChange = { maps: new Set(), steps: new Set(), cards: new Set() }
