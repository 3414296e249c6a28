import type { CardId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { carriedForOthers, idsForOthers } from './carried.ts'

const many = Array.from({ length: 500 }, (_, i) => `${i}`.padStart(64, 'x') as CardId)

test('however much is held and carried, a presence stays below what the server lets pass', () => {
  const dragging = carriedForOthers(new Map(many.map((id) => [id, [123_456.5, -123_456]])))
  const ids = idsForOthers(many)
  // Notes and strokes in hand, and what of them is carried.
  expect(JSON.stringify({ dragging, selection: ids, carrying: ids }).length).toBeLessThan(15 * 1024)
  expect(dragging.length).toBeGreaterThan(40)
  expect(ids.length).toBeGreaterThan(40)
  expect(idsForOthers(many.slice(0, 3))).toEqual(many.slice(0, 3))
})
