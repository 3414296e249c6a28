// What is true only while somebody is here. Anything from a peer is parsed before use.
import * as v from 'valibot'
import { cardId, laneId, mapId, participantId, stepId } from '../domain/ids.ts'
import { limits, point, role } from '../domain/values.ts'

const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))

export const presence = v.object({
  user: v.object({ id: participantId, name: v.pipe(v.string(), v.maxLength(limits.name)), color, role }),
  /** In board coordinates; null when the pointer is off the canvas. */
  cursor: v.optional(v.nullable(point), null),
  selection: v.optional(v.pipe(v.array(cardId), v.maxLength(500)), []),
  /** The selected cell, if one is. */
  cell: v.optional(v.nullable(v.object({ mapId, stepId, laneId })), null),
  /** Cards under this person's hand, at their live place; dropped cards leave the list. */
  dragging: v.optional(v.pipe(v.array(v.object({ id: cardId, at: point })), v.maxLength(500)), []),
  editing: v.optional(v.nullable(cardId), null),
})
export type Presence = v.InferOutput<typeof presence>

export const parsePresence = (state: unknown): Presence | undefined => {
  const result = v.safeParse(presence, state)
  return result.success ? result.output : undefined
}

/** Colours of people: readable under white text, told apart by name and initials too. */
export const peopleColors = [
  '#3b5bdb',
  '#c2255c',
  '#087f5b',
  '#c77700',
  '#7048e8',
  '#0b7285',
  '#a61e4d',
  '#5c940d',
  '#d9480f',
  '#364fc7',
] as const
/** The same person has the same colour on every screen. */
export const colorOf = (id: string): string => {
  let hash = 0
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return peopleColors[hash % peopleColors.length] ?? peopleColors[0]
}
