import * as v from 'valibot'
import { expect, it } from 'vitest'
import { card } from './card.ts'
import { leadsGroup, sideBySide } from './cluster.ts'
import type { CardId } from './ids.ts'

const at = (id: string, stepId: string, order: string) =>
  v.parse(card, {
    id,
    kind: 'note',
    text: id,
    place: { kind: 'cell', mapId: 'm', stepId, laneId: 'l', order, span: 1 },
  })
const cards = Object.fromEntries(
  [
    at('a', 's1', 'a0'),
    at('b', 's1', 'a1'),
    at('c', 's1', 'a2'),
    at('d', 's1', 'a3'),
    at('e', 's2', 'a0'),
    at('f', 's2', 'a1'),
  ].map((each) => [each.id, each]),
)
const ids = (text: string) => text.split('') as CardId[]

it('brings the cards of a group together, cell by cell, under the topmost', () => {
  const moves = new Map(sideBySide(cards, ids('adc')).map(({ id, place }) => [id, { ...cards[id], place }]))
  const column = Object.values(cards)
    .map((each) => moves.get(each.id) ?? each)
    .flatMap(({ id, place }) => (place?.kind === 'cell' && place.stepId === 's1' ? [{ id, order: place.order }] : []))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  expect(column.map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b'])
})

it('names a group on its first card in a cell', () => {
  const named = Object.values(cards).map((each) => ({ ...each, ...('bd'.includes(each.id) && { group: 'Prix' }) }))
  expect(named.filter((each) => leadsGroup(named, each)).map(({ id }) => id)).toEqual(['b'])
})

it('moves nothing that lies so already, nor cards that are alone in their cell', () => {
  expect(sideBySide(cards, ids('bcef'))).toEqual([])
  expect(sideBySide(cards, ids('ae'))).toEqual([])
})
