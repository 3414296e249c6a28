// Maps as paper and cards as dots of colour, fitted into a corner.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import { boundsOf, type Scene } from '../scene.ts'
import { blocksOf } from './blocks.ts'
import type { Inks } from './inks.ts'

interface Corner {
  readonly width: number
  readonly height: number
  /** Pixels of the device to one of CSS. */
  readonly ratio: number
}

/** The canvas takes the board's shape, as large as it fits. */
export const drawMinimap = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  cards: Readonly<Record<CardId, Card>>,
  inks: Inks,
  { width, height, ratio }: Corner,
): void => {
  const bounds = boundsOf(scene)
  if (bounds === undefined) return
  const scale = Math.min(width / bounds.width, height / bounds.height) * ratio
  context.canvas.width = Math.round(bounds.width * scale)
  context.canvas.height = Math.round(bounds.height * scale)
  const fill = (x: number, y: number, w: number, h: number) =>
    context.fillRect((x - bounds.x) * scale, (y - bounds.y) * scale, Math.max(1, w * scale), Math.max(1, h * scale))
  context.fillStyle = inks.line
  for (const { x, y, width: w, height: h } of scene.maps.values()) fill(x, y, w, h)
  for (const group of scene.groups.values())
    for (const [color, rects] of blocksOf(group, cards).byColor) {
      context.fillStyle = inks.blocks[color]
      for (let i = 0; i < rects.length; i += 4)
        fill(rects[i] ?? 0, rects[i + 1] ?? 0, rects[i + 2] ?? 0, rects[i + 3] ?? 0)
    }
}
