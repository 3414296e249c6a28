// An arrow between two rectangles: down or up where there is room, else sideways; smooth, and straight where it can be.
import type { Rect } from './rect.ts'

/** Cards closer than this above one another are joined sideways. */
const leastGap = 10
/** What two cards must share of a row or column to be joined by a straight line. */
const leastShared = 24

/** SVG path from one rectangle's edge to the other's; the head is a marker at its end. */
export const arrowBetween = (from: Rect, to: Rect): string => pathOf(...curveBetween(from, to))

/** The same as the four points of a Bézier curve. */
export const curveBetween = (from: Rect, to: Rect): Curve => {
  const below = to.y - (from.y + from.height)
  const above = from.y - (to.y + to.height)
  if (below >= leastGap || above >= leastGap) return upright(from, to, below >= leastGap)
  return sideways(from, to)
}

const upright = (from: Rect, to: Rect, down: boolean): Curve => {
  const [y1, y2] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height]
  const shared = commonMiddle(from.x, from.width, to.x, to.width)
  const x1 = shared ?? from.x + from.width / 2
  const x2 = shared ?? to.x + to.width / 2
  const reach = (y2 - y1) / 2
  return [
    [x1, y1],
    [x1, y1 + reach],
    [x2, y2 - reach],
    [x2, y2],
  ]
}

const sideways = (from: Rect, to: Rect): Curve => {
  const right = to.x + to.width / 2 >= from.x + from.width / 2
  const [x1, x2] = right ? [from.x + from.width, to.x] : [from.x, to.x + to.width]
  const shared = commonMiddle(from.y, from.height, to.y, to.height)
  const y1 = shared ?? from.y + from.height / 2
  const y2 = shared ?? to.y + to.height / 2
  const reach = (x2 - x1) / 2
  return [
    [x1, y1],
    [x1 + reach, y1],
    [x2 - reach, y2],
    [x2, y2],
  ]
}

/** The middle of what two spans share; undefined when it is too little, and a bend must join them. */
const commonMiddle = (a: number, aSize: number, b: number, bSize: number): number | undefined => {
  const [low, high] = [Math.max(a, b), Math.min(a + aSize, b + bSize)]
  return high - low < leastShared ? undefined : (low + high) / 2
}

type Spot = readonly [x: number, y: number]
type Curve = readonly [Spot, Spot, Spot, Spot]
const pathOf = (a: Spot, b: Spot, c: Spot, d: Spot): string =>
  a[0] === d[0] || a[1] === d[1] ? `M${spot(a)} L${spot(d)}` : `M${spot(a)} C${spot(b)} ${spot(c)} ${spot(d)}`
const spot = ([x, y]: Spot): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
