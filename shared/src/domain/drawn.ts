// What lies on the canvas beside maps and cards. Each has one place, `at`, and a table of its own.
import type { Board } from './board.ts'
import type { Frame } from './frame.ts'
import { frameId, newId, stampId, strokeId, type FrameId, type StampId, type StrokeId } from './ids.ts'
import type { Stamp } from './stamp.ts'
import type { Stroke } from './stroke.ts'
import type { Point } from './values.ts'

export const drawnTables = ['strokes', 'frames', 'stamps'] as const
export type DrawnTable = (typeof drawnTables)[number]
export type DrawnId = StrokeId | FrameId | StampId
export type Drawn = Stroke | Frame | Stamp
/** Without what a copy gets anew. */
export type DrawnShape = Omit<Stroke, 'id' | 'author'> | Omit<Frame, 'id'> | Omit<Stamp, 'id' | 'author' | 'on'>
type DrawnParts = Pick<Board, DrawnTable>

export const isFrame = (drawn: Drawn): drawn is Frame => 'size' in drawn
export const isStroke = (drawn: Drawn): drawn is Stroke => 'points' in drawn
export const isStamp = (drawn: Drawn): drawn is Stamp => 'kind' in drawn
export const tableOf = (drawn: Drawn): DrawnTable => (isFrame(drawn) ? 'frames' : isStamp(drawn) ? 'stamps' : 'strokes')

/** Without counting them. */
export const isAnythingDrawn = (board: DrawnParts): boolean => drawnTables.some((table) => hasAny(board[table]))
const hasAny = (records: Readonly<Record<string, unknown>>): boolean => {
  for (const _ in records) return true
  return false
}

/** In the order in which they lie, the lowest first. */
export const allDrawn = ({ strokes, frames, stamps }: DrawnParts): readonly Drawn[] => [
  ...Object.values(frames),
  ...Object.values(strokes),
  ...Object.values(stamps),
]

/** Undefined: it is gone, or the id is of something else. */
export const drawnOf = (board: DrawnParts, id: DrawnId): Drawn | undefined => {
  for (const table of drawnTables) {
    const records: Readonly<Record<string, Drawn>> = board[table]
    if (Object.hasOwn(records, id)) return records[id]
  }
  return undefined
}

export const drawnIn = (board: DrawnParts, ids: readonly DrawnId[]): readonly Drawn[] =>
  ids.flatMap((id) => drawnOf(board, id) ?? [])

/** A stamp on a card goes where the card goes, and stays behind when something is copied. */
export const isOnCard = (drawn: Drawn): boolean => isStamp(drawn) && drawn.on !== undefined

/** As copies carry them away. */
export const shapesOf = (drawn: readonly Drawn[]): readonly DrawnShape[] =>
  drawn.filter((each) => !isOnCard(each)).map(shapeOf)

const shapeOf = (drawn: Drawn): DrawnShape => {
  if (isFrame(drawn)) {
    const { id: _id, ...shape } = drawn
    return shape
  }
  if (isStamp(drawn)) return { kind: drawn.kind, at: drawn.at }
  const { id: _id, author: _author, ...shape } = drawn
  return shape
}

/** Somebody's own, so far from where it was. */
export const drawnFrom = (shape: DrawnShape, [dx, dy]: Point, author: string): Drawn => {
  const at: [number, number] = [shape.at[0] + dx, shape.at[1] + dy]
  if ('size' in shape) return { ...shape, id: newId(frameId), at }
  if ('kind' in shape) return { ...shape, id: newId(stampId), at, author }
  return { ...shape, id: newId(strokeId), at, author }
}
