// The size of cards on the free canvas: by handle or by keys, within what the board allows.
import type { Card } from '@parcours/shared/domain/card'
import { cardSizes } from '@parcours/shared/domain/values'
import { changeCards } from '@parcours/shared/doc/edits/cards'
import { selectedCards, useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { useDrawn } from '../canvas-context.ts'

export type Size = readonly [width: number, height: number]

const keyStep = 16

/** The nearest size a card may have, in whole pixels. */
export const sizeWithin = ([width, height]: Size): [number, number] => [
  clamp(width, cardSizes.least[0]),
  clamp(height, cardSizes.least[1]),
]
const clamp = (length: number, least: number) => Math.round(Math.min(Math.max(least, length), cardSizes.most))

/** One step wider or narrower, higher or lower; those in maps are as wide as their cells. */
export const resizeSelectedCards = (session: Session, by: Size): void => {
  const { board } = session.store.getState()
  const { cards } = useDrawn.getState().scene
  const sizes = selectedCards(useSelection.getState().selected).flatMap((id) => {
    const [card, rect] = [board.cards[id], cards.get(id)]
    if (card?.place.kind !== 'free' || rect === undefined) return []
    return [
      { card, size: sizeWithin([rect.width + by[0] * keyStep, (card.size?.[1] ?? rect.height) + by[1] * keyStep]) },
    ]
  })
  if (sizes.length > 0)
    session.change((doc) => {
      for (const { card, size } of sizes) changeCards(doc, [card.id], { size })
    })
}

/** Undefined: as large as its text needs. */
export const giveSize = (session: Session, card: Card, size: [number, number] | undefined): void => {
  if (card.size?.[0] !== size?.[0] || card.size?.[1] !== size?.[1])
    session.change((doc) => changeCards(doc, [card.id], { size }))
}
