// Pointers as they are drawn: each for itself, until there are so many that those side by side are drawn as one.
import type { Point } from '@parcours/shared/domain/values'
import { crowdFrom } from '@parcours/shared/wire/presence'
import type { Peer } from '../session/presence.ts'

export type DrawnCursor =
  | {
      readonly kind: 'one'
      readonly key: string
      readonly at: Point
      readonly name: string
      readonly color: string
      readonly leads: boolean
    }
  | { readonly kind: 'several'; readonly key: string; readonly at: Point; readonly count: number }

/** Pixels of the screen: names beside one another would cover each other. */
const togetherWithin = 72

type Pointing = Pick<Peer, 'clientId' | 'user' | 'isPointing'> & { readonly cursor: Point | null }

/** A laser is drawn as light, and a facilitator's pointer is never lost among others. */
export const drawnCursors = (peers: readonly Pointing[], zoom: number): DrawnCursor[] => {
  const seen = peers.flatMap(({ cursor, isPointing, ...who }) =>
    cursor === null || isPointing ? [] : [{ ...who, at: cursor }],
  )
  const one = ({ clientId, user, at }: (typeof seen)[number]): DrawnCursor => ({
    kind: 'one',
    key: String(clientId),
    at,
    name: user.name,
    color: user.color,
    leads: user.role === 'facilitator',
  })
  if (peers.length < crowdFrom) return seen.map(one)
  const cells = new Map<string, typeof seen>()
  for (const each of seen) {
    const cell = each.at.map((side) => Math.floor((side * zoom) / togetherWithin)).join(':')
    const key = each.user.role === 'facilitator' ? `lead ${each.clientId}` : cell
    cells.set(key, [...(cells.get(key) ?? []), each])
  }
  return [...cells].flatMap(([key, together]): DrawnCursor[] => {
    if (together.length === 1) return together.map(one)
    const mean = (side: 0 | 1) => together.reduce((sum, { at }) => sum + at[side], 0) / together.length
    return [{ kind: 'several', key, at: [mean(0), mean(1)], count: together.length }]
  })
}
