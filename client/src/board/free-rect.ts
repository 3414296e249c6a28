// How large a free note is, and how large its words: never less than what it holds.
import type { Card } from '@parcours/shared/domain/card'
import { isMarked } from '@parcours/shared/domain/marked-text'
import type { Point } from '@parcours/shared/domain/values'
import { markIndent, metrics, typeStyles, type Measure, type TypeStyle } from '@parcours/shared/layout/metrics'
import { cardHeight, type MeasuredCard, type Rect } from '@parcours/shared/layout/rect'

type SizedCard = MeasuredCard & Pick<Card, 'size'>

/** As large as it was made, and never less high than what it holds. */
export const freeRect = (card: SizedCard, [x, y]: Point, measure: Measure): Rect => {
  const width = widthOf(card)
  const least = card.size?.[1] ?? (card.data.image === undefined ? 64 : 0)
  const height = hasRoom(card, width) ? least : Math.max(least, fitOf(card, width, measure).height)
  return { x, y, width, height }
}

/** Of its size, at most: nothing of these scripts is wider, in no font. */
const widestLetter = 1.3
const ofThese = /^[\u0020-\u017f’]*$/

/** Whether the text is so short that nobody has to measure it: two lines that follow each other hold more than one is long. */
const hasRoom = ({ text, kind, size, data }: SizedCard, width: number): boolean => {
  if (size === undefined || data.image !== undefined || isMarked(text) || !ofThese.test(text)) return false
  const { size: letter, lineHeight } = typeStyles.small
  const long = text.length * letter * widestLetter + markIndent(kind)
  const lines = 1 + Math.floor((2 * long) / Math.max(1, width - 2 * metrics.cardPaddingX))
  return Math.max(metrics.cardMinHeight, lines * lineHeight + 2 * metrics.cardPaddingY) <= size[1]
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
