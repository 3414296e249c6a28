// What every part of a layout is made of.
import type { Card } from '../domain/card.ts'
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
/** Height of a card of this width: its text and nothing cut. */
export const cardHeight = (card: Pick<Card, 'text' | 'kind'>, width: number, measure: Measure): number =>
  Math.max(
    m.cardMinHeight,
    measure.lines(card.text || ' ', 'card', width - 2 * m.cardPaddingX, markIndent(card.kind)) *
      typeStyles.card.lineHeight +
      2 * m.cardPaddingY,
  )
