import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { firstOrders, orderAt, orderBetween, ordersBetween } from './order.ts'
import { orderKey } from './values.ts'

const siblings = firstOrders(3).map((order, i) => ({ id: `s${i}`, order }))
/** Where among its siblings a record would be shown. */
const shownAt = (order: string) => siblings.filter((each) => each.order < order).length

test.each([
  [0, 0],
  [2, 2],
  [3, 3],
  [99, 3],
  [-1, 0],
])('put at %i of three, a record is shown at %i', (index, shown) => {
  expect(shownAt(orderAt(siblings, index))).toBe(shown)
})

test('neighbours that share a key: the new one comes after both', () => {
  const order = orderBetween('a1', 'a1')
  expect(order > 'a1').toBe(true)
})

const longest = `a0${'z'.repeat(254)}`
test.each([
  [longest, 'a1'],
  [longest, undefined],
  [`z${'z'.repeat(255)}`, undefined],
  [undefined, `A${'0'.repeat(254)}1`],
])('between keys that a peer made as long as they may be, the new one can still be read', (before, after) => {
  expect(v.is(orderKey, orderBetween(before, after))).toBe(true)
})

test('whatever a peer wrote for keys, the new one can be read', () => {
  const written = fc.option(fc.stringMatching(/^[A-Za-z0-9]{1,256}$/), { nil: undefined })
  fc.assert(
    fc.property(written, written, (before, after) => {
      expect(v.is(orderKey, orderBetween(before, after))).toBe(true)
    }),
  )
})

test('thousands of keys between two neighbours lie between them, in order, and stay short', () => {
  const keys = ordersBetween('a0', 'a1', 4_000)
  expect(new Set(keys).size).toBe(4_000)
  expect([...keys].sort()).toEqual(keys)
  expect(keys.every((key) => 'a0' < key && key < 'a1')).toBe(true)
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThan(12)
})

test('whatever a peer wrote for keys, several new ones can be read', () => {
  const written = fc.option(fc.stringMatching(/^[A-Za-z0-9]{1,256}$/), { nil: undefined })
  fc.assert(
    fc.property(written, written, fc.integer({ min: 1, max: 20 }), (before, after, count) => {
      const keys = ordersBetween(before, after, count)
      expect(keys).toHaveLength(count)
      expect(keys.every((key) => v.is(orderKey, key))).toBe(true)
    }),
  )
})
