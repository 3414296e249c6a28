// A stroke of the pen or the highlighter: one line drawn in one go, over whatever lies on the canvas.
import * as v from 'valibot'
import { strokeId } from './ids.ts'
import { limits, point } from './values.ts'

export const strokePens = ['pen', 'highlighter'] as const
export const strokeColors = ['ink', 'red', 'amber', 'green', 'blue', 'violet'] as const
export const strokeWidths = ['fine', 'medium', 'broad'] as const
export type StrokePen = (typeof strokePens)[number]
export type StrokeColor = (typeof strokeColors)[number]
export type StrokeWidth = (typeof strokeWidths)[number]

/** What a line looks like and runs through: the part of a stroke that others see while it is drawn. */
export const strokeLine = v.object({
  /** Where its points count from: one value, so that moving it is one. */
  at: point,
  pen: v.optional(v.picklist(strokePens), 'pen'),
  color: v.optional(v.picklist(strokeColors), 'ink'),
  width: v.optional(v.picklist(strokeWidths), 'medium'),
  /** As stroke-points.ts writes them. */
  points: v.pipe(v.string(), v.maxLength(limits.strokeText)),
  /** A sign a point, where the device told how hard it was pressed. */
  pressures: v.optional(v.pipe(v.string(), v.maxLength(limits.strokeText))),
})
export const stroke = v.object({
  id: strokeId,
  ...strokeLine.entries,
  author: v.optional(v.pipe(v.string(), v.maxLength(64))),
})
export type StrokeLine = v.InferOutput<typeof strokeLine>
export type Stroke = v.InferOutput<typeof stroke>
