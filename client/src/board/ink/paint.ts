// Puts strokes on a canvas.
import type { StrokeColor, StrokeLine } from '@parcours/shared/domain/stroke'
import type { Point } from '@parcours/shared/domain/values'
import { lineOf, outlineOf, widthOf } from './stroke-shape.ts'

/** The page's own colours, of both pens. */
export type InkColors = Readonly<Record<StrokeLine['pen'], Readonly<Record<StrokeColor, string>>>>

export const inkColorsOf = (element: Element): InkColors => {
  const style = getComputedStyle(element)
  const all = (prefix: string): Record<StrokeColor, string> => {
    const token = (color: StrokeColor) => style.getPropertyValue(`--${prefix}-${color}`).trim()
    return {
      ink: token('ink'),
      red: token('red'),
      amber: token('amber'),
      green: token('green'),
      blue: token('blue'),
      violet: token('violet'),
    }
  }
  return { pen: all('ink'), highlighter: all('mark') }
}

/** Farther than this, a line as wide is as good as its outline. */
const outlineFrom = 0.4

/** What is read through it stays readable. */
const markAlpha = 0.45

/** `corner` and `scale`: which point of the board is the canvas' first pixel, and pixels a board pixel. */
export const paintStroke = (
  context: CanvasRenderingContext2D,
  stroke: StrokeLine,
  colors: InkColors,
  [left, top]: Point,
  scale: number,
): void => {
  context.setTransform(scale, 0, 0, scale, (stroke.at[0] - left) * scale, (stroke.at[1] - top) * scale)
  const color = colors[stroke.pen][stroke.color]
  const isMark = stroke.pen === 'highlighter'
  context.globalAlpha = isMark ? markAlpha : 1
  if (!isMark && scale >= outlineFrom) {
    context.fillStyle = color
    context.fill(outlineOf(stroke))
    return
  }
  context.strokeStyle = color
  context.lineCap = isMark ? 'butt' : 'round'
  context.lineJoin = 'round'
  // Never finer than a screen shows.
  context.lineWidth = Math.max(widthOf(stroke), 1 / scale)
  context.stroke(lineOf(stroke))
}
