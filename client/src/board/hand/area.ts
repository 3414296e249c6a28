// What lies in an area drawn by hand. Pure: rectangles in board coordinates in, ids out.
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'

/** A rectangle from corner to corner, or the line a hand drew around things. */
export type Area =
  | { readonly kind: 'box'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'lasso'; readonly line: readonly Point[] }

/** A box takes what it touches, a lasso what has its middle inside; in the order given. */
export const idsInArea = <I>(rects: Iterable<readonly [I, Rect]>, area: Area): I[] => {
  const bounds = boundsOf(area)
  const ids: I[] = []
  for (const [id, rect] of rects) {
    if (!touches(rect, bounds)) continue
    const middle: Point = [rect.x + rect.width / 2, rect.y + rect.height / 2]
    if (area.kind === 'box' || isInside(middle, area.line)) ids.push(id)
  }
  return ids
}

export const boundsOf = (area: Area): Rect => {
  const points = area.kind === 'box' ? [area.from, area.to] : area.line
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

/** Even-odd, the line closed from its end to its start. */
const isInside = ([x, y]: Point, line: readonly Point[]): boolean => {
  let inside = false
  let before = line.at(-1)
  for (const point of line) {
    if (before !== undefined && point[1] > y !== before[1] > y) {
      const crossing = ((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1]) + point[0]
      if (x < crossing) inside = !inside
    }
    before = point
  }
  return inside
}
