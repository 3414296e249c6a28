import { type Points, type RatedPoint, ratedPoints } from './points.ts'

export type ArcShape =
  | 'insufficient'
  | 'flat'
  | 'allEnchanted'
  | 'hero'
  | 'manInHole'
  | 'tragedy'
  | 'unresolved'
  | 'goodEnding'
  | 'mixed'

export interface StoryArc {
  readonly shape: ArcShape
  readonly prelude: boolean
  readonly ordeal: boolean
  readonly happyEnd: boolean
  /** How many of prelude, ordeal and happy end are there, 0 … 3: a description, not a grade. */
  readonly stars: number
  readonly preludeIndex: number | null
  readonly ordealIndex: number | null
  readonly endIndex: number | null
}

/**
 * The story a curve tells, from three rated steps on (else `insufficient`, nothing recognised). Ordeal = minimum ≤ −1, the
 * latest of equals; happy end = end ≥ 1; prelude = maximum before the ordeal, ≥ 1 and ≤ end, the first of equals.
 * Source: our own design after the "man in hole" of Vonnegut. Described, never graded; never merged with peak-end.
 */
export function storyArc({ points }: { readonly points: Points }): StoryArc {
  const rated = ratedPoints(points)
  const end = rated.at(-1)
  if (end === undefined || rated.length < 3) return arc('insufficient', { end })
  const ordeal = ordealOf(rated)
  // An ordeal is ≤ −1, so an end ≥ 1 always comes after it.
  const happyEnd = end.value >= 1
  const prelude = ordeal && preludeOf(rated, ordeal, end)
  return arc(shapeOf(rated, { prelude, ordeal, end, happyEnd }), { prelude, ordeal, end, happyEnd })
}

interface Beats {
  readonly prelude?: RatedPoint | undefined
  readonly ordeal?: RatedPoint | undefined
  readonly end?: RatedPoint | undefined
  readonly happyEnd?: boolean
}

function shapeOf(rated: readonly RatedPoint[], { prelude, ordeal, end, happyEnd }: Beats): ArcShape {
  if (rated.every(({ value }) => value > -1 && value < 1)) return 'flat'
  if (rated.every(({ value }) => value >= 1)) return 'allEnchanted'
  if (ordeal && happyEnd) return prelude ? 'hero' : 'manInHole'
  if (ordeal) return end && end.value <= -1 ? 'tragedy' : 'unresolved'
  return happyEnd ? 'goodEnding' : 'mixed'
}

function ordealOf(rated: readonly RatedPoint[]): RatedPoint | undefined {
  const lowest = Math.min(...rated.map(({ value }) => value))
  return lowest <= -1 ? rated.findLast(({ value }) => value === lowest) : undefined
}

function preludeOf(rated: readonly RatedPoint[], ordeal: RatedPoint, end: RatedPoint): RatedPoint | undefined {
  const before = rated.filter(({ index }) => index < ordeal.index)
  const highest = Math.max(...before.map(({ value }) => value))
  return highest >= 1 && highest <= end.value ? before.find(({ value }) => value === highest) : undefined
}

function arc(shape: ArcShape, { prelude, ordeal, end, happyEnd = false }: Beats): StoryArc {
  return {
    shape,
    prelude: prelude !== undefined,
    ordeal: ordeal !== undefined,
    happyEnd,
    stars: [prelude !== undefined, ordeal !== undefined, happyEnd].filter(Boolean).length,
    preludeIndex: prelude?.index ?? null,
    ordealIndex: ordeal?.index ?? null,
    endIndex: end?.index ?? null,
  }
}
