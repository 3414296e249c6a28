// A board as the update that its log begins with; written in slices, so that a big one does not hold up the rooms.
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { writeBoard } from '@parcours/shared/doc/edits/board'
import { everyCard } from '@parcours/shared/domain/merged'
import { emptyBoard, type Board } from '@parcours/shared/domain/board'

const cardsASlice = 200

export const updateOf = async (board: Board): Promise<Uint8Array> => {
  const doc = new Y.Doc()
  const { merged: _, ...shown } = board
  const cards = everyCard(board)
  const slice = (from: number): Board['cards'] =>
    Object.fromEntries(cards.slice(from, from + cardsASlice).map((card) => [card.id, card]))
  writeBoard(doc, { ...shown, cards: slice(0) })
  for (let from = cardsASlice; from < cards.length; from += cardsASlice) {
    await nextTurn()
    writeBoard(doc, { ...emptyBoard(board.title, board.language), cards: slice(from) })
  }
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
