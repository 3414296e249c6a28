// The address of a note: that of its board, for whoever may open it, and which note.
import { cardId, type BoardId, type CardId } from '@parcours/shared/domain/ids'
import * as v from 'valibot'

const parameter = 'card'

export const addressOfCard = (board: BoardId, card: CardId): string =>
  `${location.origin}/b/${board}?${parameter}=${encodeURIComponent(card)}`

/** `search`: from the question mark on. Undefined: it names no note. */
export const cardOfAddress = (search: string): CardId | undefined => {
  const read = v.safeParse(cardId, new URLSearchParams(search).get(parameter))
  return read.success ? read.output : undefined
}
