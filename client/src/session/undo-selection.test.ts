import { emptyBoard } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import { addCards, deleteCards, moveCards } from '@parcours/shared/doc/edits/cards'
import { beforeEach, expect, test } from 'vitest'
import { clearSelection, noSelection, useSelection } from './selection.ts'
import { testSession } from './test-session.ts'

const [a, b] = ['a' as CardId, 'b' as CardId]
const note = (id: CardId): Card => ({
  id,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text: '',
  personaIds: [],
  tags: [],
  data: {},
})
const hand = () => useSelection.getState()

beforeEach(clearSelection)

test('what was in hand comes back with what was deleted, and goes with it again', () => {
  const session = testSession(emptyBoard('', 'fr'))
  session.change((doc) => addCards(doc, [note(a), note(b)]))
  hand().select({ kind: 'cards', ids: [a, b] })
  session.change((doc) => deleteCards(doc, [a, b]))
  hand().select(noSelection)
  session.undo()
  expect(hand().selected).toEqual({ kind: 'cards', ids: [a, b] })
  session.redo()
  expect(hand().selected).toEqual(noSelection)
  session.close()
})

test('undo leaves the field of a card that is being written alone', () => {
  const session = testSession(emptyBoard('', 'fr'))
  session.change((doc) => addCards(doc, [note(a), note(b)]))
  hand().select({ kind: 'cards', ids: [a] })
  session.change((doc) => moveCards(doc, [{ id: a, place: { kind: 'free', at: [5, 5] } }]))
  hand().edit(b)
  session.undo()
  expect(hand().editing).toBe(b)
  session.close()
})
