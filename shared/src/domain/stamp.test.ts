import { expect, test } from 'vitest'
import type { CardId, StampId } from './ids.ts'
import { stampsOn, type Stamp, type StampKind } from './stamp.ts'

const stamp = (id: string, kind: StampKind, on?: string): Stamp => ({
  id: id as StampId,
  kind,
  at: [0, 0],
  ...(on !== undefined && { on: on as CardId }),
})
const stamps = Object.fromEntries(
  [
    stamp('1', 'star', 'a'),
    stamp('2', 'heart', 'a'),
    stamp('3', 'star', 'a'),
    stamp('4', 'heart', 'b'),
    stamp('5', 'sad'),
  ].map((one) => [one.id, one]),
)

test('stamps are counted by the card they are on, in their own order', () => {
  expect(stampsOn(stamps, 'a' as CardId)).toEqual([
    ['heart', 1],
    ['star', 2],
  ])
  expect(stampsOn(stamps, 'c' as CardId)).toEqual([])
})
