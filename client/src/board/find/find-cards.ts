// Which cards answer, in reading order of the board: map by map, step by step, then the free ones.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { CardId } from '@parcours/shared/domain/ids'
import { inOrder } from '@parcours/shared/domain/order'
import type { Wanted } from '../../session/finding.ts'
import { matchRank, wordsOf } from '../commands/match.ts'

/** Null: nothing is asked for. Words are looked for in the text, the tags and what a picture shows. */
export const findCards = (board: Board, wanted: Wanted): CardId[] | null => {
  const words = wordsOf(wanted.words)
  const { kind, author, personaId, tag, laneId } = wanted
  if (words.length === 0 && [kind, author, personaId, tag, laneId].every((each) => each === undefined)) return null
  const found = Object.values(board.cards).filter(
    (card) =>
      (kind === undefined || card.kind === kind) &&
      (author === undefined || card.author === author) &&
      (personaId === undefined || card.personaIds.includes(personaId)) &&
      (tag === undefined || card.tags.includes(tag)) &&
      (laneId === undefined || (card.place.kind === 'cell' && card.place.laneId === laneId)) &&
      matchRank(words, [card.text, ...card.tags, card.data.alt ?? ''].join(' ')) !== undefined,
  )
  const rank = ranksOf(board)
  return found
    .map((card) => ({ id: card.id, at: rank(card) }))
    .sort((a, b) => compare(a.at, b.at) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

type Rank = readonly [map: number, step: number, lane: number, order: string]

const ranksOf = (board: Board): ((card: Card) => Rank) => {
  const maps = new Map(Object.keys(board.maps).map((id, i) => [id, i]))
  const steps = new Map<string, number>()
  const lanes = new Map<string, number>()
  for (const map of Object.values(board.maps)) {
    for (const [i, { id }] of stepsInOrder(map).entries()) steps.set(id, i)
    for (const [i, { id }] of inOrder(Object.values(map.lanes)).entries()) lanes.set(id, i)
  }
  const last = Number.MAX_SAFE_INTEGER
  return ({ place }) =>
    place.kind === 'free'
      ? [last, place.at[1], place.at[0], '']
      : [maps.get(place.mapId) ?? last, steps.get(place.stepId) ?? last, lanes.get(place.laneId) ?? last, place.order]
}

const compare = (a: Rank, b: Rank): number =>
  a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0)

/** What there is to choose from: only what some card has. */
export const tagsOf = (board: Board): string[] =>
  [...new Set(Object.values(board.cards).flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))
