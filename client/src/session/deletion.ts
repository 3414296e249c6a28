// What goes when cards are deleted: with each, those that were merged into it, as far as one may. What others wrote and
// one may not delete comes back into sight instead.
import type { CardId } from '@parcours/shared/domain/ids'
import { mergedUnder } from '@parcours/shared/domain/merged'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import type { Session } from './session.ts'

export const cardsToDelete = ({ store, rights }: Session, ids: readonly CardId[]): CardId[] => {
  const { board } = store.getState()
  const behind = ids.flatMap((id) => mergedUnder(board, id)).filter((card) => mayChangeCard(rights(), card))
  return [...new Set([...ids, ...behind.map(({ id }) => id)])]
}
