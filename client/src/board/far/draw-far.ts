// Draws the whole board on one layer: maps, curves and headings, cards as blocks of colour, arrows, and who holds what.
import type { Board } from '@parcours/shared/domain/board'
import { arrowBetween } from '@parcours/shared/layout/arrow'
import { doMeet, type Rect } from '@parcours/shared/layout/rect'
import type { Transform } from '@xyflow/react'
import { seenArea } from '../near-view.ts'
import type { Scene } from '../scene.ts'
import { blocksOf, colorOf } from './blocks.ts'
import { drawFarMap, drawFarTitle, type FarMap } from './draw-far-map.ts'
import type { FarArrowsDrawn } from './far-arrows.ts'
import { toScreen, type FarView } from './far-view.ts'
import { drawMarks } from './marks.ts'
import { drawSigns } from './signs.ts'

/** More cards than this on screen are too small for anything on them. */
const markedAtMost = 900
/** What Find leaves out; as the cards do. */
const setAsideAlpha = 0.22

/** `context` is scaled to CSS pixels; it is cleared first. */
export const drawFar = (context: CanvasRenderingContext2D, view: FarView): void => {
  const { scene, board, transform, width, height, inks } = view
  context.clearRect(0, 0, width, height)
  const seen = seenArea(transform, width, height)
  const maps = [...scene.maps].flatMap(([id, rect]): FarMap[] => {
    const [map, layout] = [board.maps[id], scene.layouts.get(id)]
    return map === undefined || layout === undefined || !doMeet(rect, seen)
      ? []
      : [{ map, layout, rect, cardCount: scene.groups.get(id)?.rects.size ?? 0 }]
  })
  for (const map of maps) drawFarMap(context, view, map)
  const groups = [...scene.groups.values()].filter(({ bounds }) => doMeet(bounds, seen))
  if (view.found !== null) context.globalAlpha = setAsideAlpha
  for (const group of groups)
    for (const [color, rects] of blocksOf(group, board.cards).byColor) {
      context.fillStyle = inks.blocks[color]
      fillRects(context, rects, transform, width, height)
    }
  context.globalAlpha = 1
  drawFound(context, view)
  const count = groups.reduce((sum, { rects }) => sum + rects.size, 0)
  if (count <= markedAtMost)
    for (const group of groups) {
      drawMarks(context, group, blocksOf(group, board.cards), view)
      drawSigns(context, group, view)
    }
  for (const map of maps) drawFarTitle(context, view, map)
  drawLinks(context, view)
  for (const { id, color } of view.held) {
    const rect = scene.cards.get(id)
    if (rect !== undefined && doMeet(rect, seen)) strokeRect(context, toScreen(rect, transform), color)
  }
}

/** In full over the others, at least a few pixels large: they are what one looks for. */
const drawFound = (
  context: CanvasRenderingContext2D,
  { found, scene, board, transform, width, height, inks }: FarView,
) => {
  for (const id of found ?? []) {
    const [rect, card] = [scene.cards.get(id), board.cards[id]]
    if (rect === undefined || card === undefined) continue
    context.fillStyle = inks.blocks[colorOf(card)]
    const { x, y } = rect
    const [least, zoom] = [leastFound, transform[2]]
    const shown = [x, y, Math.max(rect.width, least / zoom), Math.max(rect.height, least / zoom)]
    fillRects(context, Float32Array.from(shown), transform, width, height)
  }
}
const leastFound = 4

/** Whole pixels: sharp, and several times faster than edges in between. */
const fillRects = (
  context: CanvasRenderingContext2D,
  rects: Float32Array,
  [left, top, zoom]: Transform,
  width: number,
  height: number,
) => {
  for (let i = 0; i < rects.length; i += 4) {
    const x = Math.round((rects[i] ?? 0) * zoom + left)
    const y = Math.round((rects[i + 1] ?? 0) * zoom + top)
    if (x > width || y > height) continue
    const w = Math.max(1, Math.round((rects[i + 2] ?? 0) * zoom))
    const h = Math.max(1, Math.round((rects[i + 3] ?? 0) * zoom))
    if (x + w >= 0 && y + h >= 0) context.fillRect(x, y, w, h)
  }
}

const drawLinks = (context: CanvasRenderingContext2D, { scene, board, transform, inks, arrows }: FarView) => {
  const [x, y, zoom] = transform
  context.save()
  context.translate(x, y)
  context.scale(zoom, zoom)
  context.strokeStyle = inks.faint
  context.lineWidth = 1 / zoom
  context.stroke(arrows === undefined ? plainArrows(scene, board.links) : pathOf(arrows))
  context.restore()
}

/** Straight, until there is something to look for ways with. */
const plainArrows = ({ cards }: Scene, links: Board['links']): Path2D =>
  new Path2D(
    Object.values(links)
      .flatMap(({ from, to, kind }) => {
        const [start, end] = [cards.get(from), cards.get(to)]
        const isShown = kind !== 'addresses' && kind !== 'quotes' && start !== undefined && end !== undefined
        return isShown ? [arrowBetween(start, end)] : []
      })
      .join(''),
  )

/** All as one path, parsed once as long as they are these. */
const pathOf = (arrows: FarArrowsDrawn): Path2D => {
  const known = paths.get(arrows)
  if (known !== undefined) return known
  const path = new Path2D([...arrows.values()].map((arrow) => arrow.path).join(''))
  paths.set(arrows, path)
  return path
}
const paths = new WeakMap<FarArrowsDrawn, Path2D>()

const strokeRect = (context: CanvasRenderingContext2D, { x, y, width, height }: Rect, color: string) => {
  context.strokeStyle = color
  context.lineWidth = 2
  context.strokeRect(
    Math.round(x) - 1,
    Math.round(y) - 1,
    Math.max(3, Math.round(width) + 2),
    Math.max(3, Math.round(height) + 2),
  )
}
