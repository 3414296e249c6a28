// The nearest of what lies about. Pure: rectangles in, one of them out.
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'

type Things<I> = Iterable<readonly [I, Rect]>

/** Ahead in a direction of the four; what lies aside counts double. Undefined: nothing is ahead. */
export const nearestAhead = <I>(things: Things<I>, here: Rect, [dx, dy]: Point): I | undefined =>
  cheapest(things, (rect) => {
    const [x, y] = between(here, rect)
    const ahead = x * dx + y * dy
    return ahead > 4 ? ahead + 2 * (Math.abs(x * dy) + Math.abs(y * dx)) : undefined
  })

export const nearestTo = <I>(things: Things<I>, here: Rect): I | undefined =>
  cheapest(things, (rect) => Math.hypot(...between(here, rect)))

const cheapest = <I>(things: Things<I>, costOf: (rect: Rect) => number | undefined): I | undefined => {
  let best: { readonly id: I; readonly cost: number } | undefined
  for (const [id, rect] of things) {
    const cost = costOf(rect)
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { id, cost }
  }
  return best?.id
}

/** From middle to middle. */
const between = (a: Rect, b: Rect): [number, number] => [
  b.x + b.width / 2 - a.x - a.width / 2,
  b.y + b.height / 2 - a.y - a.height / 2,
]
