// Where lasers have just been, in board coordinates: a trail that fades behind each. Pure but for what it remembers.
import type { Point } from '@parcours/shared/domain/values'

export const trailMs = 900
const pointsAtMost = 64

export interface Dot {
  readonly at: Point
  /** ms on the page's clock. */
  readonly seen: number
}
export interface Trail {
  readonly color: string
  /** '' for one's own. */
  readonly name: string
  readonly dots: readonly Dot[]
}

export const createTrails = () => {
  const trails = new Map<number, Trail>()
  return {
    point: (
      whose: number,
      at: Point,
      { name, color }: { readonly name: string; readonly color: string },
      now: number,
    ) => {
      const before = trails.get(whose)?.dots ?? []
      const last = before.at(-1)
      if (last !== undefined && last.at[0] === at[0] && last.at[1] === at[1]) return
      trails.set(whose, { name, color, dots: [...fresh(before, now), { at, seen: now }].slice(-pointsAtMost) })
    },
    /** What is left to draw at this moment; a trail that has faded is gone. */
    at: (now: number): readonly Trail[] => {
      for (const [whose, trail] of trails) {
        const dots = fresh(trail.dots, now)
        if (dots.length === 0) trails.delete(whose)
        else if (dots.length !== trail.dots.length) trails.set(whose, { ...trail, dots })
      }
      return [...trails.values()]
    },
  }
}

const fresh = (dots: readonly Dot[], now: number): readonly Dot[] => dots.filter(({ seen }) => now - seen < trailMs)
