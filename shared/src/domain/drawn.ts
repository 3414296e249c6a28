// What lies on the canvas beside maps and cards. Each has one place, `at`, and a table of its own.
import type { Board } from './board.ts'
import type { StrokeId } from './ids.ts'
import type { Stroke } from './stroke.ts'

export const drawnTables = ['strokes'] as const
export type DrawnId = StrokeId
export type Drawn = Stroke

/** Without counting them. */
export const hasAny = (records: Readonly<Record<string, unknown>>): boolean => {
  for (const _ in records) return true
  return false
}

/** Undefined: it is gone, or the id is of something else. */
export const drawnOf = (board: Pick<Board, (typeof drawnTables)[number]>, id: DrawnId): Drawn | undefined =>
  board.strokes[id]
