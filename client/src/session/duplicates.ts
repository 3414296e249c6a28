// Copies of cards: each right under its original, in its cell or a little aside on the free canvas.
import type { Board } from '@parcours/shared/domain/board'
import type { Card, Place } from '@parcours/shared/domain/card'
import { cardsInCell, isPlaced } from '@parcours/shared/domain/cells'
import { cardId, newId, type CardId } from '@parcours/shared/domain/ids'
import { orderBetween } from '@parcours/shared/domain/order'

const asideBy = 24

/** New cards, to be added; `author` is who copies. */
export const duplicatesOf = (board: Board, ids: readonly CardId[], author: string): Card[] => {
  const originals = ids.flatMap((id) => board.cards[id] ?? [])
  const cards: Card[] = Object.values(board.cards)
  return originals.map((original) => {
    const { mergedInto: _, ...shown } = original
    const copy: Card = { ...shown, id: newId(cardId), author, place: placeBeside(original, cards) }
    cards.push(copy)
    return copy
  })
}

const placeBeside = (original: Card, cards: readonly Card[]): Place => {
  if (!isPlaced(original)) {
    const [x, y] = original.place.kind === 'free' ? original.place.at : [0, 0]
    return { kind: 'free', at: [x + asideBy, y + asideBy] }
  }
  const cell = cardsInCell(cards, original.place)
  const next = cell[cell.findIndex((card) => card.id === original.id) + 1]
  return { ...original.place, order: orderBetween(original.place.order, next?.place.order) }
}
