// A line as a hand draws it: where it went becomes a stroke, whole for the document and thinned for those who look on.
import type { StrokeLine, StrokePen } from '@parcours/shared/domain/stroke'
import { writePoints, type StrokePoint } from '@parcours/shared/domain/stroke-points'
import { limits, type Point } from '@parcours/shared/domain/values'
import { mostLivePoints } from '@parcours/shared/wire/presence'
import type { Ink } from '../../session/pens.ts'

/** Points of the board, the first where the pen touched. */
export interface DrawnPoint {
  readonly at: Point
  readonly pressure?: number
}

/** However long a hand draws, the line stays one: past the limit every other point gives way. */
export const withPoint = (
  points: readonly DrawnPoint[],
  next: DrawnPoint,
  leastStep: number,
): readonly DrawnPoint[] => {
  const last = points.at(-1)
  if (last !== undefined && Math.hypot(next.at[0] - last.at[0], next.at[1] - last.at[1]) < leastStep) return points
  const kept = points.length < limits.strokePoints ? points : points.filter((_, i) => i % 2 === 0)
  return [...kept, next]
}

export const lineThrough = (points: readonly DrawnPoint[], pen: StrokePen, ink: Ink): StrokeLine | undefined => {
  const [first] = points
  if (first === undefined) return undefined
  const [x, y] = first.at
  const at: [number, number] = [Math.round(x * 2) / 2, Math.round(y * 2) / 2]
  const from = (point: DrawnPoint): StrokePoint => ({
    x: point.at[0] - at[0],
    y: point.at[1] - at[1],
    ...(point.pressure !== undefined && { pressure: point.pressure }),
  })
  return { at, pen, ...ink, ...writePoints(points.map(from)) }
}

/** So few points that presence carries them, the last among them. */
export const thinned = (points: readonly DrawnPoint[]): readonly DrawnPoint[] => {
  const step = Math.ceil(points.length / (mostLivePoints - 1))
  return step <= 1 ? points : points.filter((_, i) => i % step === 0 || i === points.length - 1)
}
