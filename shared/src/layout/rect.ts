// What every part of a layout is made of.
import type { Card } from '../domain/card.ts'
import type { Image } from '../domain/image.ts'
import type { StepId } from '../domain/ids.ts'
import type { Step } from '../domain/map.ts'
import { markIndent, metrics as m, typeStyles, type Measure } from './metrics.ts'

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
export const cardHeight = ({ text, kind, data }: MeasuredCard, width: number, measure: Measure): number => {
  const picture = data.image === undefined ? 0 : pictureHeight(data.image, width)
  if (picture > 0 && text === '') return picture
  const lines = measure.lines(text || ' ', 'card', width - 2 * m.cardPaddingX, markIndent(kind))
  return picture + Math.max(m.cardMinHeight, lines * typeStyles.card.lineHeight + 2 * m.cardPaddingY)
}

/** What a card's height depends on. */
export type MeasuredCard = Pick<Card, 'text' | 'kind' | 'data'>

/** Known from the picture's size before it is loaded; one that is very long or very tall is shown smaller, whole. */
export const pictureHeight = (image: Image, width: number): number =>
  Math.round(Math.min(Math.max((width * image.height) / image.width, 48), 1.5 * width))
