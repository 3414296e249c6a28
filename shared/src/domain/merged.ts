// Cards that were merged into another one: they stay on the board as records, so that nothing of them is lost and they can
// be taken apart again, but only the card they were merged into is shown.
import type { Board } from './board.ts'
import type { Card } from './card.ts'
import type { CardId } from './ids.ts'

type Cards = Readonly<Record<CardId, Card>>
/** The shown ones, and those that stand behind them. */
export type SplitCards = Pick<Board, 'cards' | 'merged'>

/**
 * The card that stands for each. Two people may merge two cards into each other at once: then the smallest id stands for
 * all. One whose target is gone stands for itself. Each card is looked at once, however many are asked for.
 */
export const standIns = ({ cards, merged = {} }: SplitCards): ((id: CardId) => CardId) => {
  const known = new Map<CardId, CardId>()
  return (id) => {
    const way = new Set<CardId>()
    let at = id
    while (!known.has(at) && !way.has(at)) {
      way.add(at)
      const into = cardIn(cards, merged, at)?.mergedInto
      if (into === undefined || cardIn(cards, merged, into) === undefined) known.set(at, at)
      else at = into
    }
    const last = known.get(at) ?? leastFrom(at, way)
    for (const each of way) known.set(each, last)
    return last
  }
}

/** Of the circle that the end of the way closes. */
const leastFrom = (start: CardId, way: ReadonlySet<CardId>): CardId => {
  const all = [...way]
  return all.slice(all.indexOf(start)).reduce((least, each) => (each < least ? each : least))
}

/** Ids whose cards are shown otherwise than before: what changed, and what stands behind or comes out from behind it. */
export interface Settled<B extends SplitCards> {
  readonly board: B
  readonly changed: ReadonlySet<CardId>
}

/** The board after these cards came, changed or went (undefined). The same records give the same board, in whatever order they came. */
export const withCards = <B extends SplitCards>(
  board: B,
  changes: ReadonlyMap<CardId, Card | undefined>,
): Settled<B> => {
  const book = bookOf(board.cards)
  const cards = copyOf(board.cards, book)
  const merged: Record<string, Card> = { ...board.merged }
  const known = (id: CardId) => cardIn(board.cards, board.merged ?? {}, id)
  const isTied = book.isTied || board.merged !== undefined || [...changes.values()].some(namesAnother)
  // Whoever types moves nothing out of sight, and where no card names another one nobody does: then all stays on its side.
  const isSettled =
    !isTied ||
    [...changes].every(([id, card]) => {
      const before = known(id)
      return before !== undefined && card !== undefined && before.mergedInto === card.mergedInto
    })
  const isSameIds = [...changes].every(([id, card]) => known(id) !== undefined && card !== undefined)
  for (const [id, card] of changes) {
    const side = Object.hasOwn(merged, id) ? merged : cards
    if (card === undefined) Reflect.deleteProperty(side, id)
    else side[id] = card
  }
  if (isSettled && isSameIds) books.set(cards, { ids: book.ids, isTied })
  const changed = new Set(changes.keys())
  const shownFor = standIns({ cards, merged })
  for (const id of isSettled ? [] : [...changes.keys(), ...tied({ cards, merged })]) {
    const card = cardIn(cards, merged, id)
    const isHidden = shownFor(id) !== id
    if (card === undefined || isHidden === Object.hasOwn(merged, id)) continue
    changed.add(id)
    Reflect.deleteProperty(isHidden ? cards : merged, id)
    if (isHidden) merged[id] = card
    else cards[id] = card
  }
  const { merged: _, ...rest } = board
  return { board: { ...rest, cards, ...(Object.keys(merged).length > 0 && { merged }) } as B, changed }
}

/** What a record of cards is asked at every change, so that only new ones are looked through. */
interface Book {
  /** Its keys, in order. */
  readonly ids: readonly CardId[]
  /** Whether any of its cards may name another one to stand for it. */
  readonly isTied: boolean
}
const books = new WeakMap<Cards, Book>()

const bookOf = (cards: Cards): Book => {
  const known = books.get(cards)
  if (known !== undefined) return known
  const list = Object.values(cards)
  return { ids: list.map(({ id }) => id), isTied: list.some(namesAnother) }
}

const namesAnother = (card: Card | undefined): boolean => card?.mergedInto !== undefined

/** Key by key from a list of them: of ten thousand cards, three times as fast as a spread. */
const copyOf = (cards: Cards, { ids }: Book): Record<string, Card> => {
  const copy: Record<string, Card> = {}
  for (const id of ids) {
    const card = cards[id]
    if (card !== undefined) copy[id] = card
  }
  return copy
}

/** Cards that name another one to stand for them. */
const tied = ({ cards, merged = {} }: SplitCards): CardId[] =>
  [...Object.values(merged), ...Object.values(cards)].flatMap(({ id, mergedInto }) =>
    mergedInto === undefined ? [] : [id],
  )

/** The shown ones and those behind them. */
export const everyCard = ({ cards, merged }: SplitCards): Card[] => [
  ...Object.values(cards),
  ...Object.values(merged ?? {}),
]

/** Those that stand behind a card, in no order. */
export const mergedUnder = (board: SplitCards, id: CardId): readonly Card[] => {
  const shownFor = standIns(board)
  return Object.values(board.merged ?? {}).filter((card) => shownFor(card.id) === id)
}

const cardIn = (cards: Cards, merged: Cards, id: CardId): Card | undefined =>
  Object.hasOwn(cards, id) ? cards[id] : Object.hasOwn(merged, id) ? merged[id] : undefined
