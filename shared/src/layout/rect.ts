// What every part of a layout is made of.
import type { Card } from '../domain/card.ts'
import type { Image } from '../domain/image.ts'
import type { StepId } from '../domain/ids.ts'
import type { Step } from '../domain/map.ts'
import { markIndent, metrics as m, typeStyles, type Measure, type TypeStyle } from './metrics.ts'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface StepSlot {
  readonly id: StepId
  readonly step: Step
  readonly x: number
  readonly width: number
}
/** Height of a card of this width: its picture, then its text and nothing cut. A picture alone has no room for text. */
export const cardHeight = (
  { text, kind, data }: MeasuredCard,
  width: number,
  measure: Measure,
  style: TypeStyle = 'card',
): number => {
  const picture = data.image === undefined ? 0 : pictureHeight(data.image, width)
  if (picture > 0 && text === '') return picture
  const lines = measure.lines(text || ' ', style, width - 2 * m.cardPaddingX, markIndent(kind))
  return picture + Math.max(m.cardMinHeight, lines * typeStyles[style].lineHeight + 2 * m.cardPaddingY)
}

/** What a card's height depends on. */
export type MeasuredCard = Pick<Card, 'text' | 'kind' | 'data'>

/** Known from the picture's size before it is loaded; one that is very long or very tall is shown smaller, whole. */
export const pictureHeight = (image: Image, width: number): number =>
  Math.round(Math.min(Math.max((width * image.height) / image.width, 48), 1.5 * width))

/** Whether two rectangles share a point, their edges included. */
export const doMeet = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

/** Whether the second lies within the first. */
export const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** The smallest rectangle around all; undefined for none. */
export const around = (rects: Iterable<Rect>): Rect | undefined => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The rectangle, wider by so much on every side. */
export const widened = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})
