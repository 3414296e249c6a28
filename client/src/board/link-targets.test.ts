import type { CardId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { linkTargets, nearestTarget } from './link-targets.ts'

const at = (id: string, x: number, y: number) => [id as CardId, { x, y, width: 100, height: 40 }] as const
const cards = new Map([at('a', 0, 0), at('b', 0, 100), at('c', 200, 0), at('d', 200, 100)])
const a = 'a' as CardId

test('Tab goes down the columns, beginning after the card itself', () => {
  expect(linkTargets(cards, a)).toEqual(['b', 'c', 'd'])
  expect(linkTargets(cards, 'c' as CardId)).toEqual(['d', 'a', 'b'])
})
test('an arrow reaches the nearest card that way, and none where there is none', () => {
  expect(nearestTarget(cards, a, null, 'ArrowDown')).toBe('b')
  expect(nearestTarget(cards, a, null, 'ArrowRight')).toBe('c')
  expect(nearestTarget(cards, a, 'b' as CardId, 'ArrowRight')).toBe('d')
  expect(nearestTarget(cards, a, null, 'ArrowUp')).toBeUndefined()
})
