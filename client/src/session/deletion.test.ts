import { card } from '@parcours/shared/domain/card'
import { emptyBoard } from '@parcours/shared/domain/board'
import type { CardId } from '@parcours/shared/domain/ids'
import { deleteCards } from '@parcours/shared/doc/edits/cards'
import { mergeCards } from '@parcours/shared/doc/edits/cluster'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { cardsToDelete } from './deletion.ts'
import { testSession } from './test-session.ts'

const note = (id: string) =>
  v.parse(card, { id, kind: 'note', text: id, author: 'me', place: { kind: 'free', at: [0, 0] } })
const [a, b, c] = ['a', 'b', 'c'] as string[] as [CardId, CardId, CardId]

it('a deleted card takes those along that it stood for, in one undo step', () => {
  const cards = Object.fromEntries([a, b, c].map((id) => [id, note(id)]))
  const session = testSession({ ...emptyBoard('', 'fr'), cards })
  session.change((doc) => mergeCards(doc, a, [b]))
  session.change((doc) => deleteCards(doc, cardsToDelete(session, [a])))
  expect(Object.keys(session.store.getState().board.cards)).toEqual(['c'])
  session.undo()
  expect(Object.keys(session.store.getState().board.cards).toSorted()).toEqual(['a', 'c'])
  session.undo()
  expect(Object.keys(session.store.getState().board.cards).toSorted()).toEqual(['a', 'b', 'c'])
})
