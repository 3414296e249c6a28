// One map from far away: its paper, rows and columns, its curve, and headings as long as they can be read.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { curvePath, yOfEmotion } from '@parcours/shared/layout/curve'
import type { MapFrame } from '@parcours/shared/layout/map-layout'
import { metrics } from '@parcours/shared/layout/metrics'
import type { Rect } from '@parcours/shared/layout/rect'
import type { MapScores } from '@parcours/shared/scoring/map-scores'
import { pointsOf } from '../curve-points.ts'
import { toScreen, type FarView } from './far-view.ts'
import { drawHeading, fits, headingSize } from './headings.ts'

export interface FarMap {
  readonly map: JourneyMap
  readonly layout: MapFrame
  /** In board coordinates. */
  readonly rect: Rect
  readonly cardCount: number
}

export const drawFarMap = (context: CanvasRenderingContext2D, view: FarView, far: FarMap): void => {
  const { transform, inks } = view
  const zoom = transform[2]
  const { x, y, width, height } = rounded(toScreen(far.rect, transform))
  context.fillStyle = inks.paper
  context.beginPath()
  context.roundRect(x, y, width, height, Math.max(1, 12 * zoom))
  context.fill()
  context.strokeStyle = inks.line
  context.lineWidth = 1
  context.stroke()
  // Rules closer than a few pixels would be a grey haze.
  if (zoom >= 0.06) drawRules(context, view, far)
  drawCurve(context, view, far)
  drawHeadings(context, view, far)
}

const drawRules = (context: CanvasRenderingContext2D, { transform, inks }: FarView, { layout, rect }: FarMap) => {
  const [left, top, zoom] = transform
  const atX = (x: number) => Math.round((rect.x + x) * zoom + left) + 0.5
  const atY = (y: number) => Math.round((rect.y + y) * zoom + top) + 0.5
  context.beginPath()
  for (const y of [layout.phaseY, layout.stageY, layout.stepY, ...layout.lanes.map((lane) => lane.y)]) {
    context.moveTo(atX(0), atY(y))
    context.lineTo(atX(layout.width), atY(y))
  }
  const columns = metrics.stepWidth * zoom >= 12 ? layout.steps : layout.stages
  for (const { x } of columns) {
    context.moveTo(atX(x), atY(layout.stageY))
    context.lineTo(atX(x), atY(layout.height))
  }
  context.strokeStyle = inks.line
  context.stroke()
  // The line of visibility and its like are what a blueprint is about.
  context.beginPath()
  for (const { line } of layout.lanes) {
    if (line === undefined) continue
    context.moveTo(atX(0), atY(line.y + metrics.lineHeight / 2))
    context.lineTo(atX(layout.width), atY(line.y + metrics.lineHeight / 2))
  }
  context.setLineDash([6, 4])
  context.strokeStyle = inks.faint
  context.stroke()
  context.setLineDash([])
}

const drawCurve = (context: CanvasRenderingContext2D, view: FarView, { map, layout, rect }: FarMap) => {
  const slot = layout.lanes.find(({ lane }) => lane.kind === 'curve')
  if (slot === undefined) return
  const { transform, inks } = view
  const [left, top, zoom] = transform
  const lane = {
    x: rect.x + layout.gridX,
    y: rect.y + slot.y,
    width: layout.width - layout.gridX,
    height: slot.height,
  }
  const high = yOfEmotion(1, slot.height)
  for (const [ink, y] of [
    [inks.enchantment, 0],
    [inks.disenchantment, slot.height - high],
  ] as const) {
    const zone = rounded(toScreen({ ...lane, y: lane.y + y, height: high }, transform))
    context.fillStyle = ink
    context.globalAlpha = 0.5
    context.fillRect(zone.x, zone.y, zone.width, zone.height)
    context.globalAlpha = 1
  }
  const leading = view.curveOf(map)
  if (leading === undefined) return
  const drawn = new Path2D()
  const path = pathOf(leading.scores, layout, slot.height)
  drawn.addPath(path, new DOMMatrix([zoom, 0, 0, zoom, lane.x * zoom + left, lane.y * zoom + top]))
  context.strokeStyle = view.board.personas[leading.persona]?.color ?? inks.brand
  context.lineWidth = Math.max(1.25, 3 * zoom)
  context.stroke(drawn)
}

/** In the lane's coordinates; parsed once for these scores. */
const pathOf = (scores: MapScores, layout: MapFrame, height: number): Path2D => {
  const known = paths.get(scores)
  if (known?.layout === layout && known.height === height) return known.path
  const path = new Path2D(curvePath(pointsOf(layout, height, scores, (i) => scores.curve[i] ?? null)))
  paths.set(scores, { layout, height, path })
  return path
}
const paths = new WeakMap<MapScores, { readonly layout: MapFrame; readonly height: number; readonly path: Path2D }>()

const drawHeadings = (context: CanvasRenderingContext2D, view: FarView, { layout, rect }: FarMap) => {
  const { transform, inks, labels } = view
  const zoom = transform[2]
  const part = (x: number, y: number, width: number, height: number) =>
    toScreen({ x: rect.x + x, y: rect.y + y, width, height }, transform)
  if (zoom >= 0.12)
    for (const { phase, x, width } of layout.phases)
      drawHeading(context, view, labels.method.phases[phase], part(x, layout.phaseY, width, metrics.phaseHeight), {
        ink: inks[phase],
        size: headingSize(12, zoom, 9),
        weight: 700,
        isCentred: true,
      })
  for (const { stage, x, width } of layout.stages)
    drawHeading(context, view, stage.title, part(x, layout.stageY, width, metrics.stageHeight), {
      ink: inks.faint,
      size: headingSize(12.5, zoom, 10),
      weight: 600,
    })
  for (const { step, x, width } of layout.steps)
    drawHeading(context, view, step.title, part(x, layout.stepY, width, layout.stepHeight), {
      ink: inks.ink,
      size: headingSize(14, zoom, 10),
      weight: 650,
    })
  for (const { lane, y, height } of layout.lanes)
    drawHeading(context, view, lane.label ?? labels.method.lanes[lane.kind], part(0, y, layout.gridX, height), {
      ink: inks.faint,
      size: headingSize(13, zoom, 9),
      weight: 600,
    })
}

/** The map's title and how many cards it holds: over its cards, so that it can be read from anywhere. */
export const drawFarTitle = (context: CanvasRenderingContext2D, view: FarView, { map, rect, cardCount }: FarMap) => {
  const { transform, inks, labels } = view
  const zoom = transform[2]
  const size = headingSize(17, zoom, 11)
  const title = map.title || labels.board.canvas.untitledMap
  const counted = cardCount === 0 ? title : `${title} · ${cardCount}`
  const place = toScreen({ ...rect, height: metrics.titleHeight }, transform)
  drawHeading(context, view, fits(counted, place.width, size) ? counted : title, place, {
    ink: inks.ink,
    size,
    weight: 700,
    isAlways: true,
  })
}

const rounded = ({ x, y, width, height }: Rect): Rect => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
})
