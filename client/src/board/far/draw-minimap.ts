// Maps as paper, cards as dots of colour, frames as outlines and strokes as lines, fitted into a corner.
import type { Board } from '@parcours/shared/domain/board'
import { isOnCard } from '@parcours/shared/domain/drawn'
import { around, type Rect } from '@parcours/shared/layout/rect'
import { boundsOfDrawn } from '../ink/drawn-bounds.ts'
import { paintStroke, type InkColors } from '../ink/paint.ts'
import { boundsOf, type Scene } from '../scene.ts'
import { blocksOf } from './blocks.ts'
import type { Inks } from './inks.ts'

interface Corner {
  readonly width: number
  readonly height: number
  /** Pixels of the device to one of CSS. */
  readonly ratio: number
}
type Small = Pick<Board, 'cards' | 'strokes' | 'frames' | 'stamps'>

/** A stroke smaller than this there is a dot, in pixels of the device. */
const leastLine = 3

/** Around all that the minimap shows; undefined: nothing. */
export const overviewOf = (scene: Scene, { strokes, frames, stamps }: Small): Rect | undefined => {
  const drawn = [...Object.values(frames), ...Object.values(strokes), ...Object.values(stamps)]
  const rects = drawn.filter((each) => !isOnCard(each)).map(boundsOfDrawn)
  return around([boundsOf(scene) ?? [], rects].flat())
}

/** The canvas takes the board's shape, as large as it fits. */
export const drawMinimap = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  board: Small,
  bounds: Rect,
  colors: { readonly inks: Inks; readonly pens: InkColors },
  { width, height, ratio }: Corner,
): void => {
  const { inks } = colors
  const scale = Math.min(width / bounds.width, height / bounds.height) * ratio
  context.canvas.width = Math.round(bounds.width * scale)
  context.canvas.height = Math.round(bounds.height * scale)
  const fill = (x: number, y: number, w: number, h: number) =>
    context.fillRect((x - bounds.x) * scale, (y - bounds.y) * scale, Math.max(1, w * scale), Math.max(1, h * scale))
  context.fillStyle = inks.line
  for (const { x, y, width: w, height: h } of scene.maps.values()) fill(x, y, w, h)
  for (const group of scene.groups.values())
    for (const [color, rects] of blocksOf(group, board.cards).byColor) {
      context.fillStyle = inks.blocks[color]
      for (let i = 0; i < rects.length; i += 4)
        fill(rects[i] ?? 0, rects[i + 1] ?? 0, rects[i + 2] ?? 0, rects[i + 3] ?? 0)
    }
  context.strokeStyle = inks.faint
  for (const { at, size } of Object.values(board.frames))
    context.strokeRect((at[0] - bounds.x) * scale, (at[1] - bounds.y) * scale, size[0] * scale, size[1] * scale)
  for (const stamp of Object.values(board.stamps)) {
    const { x, y, width: w, height: h } = boundsOfDrawn(stamp)
    context.fillStyle = inks.brand
    if (!isOnCard(stamp)) fill(x, y, w, h)
  }
  for (const stroke of Object.values(board.strokes)) {
    const { x, y, width: w, height: h } = boundsOfDrawn(stroke)
    context.fillStyle = colors.pens[stroke.pen][stroke.color]
    if (Math.max(w, h) * scale < leastLine) fill(x, y, w, h)
    else {
      paintStroke(context, stroke, colors.pens, [bounds.x, bounds.y], scale)
      context.resetTransform()
      context.globalAlpha = 1
    }
  }
}
