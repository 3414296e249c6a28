// How large a free note is, and how large its words: never less than what it holds.
import type { Card } from '@parcours/shared/domain/card'
import type { Point } from '@parcours/shared/domain/values'
import { markIndent, metrics, type Measure, type TypeStyle } from '@parcours/shared/layout/metrics'
import { cardHeight, type MeasuredCard, type Rect } from '@parcours/shared/layout/rect'

type SizedCard = MeasuredCard & Pick<Card, 'size'>

/** As large as it was made, and never less high than what it holds. */
export const freeRect = (card: SizedCard, [x, y]: Point, measure: Measure): Rect => {
  const width = widthOf(card)
  const least = card.size?.[1] ?? (card.data.image === undefined ? 64 : 0)
  return { x, y, width, height: Math.max(least, fitOf(card, width, measure).height) }
}

/** Higher than this, a note that nobody resized is set smaller. */
const calmHeight = 1.5 * metrics.freeWidth
const styles = ['huge', 'large', 'card', 'small'] as const
const calmStyles = ['card'] as const

/** The largest in which all of the text has room; the smallest where none has, and the note then grows. */
export const freeStyle = (card: SizedCard, measure: Measure): TypeStyle => fitOf(card, widthOf(card), measure).style

/** How the words are set, and how high the note must be for them: they are measured once for both. */
const fitOf = (
  card: SizedCard,
  width: number,
  measure: Measure,
): { readonly style: TypeStyle; readonly height: number } => {
  const heightIn = (style: TypeStyle) => cardHeight(card, width, measure, style)
  if (card.data.image !== undefined) return { style: 'card', height: heightIn('card') }
  const room = card.size?.[1] ?? calmHeight
  for (const style of card.size === undefined ? calmStyles : styles) {
    const height = heightIn(style)
    if (height <= room && (style === 'card' || holdsWords(card, width, measure, style))) return { style, height }
  }
  return { style: 'small', height: heightIn('small') }
}

/** A word that is broken in two is no gain. */
const holdsWords = ({ text, kind }: SizedCard, width: number, measure: Measure, style: TypeStyle): boolean =>
  text.split(/\s+/).every((word) => measure.width(word, style) <= width - 2 * metrics.cardPaddingX - markIndent(kind))

const widthOf = ({ size, data }: SizedCard): number =>
  size?.[0] ?? (data.image === undefined ? metrics.freeWidth : metrics.pictureWidth)
