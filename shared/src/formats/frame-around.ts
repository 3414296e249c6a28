// A named area of another program as a frame.
import type { DrawnShape } from '../domain/drawn.ts'
import { frameSizes } from '../domain/frame.ts'
import { limits } from '../domain/values.ts'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly title: string
}

/** In whole pixels, of the nearest size that a frame may have. */
export const frameAround = (area: Area): DrawnShape => ({
  at: [Math.round(area.x), Math.round(area.y)],
  size: [within(area.width), within(area.height)],
  title: area.title.trim().slice(0, limits.title),
})
const within = (size: number): number => Math.round(Math.min(Math.max(frameSizes.least, size), frameSizes.most))
