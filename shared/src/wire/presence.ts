// What is true only while somebody is here. Anything from a peer is parsed before use.
import * as v from 'valibot'
import { cardId, frameId, laneId, mapId, participantId, stampId, stepId, strokeId } from '../domain/ids.ts'
import { strokeLine } from '../domain/stroke.ts'
import { limits, point, role } from '../domain/values.ts'

const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))

const extent = v.pipe(v.number(), v.finite(), v.minValue(1))
/** What somebody sees of the board: its corner and its size, in board coordinates. */
export const sight = v.object({ at: point, size: v.tuple([extent, extent]) })
export type Sight = v.InferOutput<typeof sight>

export const reactions = ['like', 'love', 'clap', 'laugh', 'wow', 'think'] as const
export type Reaction = (typeof reactions)[number]
/** Tells one call from the next by the same person: epoch ms on their clock. */
const call = v.pipe(v.number(), v.integer())

/** Longer than this, presence would weigh on everybody. */
const mostLiveSigns = 2_000
const liveText = v.pipe(v.string(), v.maxLength(mostLiveSigns))
const liveLine = v.object({ ...strokeLine.entries, points: liveText, pressures: v.optional(liveText) })
/** Points of a line that is being drawn: they fit, however far apart. */
export const mostLivePoints = 240

export const presence = v.object({
  user: v.object({ id: participantId, name: v.pipe(v.string(), v.maxLength(limits.name)), color, role }),
  /** In board coordinates; null when the pointer is off the canvas. */
  cursor: v.optional(v.nullable(point), null),
  selection: v.optional(v.pipe(v.array(cardId), v.maxLength(500)), []),
  /** The selected cell, if one is. */
  cell: v.optional(v.nullable(v.object({ mapId, stepId, laneId })), null),
  /** Cards under this person's hand, at their live place; dropped cards leave the list. */
  dragging: v.optional(v.pipe(v.array(v.object({ id: cardId, at: point })), v.maxLength(500)), []),
  /** What is drawn, under this person's hand: where the first of it is on the board now, and all others as far from home. */
  carrying: v.optional(
    v.nullable(v.object({ ids: v.pipe(v.array(v.union([strokeId, frameId, stampId])), v.maxLength(500)), at: point })),
    null,
  ),
  /** The frame whose edge is under this person's hand. */
  resizing: v.optional(v.nullable(v.object({ id: frameId, size: v.tuple([extent, extent]) })), null),
  /** The line under this person's pen; thinned out, so that it stays small. */
  drawing: v.optional(v.nullable(liveLine), null),
  editing: v.optional(v.nullable(cardId), null),
  /** The pointer is a laser: it leaves a trail. */
  isPointing: v.optional(v.boolean(), false),
  /** Absent on pages without a canvas: there is nothing to follow. */
  sight: v.optional(v.nullable(sight), null),
  /** Floats up and is gone; whoever comes later never sees it. */
  reaction: v.optional(v.nullable(v.object({ kind: v.picklist(reactions), call })), null),
  /** A facilitator brings everybody to what they see, once; of anybody else it says nothing. */
  gathering: v.optional(v.nullable(v.object({ sight, call })), null),
})
export type Presence = v.InferOutput<typeof presence>

/** Above this many windows on a board, pointers are told five times a second, and those side by side are drawn as one. */
export const crowdFrom = 50
/** Above this many, facilitators' pointers alone are shown: those of the others would hide the board. */
export const pointersUpTo = 100

export const parsePresence = (state: unknown): Presence | undefined => {
  const result = v.safeParse(presence, state)
  return result.success ? result.output : undefined
}
