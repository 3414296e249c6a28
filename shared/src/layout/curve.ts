// The emotion curve as geometry, in the coordinates of its lane.
import { metrics as m } from './metrics.ts'

export interface CurvePoint {
  readonly x: number
  readonly y: number
}

/** The height of a value −3 … +3: +3 near the top, −3 near the bottom. */
export const yOfEmotion = (value: number, height: number): number =>
  height / 2 - (value * (height - 2 * m.curvePadding)) / 6

/** The value at a height, held within −3 … +3 and rounded to a tenth. */
export const emotionAtY = (y: number, height: number): number => {
  const value = ((height / 2 - y) * 6) / (height - 2 * m.curvePadding)
  return Math.round(Math.min(3, Math.max(-3, value)) * 10) / 10 || 0
}

/** A smooth path through the points: flat at each of them, so that it never rises above what was rated. */
export const curvePath = (points: readonly CurvePoint[]): string =>
  points
    .map((point, i) => {
      const before = points[i - 1]
      if (before === undefined) return `M${round(point.x)},${round(point.y)}`
      const middle = round((before.x + point.x) / 2)
      return `C${middle},${round(before.y)} ${middle},${round(point.y)} ${round(point.x)},${round(point.y)}`
    })
    .join(' ')

/** The closed band between two curves over the same steps. */
export const bandPath = (upper: readonly CurvePoint[], lower: readonly CurvePoint[]): string => {
  if (upper.length === 0) return ''
  const back = curvePath([...lower].reverse()).replace(/^M/, 'L')
  return `${curvePath(upper)} ${back} Z`
}

const round = (value: number): number => Math.round(value * 10) / 10
