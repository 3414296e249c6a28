// Where a board names me, and what of it this device has shown already.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellsOf } from '@parcours/shared/domain/cells'
import { freeTilesOf } from '@parcours/shared/domain/free-cards'
import type { CardId, CommentId, BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import { mentionsIn, type Named } from '@parcours/shared/domain/mentions'
import * as v from 'valibot'

export type Citation =
  | { readonly kind: 'card'; readonly id: CardId; readonly text: string }
  /** `first`: of its thread. */
  | {
      readonly kind: 'comment'
      readonly id: CommentId
      readonly first: CommentId
      readonly name: string
      readonly text: string
    }

/**
 * Comments, the newest first, then cards in the order of the page. What I say myself is no news. Cards are read lane by lane
 * and tile by tile, and none of them again until one of its own changes.
 */
export const citationsOf = ({ cards, comments }: Board, people: readonly Named[], me: ParticipantId): Citation[] => {
  const isToMe = (text: string) => mentionsIn(text, people).some(({ ids }) => ids.includes(me))
  return [
    ...Object.values(comments)
      .filter(({ author, text }) => author !== me && isToMe(text))
      .sort((a, b) => b.writtenAt - a.writtenAt)
      .map(({ id, replyTo, name, text }): Citation => ({ kind: 'comment', id, first: replyTo ?? id, name, text })),
    ...listsOf(cards)
      .flatMap(addressedIn)
      .flatMap(({ id, text }): Citation[] => (isToMe(text) ? [{ kind: 'card', id, text }] : [])),
  ]
}

/** Every card once, in lists that stay the same as long as nothing in them changes. */
const listsOf = (cards: Board['cards']): readonly (readonly Card[])[] => [
  ...[...cellsOf(cards).values()].flatMap((lanes) => [...lanes.values()]),
  ...freeTilesOf(cards).values(),
]

/** The cards of a list that may speak to somebody, whoever is here. */
const addressedIn = (list: readonly Card[]): readonly Card[] => {
  const known = addressed.get(list)
  if (known !== undefined) return known
  const found = list.filter(({ text }) => text.includes('@'))
  addressed.set(list, found)
  return found
}
const addressed = new WeakMap<readonly Card[], readonly Card[]>()

const seenSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()))
const keyOf = (board: BoardId) => `parcours.cited.${board}`

/** Ids of cards and comments. A device without storage knows nothing. */
export const citationsSeen = (board: BoardId): ReadonlySet<string> => {
  try {
    const read = v.safeParse(seenSchema, localStorage.getItem(keyOf(board)))
    return new Set(read.success ? read.output : [])
  } catch {
    return new Set()
  }
}

export const keepCitationsSeen = (board: BoardId, seen: ReadonlySet<string>): void => {
  try {
    localStorage.setItem(keyOf(board), JSON.stringify([...seen]))
  } catch {
    // It is then remembered as long as the page is open.
  }
}
