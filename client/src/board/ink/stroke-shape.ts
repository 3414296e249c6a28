// A stroke as it is drawn: its points, the box around them, and its outline; each worked out once a stroke.
import type { StrokeLine } from '@parcours/shared/domain/stroke'
import { readPoints, type StrokePoint } from '@parcours/shared/domain/stroke-points'
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import { getStroke } from 'perfect-freehand'

/** In board pixels. */
export const widthOf = ({ pen, width }: Pick<StrokeLine, 'pen' | 'width'>): number => widths[pen][width]
const widths = {
  pen: { fine: 2.5, medium: 5, broad: 10 },
  highlighter: { fine: 12, medium: 20, broad: 32 },
} as const

interface Shape {
  readonly points: readonly StrokePoint[]
  /** From the stroke's own place, its width included. */
  readonly bounds: Rect
  outline?: Path2D
  line?: Path2D
}
/** A record is never changed: another stands in its place then. */
const shapes = new WeakMap<StrokeLine, Shape>()

const shapeOf = (stroke: StrokeLine): Shape => {
  const known = shapes.get(stroke)
  if (known !== undefined) return known
  const points = readPoints(stroke.points, stroke.pressures)
  const shape = { points, bounds: boundsOf(points, widthOf(stroke) / 2) }
  shapes.set(stroke, shape)
  return shape
}

const boundsOf = (points: readonly StrokePoint[], reach: number): Rect => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  return { x: left - reach, y: top - reach, width: right - left + 2 * reach, height: bottom - top + 2 * reach }
}

/** On the board. */
export const strokeBounds = (stroke: StrokeLine): Rect => {
  const { x, y, width, height } = shapeOf(stroke).bounds
  return { x: x + stroke.at[0], y: y + stroke.at[1], width, height }
}

/** The area of ink, swelling with pressure or speed; from the stroke's own place. */
export const outlineOf = (stroke: StrokeLine): Path2D => {
  const shape = shapeOf(stroke)
  return (shape.outline ??= smoothPath(
    getStroke(
      shape.points.map(({ x, y, pressure = 0.5 }) => [x, y, pressure]),
      {
        size: widthOf(stroke),
        thinning: 0.55,
        smoothing: 0.5,
        streamline: 0.35,
        simulatePressure: stroke.pressures === undefined,
        last: true,
      },
    ).map(([x, y]): Point => [x, y]),
    true,
  ))
}

/** The line a pen went along; from the stroke's own place. */
export const lineOf = (stroke: StrokeLine): Path2D => {
  const shape = shapeOf(stroke)
  return (shape.line ??= smoothPath(
    shape.points.map(({ x, y }): Point => [x, y]),
    false,
  ))
}

/** Through the middles, each point bending its piece. */
const smoothPath = (points: readonly Point[], isClosed: boolean): Path2D => {
  const path = new Path2D()
  const [first, ...rest] = points
  if (first === undefined) return path
  path.moveTo(first[0], first[1])
  let before = first
  for (const point of rest) {
    path.quadraticCurveTo(before[0], before[1], (before[0] + point[0]) / 2, (before[1] + point[1]) / 2)
    before = point
  }
  // A dot is a line to itself.
  path.lineTo(before[0] + (rest.length === 0 ? 0.01 : 0), before[1])
  if (isClosed) path.closePath()
  return path
}

/** Whether a point of the board is on the stroke, or nearer to it than `reach`. */
export const isOnStroke = (stroke: StrokeLine, [px, py]: Point, reach: number): boolean => {
  const far = reach + widthOf(stroke) / 2
  const [x, y] = [px - stroke.at[0], py - stroke.at[1]]
  const { points, bounds } = shapeOf(stroke)
  const isNear =
    x >= bounds.x - reach &&
    y >= bounds.y - reach &&
    x <= bounds.x + bounds.width + reach &&
    y <= bounds.y + bounds.height + reach
  if (!isNear) return false
  const [first] = points
  if (points.length === 1 && first !== undefined) return Math.hypot(x - first.x, y - first.y) <= far
  return points.some((point, i) => {
    const next = points[i + 1]
    return next !== undefined && distanceTo(x, y, point, next) <= far
  })
}

const distanceTo = (x: number, y: number, a: StrokePoint, b: StrokePoint): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}
