// What a screen sees of the board, and how another screen comes to see all of it. Pure.
import type { Sight } from '@parcours/shared/wire/presence'

/** Board → screen: `screen = board × zoom + (x, y)`. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}
interface Screen {
  readonly width: number
  readonly height: number
}

export const zoomRange = { least: 0.08, most: 3 } as const

export const sightOf = ({ x, y, zoom }: Viewport, { width, height }: Screen): Sight => ({
  at: [Math.round(-x / zoom), Math.round(-y / zoom)],
  size: [Math.max(1, Math.round(width / zoom)), Math.max(1, Math.round(height / zoom))],
})

/** Shows all of it, in the middle, as large as it goes. */
export const viewportFor = ({ at, size }: Sight, { width, height }: Screen): Viewport => {
  const fitting = Math.min(width / size[0], height / size[1])
  const zoom = Math.min(zoomRange.most, Math.max(zoomRange.least, fitting))
  return { x: width / 2 - (at[0] + size[0] / 2) * zoom, y: height / 2 - (at[1] + size[1] / 2) * zoom, zoom }
}
