import * as Y from 'yjs'
import type { Card, Place } from '../../domain/card.ts'
import type { CardId } from '../../domain/ids.ts'
import { type CardKind, limits } from '../../domain/values.ts'
import { textOf } from '../record.ts'
import type { Change } from './board.ts'
import { addRow, changeRow, deleteRow, edit, rowOf } from './transact.ts'

export interface CardMove {
  readonly id: CardId
  readonly place: Place
  /** A card takes the kind of the lane it comes into. */
  readonly kind?: CardKind
}
/** `remove` characters at `index` give way to `insert`. */
export interface Typing {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

export const addCards = (doc: Y.Doc, cards: readonly Card[]) =>
  edit(doc, () => {
    for (const card of cards) addRow(doc, 'cards', { ...card, text: card.text.slice(0, limits.cardText) })
  })
export const moveCards = (doc: Y.Doc, moves: readonly CardMove[]) =>
  edit(doc, () => {
    for (const { id, ...change } of moves) changeRow(doc, 'cards', id, change)
  })
/** Everything but text, which is typed, and place, which is moved. */
export const changeCards = (doc: Y.Doc, ids: readonly CardId[], change: Change<Omit<Card, 'text' | 'place'>>) =>
  edit(doc, () => {
    for (const id of ids) changeRow(doc, 'cards', id, change)
  })
/** What was merged into them is shown again, unless it is named too. */
export const deleteCards = (doc: Y.Doc, ids: readonly CardId[]) =>
  edit(doc, () => {
    for (const id of ids) deleteRow(doc, 'cards', id)
  })

/** The shared text as the document has it now; empty if the card is gone. */
export const textOfCard = (doc: Y.Doc, id: CardId): string => {
  const text = rowOf(doc, 'cards', id)?.get('text')
  return text instanceof Y.Text ? textOf(text) : ''
}

/** Types into the shared text: what others type at the same time stays. Past the limit the surplus is left out. */
export const typeInCard = (doc: Y.Doc, id: CardId, { index, remove, insert }: Typing) =>
  edit(doc, () => {
    const text = rowOf(doc, 'cards', id)?.get('text')
    if (!(text instanceof Y.Text)) return
    const at = Math.min(Math.max(0, index), text.length)
    const removed = Math.min(remove, text.length - at)
    const room = limits.cardText - (text.length - removed)
    if (removed > 0) text.delete(at, removed)
    if (insert !== '' && room > 0) text.insert(at, insert.slice(0, room))
  })
