// Which points in time go: all of a day are kept, then one an hour for a week, then one a day; named ones always stay.
import type { VersionId } from '@parcours/shared/domain/ids'
import type { StoredVersion } from '../storage/history.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** `versions` newest first. Past `maxBytes` the oldest go, but the newest always stays. */
export const versionsToDrop = (
  versions: readonly Pick<StoredVersion, 'id' | 'at' | 'kind' | 'bytes'>[],
  now: number,
  maxBytes: number,
): VersionId[] => {
  const taken = new Set<string>()
  let bytes = 0
  return versions.flatMap(({ id, at, kind, bytes: own }) => {
    if (kind === 'named') return []
    const slot = slotOf(at, now)
    const isFirst = taken.size === 0
    if (slot !== undefined && taken.has(slot)) return [id]
    bytes += own
    if (bytes > maxBytes && !isFirst) return [id]
    taken.add(slot ?? `point ${id}`)
    return []
  })
}

/** The stretch of time of which one point is enough; undefined: each counts. */
const slotOf = (at: number, now: number): string | undefined => {
  const age = now - at
  if (age < dayMs) return undefined
  return age < 7 * dayMs ? `hour ${Math.floor(at / hourMs)}` : `day ${Math.floor(at / dayMs)}`
}
