// Copies of cards: each right under its original, in its cell or a little aside on the free canvas.
import type { Board, Link } from '@parcours/shared/domain/board'
import type { Card, Place } from '@parcours/shared/domain/card'
import { cellsOf, type Cell } from '@parcours/shared/domain/cells'
import { cardId, linkId, newId, type CardId, type StepId } from '@parcours/shared/domain/ids'
import { orderBetween } from '@parcours/shared/domain/order'
import { mayArrange } from '@parcours/shared/workshop/rights'
import type { Session } from './session.ts'

const asideBy = 24

interface Copies {
  readonly cards: readonly Card[]
  /** The arrows that lead from one of them to another. */
  readonly links: readonly Link[]
}

/** What this person may copy of the cards, to be added. Arrows belong to nobody: who may not arrange copies the notes alone. */
export const copiesFor = (session: Session, ids: readonly CardId[]): Copies => {
  const copies = duplicatesOf(session.store.getState().board, ids, session.me.participantId)
  return mayArrange(session.rights()) ? copies : { ...copies, links: [] }
}

/** `author` is who copies. */
export const duplicatesOf = (board: Board, ids: readonly CardId[], author: string): Copies => {
  const originals = ids.flatMap((id) => board.cards[id] ?? [])
  const placeOf = placesBeside(board, originals)
  const copyOf = new Map<CardId, CardId>()
  const cards = originals.map((original): Card => {
    const { mergedInto: _, ...shown } = original
    const id = newId(cardId)
    copyOf.set(original.id, id)
    return { ...shown, id, author, place: placeOf(original) }
  })
  const links = Object.values(board.links).flatMap((link): Link[] => {
    const [from, to] = [copyOf.get(link.from), copyOf.get(link.to)]
    return from === undefined || to === undefined ? [] : [{ ...link, id: newId(linkId), from, to }]
  })
  return { cards, links }
}

/** One look at every lane that cards are copied in, however many those are. */
const placesBeside = ({ cards }: Board, originals: readonly Card[]): ((original: Card) => Place) => {
  const lanes = new Set(originals.map(({ place }) => (place.kind === 'cell' ? laneAt(cards, place) : undefined)))
  const afters = new Map<CardId, string | undefined>()
  for (const lane of lanes) {
    const below = new Map<StepId, { readonly order: string; readonly after: string | undefined }>()
    for (const { id, place } of lane?.toReversed() ?? []) {
      const next = below.get(place.stepId)
      // Two that were put there at once share a key: a copy of either comes below both.
      const after = next?.order === place.order ? next.after : next?.order
      afters.set(id, after)
      below.set(place.stepId, { order: place.order, after })
    }
  }
  return ({ id, place }) =>
    place.kind === 'cell'
      ? { ...place, order: orderBetween(place.order, afters.get(id)) }
      : { kind: 'free', at: [place.at[0] + asideBy, place.at[1] + asideBy] }
}

const laneAt = (cards: Board['cards'], { mapId, laneId }: Cell) => cellsOf(cards).get(mapId)?.get(laneId)
