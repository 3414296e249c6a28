// A frame: a named area of the canvas, behind what lies in it. What lies in it is told by where it lies: no card names it.
import * as v from 'valibot'
import { frameId } from './ids.ts'
import { limits, point } from './values.ts'

/** How small and how large a frame may be made, in board pixels. */
export const frameSizes = { least: 80, most: 40_000 } as const
const length = v.pipe(v.number(), v.minValue(frameSizes.least), v.maxValue(frameSizes.most))

export const frame = v.object({
  id: frameId,
  at: point,
  /** One value: two who resize at once end with one size. */
  size: v.tuple([length, length]),
  title: v.optional(v.pipe(v.string(), v.maxLength(limits.title)), ''),
})
export type Frame = v.InferOutput<typeof frame>
