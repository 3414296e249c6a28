// Order keys are fractional indexes: inserting between two never renumbers the others. Sorted by (key, id).
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import * as v from 'valibot'
import { orderKey } from './values.ts'

export interface Ordered {
  readonly id: string
  readonly order: string
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
export const byOrder = (a: Ordered, b: Ordered): number => text(a.order, b.order) || text(a.id, b.id)
export const inOrder = <T extends Ordered>(records: Iterable<T>): T[] => [...records].sort(byOrder)

/**
 * A key that sorts between two neighbours; undefined stands for an end. Neighbours that two people created
 * at the same instant share a key: the new key then comes after both.
 */
export const orderBetween = (before: string | undefined, after: string | undefined): string => {
  const low = isKey(before) ? before : null
  const high = isKey(after) && (low === null || after > low) ? after : null
  const key = generateKeyBetween(low, high)
  if (v.is(orderKey, key)) return key
  // Between keys as long as they may be there is none that could be read: it comes after both, or to the beginning.
  const later = generateKeyBetween(low, null)
  return v.is(orderKey, later) ? later : generateKeyBetween(null, null)
}

/** `count` keys between two neighbours, in order and as short as may be; taken one by one they would grow with each. */
export const ordersBetween = (before: string | undefined, after: string | undefined, count: number): string[] => {
  const low = isKey(before) ? before : null
  const high = isKey(after) && (low === null || after > low) ? after : null
  const keys = generateNKeysBetween(low, high, count)
  if (keys.every((key) => v.is(orderKey, key))) return keys
  let last = before
  return keys.map(() => (last = orderBetween(last, after)))
}

/** `count` keys from the start of an empty list. */
export const firstOrders = (count: number): string[] => generateNKeysBetween(null, null, count)

/** The key that puts a record at `index` among `siblings` (itself taken out, in order); past the end is the end. */
export const orderAt = (siblings: readonly Ordered[], index: number): string => {
  const at = Math.min(Math.max(index, 0), siblings.length)
  const before = siblings[at - 1]?.order
  return orderBetween(before, siblings.slice(at).find(({ order }) => order !== before)?.order)
}

/** A peer may write anything that looks like a key; the generator throws on some of it. */
const isKey = (key: string | undefined): key is string => {
  if (key === undefined || !v.is(orderKey, key)) return false
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}
