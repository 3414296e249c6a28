// Cards that were put into one group lie side by side in their cell.
import type { Card, Place } from './card.ts'
import { byPlace, isInCell, isPlaced, type PlacedCard } from './cells.ts'
import type { CardId } from './ids.ts'
import { orderBetween } from './order.ts'

interface Move {
  readonly id: CardId
  readonly place: Place
}

/** Whether the group's name stands on this one: the first of it among the cards of a cell, given from top to bottom. */
export const leadsGroup = (cell: readonly Card[], { id, group }: Card): boolean =>
  group !== undefined && cell.find((each) => each.group === group)?.id === id

/** What brings those of the cards that share a cell together, under the topmost; nothing where they lie so already. */
export const sideBySide = (cards: Readonly<Record<CardId, Card>>, ids: readonly CardId[]): Move[] => {
  const chosen = new Set(ids)
  const members = Object.values(cards)
    .filter(isPlaced)
    .filter(({ id }) => chosen.has(id))
    .sort(byPlace)
  const firsts = members.filter((card, i) => members.findIndex((each) => isInCell(each.place, card.place)) === i)
  return firsts.flatMap((first) => movesUnder(first, cards, chosen))
}

const movesUnder = (first: PlacedCard, cards: Readonly<Record<CardId, Card>>, chosen: ReadonlySet<CardId>): Move[] => {
  const cell = Object.values(cards)
    .filter(isPlaced)
    .filter(({ place }) => isInCell(place, first.place))
    .sort(byPlace)
  const below = cell.slice(cell.indexOf(first) + 1)
  const followers = below.filter(({ id }) => chosen.has(id))
  if (below.slice(0, followers.length).every(({ id }) => chosen.has(id))) return []
  const next = below.find(({ id }) => !chosen.has(id))?.place.order
  let before = first.place.order
  return followers.map(({ id, place }) => {
    before = orderBetween(before, next)
    return { id, place: { ...place, order: before } }
  })
}
