// The free notes in hand, put in order: one edit. Notes in maps keep their cells.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import { moveCards } from '@parcours/shared/doc/edits/cards'
import type { Rect } from '@parcours/shared/layout/rect'
import { selectedCards, useSelection, type Selected } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { useDrawn } from '../canvas-context.ts'
import { arranged, type Arrangement } from './arrange.ts'

type Cards = Readonly<Record<CardId, Card>>

export const freeInHand = (cards: Cards, selected: Selected): CardId[] =>
  selectedCards(selected).filter((id) => cards[id]?.place.kind === 'free')

export const arrangeSelected = (session: Session, how: Arrangement): void => {
  const { cards } = session.store.getState().board
  const drawn = useDrawn.getState().scene.cards
  const items = freeInHand(cards, useSelection.getState().selected).flatMap((id): [CardId, Rect][] => {
    const rect = drawn.get(id)
    return rect === undefined ? [] : [[id, rect]]
  })
  const moves = arranged(items, how).flatMap(({ id, at: [x, y] }) => {
    const place = cards[id]?.place
    const stays = place?.kind !== 'free' || (place.at[0] === x && place.at[1] === y)
    return stays ? [] : [{ id, place: { kind: 'free' as const, at: [x, y] as [number, number] } }]
  })
  if (moves.length > 0) session.change((doc) => moveCards(doc, moves))
}
