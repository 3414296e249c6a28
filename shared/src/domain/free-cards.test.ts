import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Card } from './card.ts'
import { carryFreeTiles, freeTilesOf } from './free-cards.ts'
import type { CardId } from './ids.ts'

const note = (id: string, place: Card['place']): Card => ({
  id: id as CardId,
  place,
  kind: 'note',
  text: '',
  personaIds: [],
  tags: [],
  data: {},
})
const anywhere: fc.Arbitrary<Card['place']> = fc.oneof(
  fc
    .tuple(fc.integer({ min: -9_000, max: 9_000 }), fc.integer({ min: -9_000, max: 9_000 }))
    .map((at): Card['place'] => ({ kind: 'free', at })),
  fc.constant(cell()),
)
function cell(): Card['place'] {
  return { kind: 'cell', mapId: 'm', stepId: 's', laneId: 'l', order: 'a0', span: 1 } as Card['place']
}
const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const change = fc.dictionary(fc.constantFrom(...ids), fc.option(anywhere), { maxKeys: 4 })

/** What is where, whatever the order. */
const contents = (cards: Record<string, Card>) =>
  new Map([...freeTilesOf(cards)].map(([key, list]) => [key, new Set(list)]))

test('tiles carried through any changes are the tiles found afresh', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let cards: Record<string, Card> = {}
      freeTilesOf(cards)
      for (const each of changes) {
        const next = { ...cards }
        for (const [id, place] of Object.entries(each)) {
          if (place === null) delete next[id]
          else next[id] = note(id, place)
        }
        carryFreeTiles(cards, next, new Set(Object.keys(each) as CardId[]))
        expect(contents(next)).toEqual(contents({ ...next }))
        cards = next
      }
    }),
  )
})

test('a tile in which nothing changed keeps its identity, and a card that stays keeps its place in the order', () => {
  const before = {
    a: note('a', { kind: 'free', at: [0, 0] }),
    b: note('b', { kind: 'free', at: [10, 0] }),
    far: note('far', { kind: 'free', at: [90_000, 0] }),
  }
  const tiles = freeTilesOf(before)
  const moved = note('a', { kind: 'free', at: [20, 20] })
  const after = { ...before, a: moved }
  carryFreeTiles(before, after, new Set(['a' as CardId]))
  expect(freeTilesOf(after).get('0:0')).toEqual([moved, before.b])
  expect(freeTilesOf(after).get('21:0')).toBe(tiles.get('21:0'))
})
