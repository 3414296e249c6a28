// Where things that come out of a map lie: over a map they would seem to be in a cell, over notes they would hide them. Pure.
import { doMeet, type Rect } from '@parcours/shared/layout/rect'

/** The block as given, or as far to its right as it takes until it lies `aside` from all. */
export const clearPlace = (block: Rect, things: Iterable<Rect>, aside: number): Rect =>
  [...things]
    .toSorted((a, b) => a.x - b.x)
    .reduce(
      (at, thing) => (doMeet(widened(at, aside), thing) ? { ...at, x: thing.x + thing.width + aside } : at),
      block,
    )

/** Less than `aside` away is as good as met, and just as far is not. */
const widened = ({ x, y, width, height }: Rect, aside: number): Rect => {
  const by = aside - 0.5
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
