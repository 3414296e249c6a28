import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { card } from './card.ts'
import { plainCard } from './plain-card.ts'

const free = { id: 'n1', place: { kind: 'free', at: [3, -4.5] }, kind: 'note', text: 'Attente en caisse' }
const inCell = {
  id: 'n2',
  place: { kind: 'cell', mapId: 'm', stepId: 's', laneId: 'l', order: 'a0', span: 1 },
  kind: 'irritant',
  text: '',
  author: 'p1',
  personaIds: ['lea'],
  color: 'mint',
  tags: ['caisse'],
  data: { severity: 4, tools: ['x'] },
}

test('a card as they are written is read without the schema', () => {
  for (const raw of [free, inCell]) {
    expect(plainCard(raw)).toBeDefined()
    expect(JSON.stringify(plainCard(raw))).toBe(JSON.stringify(v.parse(card, raw)))
  }
})

const oddities: readonly unknown[] = [
  undefined,
  null,
  NaN,
  Infinity,
  -1,
  0,
  1.5,
  2,
  '',
  'note',
  'a b',
  '_x',
  'x'.repeat(65),
  [],
  [1],
  [1, 2],
  [1, 2, 3],
  [1, NaN],
  ['a', 'a b'],
  ['x'.repeat(61)],
  {},
  { kind: 'free' },
  { kind: 'free', at: [0, 0], more: 1 },
  { kind: 'cell', mapId: 'm', stepId: 's', laneId: 'l', order: '-', span: 1 },
  { kind: 'cell', mapId: 'm', stepId: 's', laneId: 'l', order: 'a', span: 0 },
  { severity: 9 },
  { severity: 3, unknown: true },
  { kano: [[1, 5]] },
]
const keys = [...Object.keys(card.entries), 'of another program']

test('whatever a peer wrote, it says what the schema says, or nothing', () => {
  const value = fc.oneof(fc.constantFrom(...oddities), fc.string(), fc.double(), fc.array(fc.string()), fc.anything())
  const change = fc.record({ key: fc.constantFrom(...keys), value, isGone: fc.boolean() })
  const raws = fc.tuple(fc.constantFrom(free, inCell), fc.array(change, { maxLength: 3 })).map(([base, changes]) => {
    const raw: Record<string, unknown> = { ...base }
    for (const { key, value: other, isGone } of changes) {
      if (isGone) Reflect.deleteProperty(raw, key)
      else raw[key] = other
    }
    return raw
  })
  fc.assert(
    fc.property(raws, (raw) => {
      const plain = plainCard(raw)
      if (plain === undefined) return
      const judged = v.safeParse(card, raw)
      expect(judged.success).toBe(true)
      expect(plain).toEqual(judged.output)
      expect(Object.keys(plain)).toEqual(Object.keys(judged.output as object))
    }),
    { numRuns: 2_000 },
  )
})
