// The cards of a board as a list: of ten thousand, made once for all who go through them as a board opens.
import type { Card } from './card.ts'
import type { CardId } from './ids.ts'

type Cards = Readonly<Record<CardId, Card>>
const lists = new WeakMap<Cards, readonly Card[]>()

/** In the order of the record; remembered for this very one. */
export const listOf = (cards: Cards): readonly Card[] => {
  const known = lists.get(cards)
  if (known !== undefined) return known
  const list = Object.values(cards)
  lists.set(cards, list)
  return list
}
