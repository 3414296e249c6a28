import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, versionId } from '@parcours/shared/domain/ids'
import { versionsToDrop } from './thinning.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = 1000 * day

const point = (age: number, given: { kind?: 'named' | 'automatic'; bytes?: number } = {}) => ({
  id: newId(versionId),
  at: now - age,
  kind: given.kind ?? ('automatic' as const),
  bytes: given.bytes ?? 1,
})

test('a day keeps every point, a week one an hour, what is older one a day', () => {
  const kept = [point(0), point(5 * minute), point(23 * hour), point(2 * day + 5 * minute), point(30 * day + hour)]
  const dropped = [point(2 * day + 15 * minute), point(30 * day + 3 * hour)]
  const all = [...kept, ...dropped].sort((a, b) => b.at - a.at)
  expect(new Set(versionsToDrop(all, now, 1000))).toEqual(new Set(dropped.map(({ id }) => id)))
})

test('past the weight the oldest go, never the newest and never a named one', () => {
  const [newest, named, old] = [point(0, { bytes: 50 }), point(hour, { kind: 'named', bytes: 500 }), point(2 * hour)]
  expect(versionsToDrop([newest, named, old], now, 10)).toEqual([old.id])
})

test('thinning again drops nothing more', () => {
  const ages = fc.array(fc.nat({ max: 40 * day }), { maxLength: 60 })
  fc.assert(
    fc.property(ages, fc.integer({ min: 1, max: 60 }), (some, weight) => {
      const all = some.toSorted((a, b) => a - b).map((age) => point(age))
      const dropped = new Set(versionsToDrop(all, now, weight))
      const left = all.filter(({ id }) => !dropped.has(id))
      expect(versionsToDrop(left, now, weight)).toEqual([])
      expect(left.length).toBeLessThanOrEqual(Math.max(1, weight))
    }),
  )
})
