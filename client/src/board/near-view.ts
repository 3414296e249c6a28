// What of the board is near the view: it is mounted as elements; everything else is drawn or left out.
import { holds, widened, type Rect } from '@parcours/shared/layout/rect'
import type { Transform } from '@xyflow/react'
import { create } from 'zustand'
import type { Scene } from './scene.ts'

interface NearView {
  /** The view and a margin around it, in board coordinates; the same until the view leaves it. */
  readonly area: Rect
  /** Nobody could read what is in view, and it is much: it is drawn on one layer instead. */
  readonly isFar: boolean
  /** A shadow under a card would be less than a pixel, and cost more than the card: there is none. */
  readonly isSmall: boolean
}

export const noArea: Rect = { x: 0, y: 0, width: 0, height: 0 }
export const noView: NearView = { area: noArea, isFar: false, isSmall: false }
export const useNearView = create<NearView>(() => noView)

/** Of the screen, on every side. */
const marginPx = 100
/** Closer than this, a card's words can be read: it is always an element. */
export const readableZoom = 0.42
/** Where one is taken to read or write something. */
export const nearZoom = 0.8
/** Farther than this, not even a heading can. */
const farZoom = 0.18
/** Closer than this, cards have shadows. */
const shadowZoom = 0.6
/** So many cards and cells are elements at any zoom between the two. */
const fewEnough = 220

/** The part of the board that is on screen. */
export const seenArea = ([x, y, zoom]: Transform, width: number, height: number): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
})

/** What is near from here; the value before, where that still holds. `count` tells how much a part of the board holds. */
export const nearViewOf = (
  before: NearView,
  transform: Transform,
  width: number,
  height: number,
  count: (area: Rect) => number,
): NearView => {
  const zoom = transform[2]
  const seen = seenArea(transform, width, height)
  const margin = marginPx / zoom
  // After zooming in, what was near is too much.
  const isKept = holds(before.area, seen) && before.area.width <= seen.width + 4 * margin
  const area = isKept ? before.area : widened(seen, margin)
  // The way back is a little longer, so that nothing flickers at the edge.
  const slack = before.isFar ? 1.12 : 1
  const isFar = zoom < farZoom * slack || (zoom < readableZoom * slack && count(area) * slack > fewEnough)
  const isSmall = zoom < shadowZoom * (before.isSmall ? 1.12 : 1)
  return isKept && isFar === before.isFar && isSmall === before.isSmall ? before : { area, isFar, isSmall }
}

/** Cards and cells of the scene in a part of the board, as if each group were spread evenly. */
export const countIn = ({ groups, maps, layouts }: Scene, area: Rect): number => {
  let count = 0
  for (const { bounds, rects } of groups.values()) count += rects.size * shareOf(bounds, area)
  for (const [id, rect] of maps) {
    const layout = layouts.get(id)
    if (layout !== undefined) count += layout.steps.length * layout.lanes.length * shareOf(rect, area)
  }
  return count
}

/** How much of a rectangle lies in the area, 0 … 1. */
const shareOf = (rect: Rect, area: Rect): number => {
  const width = Math.min(rect.x + rect.width, area.x + area.width) - Math.max(rect.x, area.x)
  const height = Math.min(rect.y + rect.height, area.y + area.height) - Math.max(rect.y, area.y)
  if (width < 0 || height < 0) return 0
  return (width * height) / Math.max(1, rect.width * rect.height)
}
