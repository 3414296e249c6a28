// What Excalidraw draws without words, as ours: lines by hand become strokes, frames frames.
import * as v from 'valibot'
import type { DrawnShape } from '../domain/drawn.ts'
import { writePoints, type StrokePoint } from '../domain/stroke-points.ts'
import type { StrokeColor, StrokeWidth } from '../domain/stroke.ts'
import { limits } from '../domain/values.ts'
import { frameAround } from './frame-around.ts'
import { hueOf } from './hue.ts'

/** Farther than this in board pixels is on no board, and its points have no signs. */
const farthest = 1_000_000
const length = v.pipe(v.number(), v.minValue(-farthest), v.maxValue(farthest))
const shape = { x: length, y: length }

const frame = v.object({ ...shape, width: length, height: length, name: v.optional(v.nullable(v.string())) })
const line = v.object({
  ...shape,
  type: v.string(),
  angle: v.optional(v.pipe(v.number(), v.finite()), 0),
  strokeColor: v.optional(v.string()),
  strokeWidth: v.optional(v.pipe(v.number(), v.finite()), 1),
  /** Per cent. */
  opacity: v.optional(v.pipe(v.number(), v.finite()), 100),
  points: v.pipe(v.array(v.tuple([length, length])), v.minLength(1)),
  pressures: v.optional(v.array(v.pipe(v.number(), v.finite())), []),
  simulatePressure: v.optional(v.boolean(), true),
})
type Line = v.InferOutput<typeof line>

/** Undefined: it is damaged. The nearest size that a frame may have. */
export const frameOf = (value: unknown): DrawnShape | undefined => {
  const read = v.safeParse(frame, value)
  return read.success ? frameAround({ ...read.output, title: read.output.name ?? '' }) : undefined
}

/** Undefined: it is damaged. Of more points than a stroke may have, evenly many stay, the last among them. */
export const lineOf = (value: unknown): DrawnShape | undefined => {
  const read = v.safeParse(line, value)
  if (!read.success) return undefined
  const { x, y, opacity, strokeColor } = read.output
  const isMarker = read.output.type === 'freedraw' && opacity <= seenThrough
  const pen = isMarker ? 'highlighter' : 'pen'
  const written = fitting(turned(pointsOf(read.output), read.output.angle))
  return { at: [x, y], pen, color: nearestInk(strokeColor), width: nearestWidth(read.output, pen), ...written }
}

/** Per cent; Excalidraw has no highlighter but what people make of its pen. */
const seenThrough = 60

const pointsOf = ({ points, pressures, simulatePressure }: Line): readonly StrokePoint[] => {
  const knowsPressure = !simulatePressure && pressures.length >= points.length
  return points.map(([x, y], i) => ({ x, y, ...(knowsPressure && { pressure: pressures[i] ?? 0.5 }) }))
}

/** About the middle of what it covers, as Excalidraw does; radians. */
const turned = (points: readonly StrokePoint[], angle: number): readonly StrokePoint[] => {
  if (angle === 0) return points
  const middle = (values: readonly number[]) => (least(values) + most(values)) / 2
  const [cx, cy] = [middle(points.map(({ x }) => x)), middle(points.map(({ y }) => y))]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return points.map(({ x, y, ...rest }) => ({
    x: cx + (x - cx) * cos - (y - cy) * sin,
    y: cy + (x - cx) * sin + (y - cy) * cos,
    ...rest,
  }))
}
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)

const fitting = (points: readonly StrokePoint[]): ReturnType<typeof writePoints> => {
  for (let step = Math.ceil(points.length / (limits.strokePoints - 1)); ; step++) {
    const written = writePoints(points.filter((_, i) => i % step === 0 || i === points.length - 1))
    if (written.points.length <= limits.strokeText) return written
  }
}

const nearestInk = (written: string | undefined): StrokeColor => {
  const hue = hueOf(written)
  if (hue === undefined || hue === 'none') return 'ink'
  if (hue < 20 || hue >= 320) return 'red'
  return hue < 75 ? 'amber' : hue < 170 ? 'green' : hue < 240 ? 'blue' : 'violet'
}

/** Its pen draws a line so many times as wide as it says. */
const penScale = 4.25
/** Between a fine line and a medium one, a medium and a broad one, in board pixels. */
const between = { pen: [3.75, 7.5], highlighter: [16, 26] } as const

const nearestWidth = ({ type, strokeWidth }: Line, pen: keyof typeof between): StrokeWidth => {
  const px = strokeWidth * (type === 'freedraw' ? penScale : 1)
  const [fine, medium] = between[pen]
  return px < fine ? 'fine' : px < medium ? 'medium' : 'broad'
}
