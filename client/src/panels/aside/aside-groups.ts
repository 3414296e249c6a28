// Changes that belong together: a map with its parts and notes comes back as one, or not at all.
import type { RecordChange, Fields } from '@parcours/shared/doc/fields'
import type { AsideEntry } from '../../session/aside-db.ts'

export interface AsideGroup {
  readonly entries: readonly AsideEntry[]
  /** The change that gives the group its name; undefined where it cannot be read. */
  readonly head: RecordChange | undefined
  /** In an order in which they can be written. */
  readonly changes: readonly RecordChange[]
}

/** In the order of the entries. */
export const asideGroups = (entries: readonly AsideEntry[]): AsideGroup[] => {
  const owners = new Map(entries.flatMap((entry) => (entry.change ? [[keyOf(entry, entry.change), entry]] : [])))
  const members = new Map<AsideEntry, AsideEntry[]>()
  for (const entry of entries) {
    const top = topOf(entry, owners)
    members.set(top, [...(members.get(top) ?? []), entry])
  }
  return [...members].map(([top, all]) => {
    const ordered = [top, ...all.filter((each) => each !== top)]
    return { entries: ordered, head: top.change, changes: ordered.flatMap(({ change }) => change ?? []) }
  })
}

/** What comes or goes with the record it stands in belongs to that one. */
const topOf = (entry: AsideEntry, owners: ReadonlyMap<string, AsideEntry>): AsideEntry => {
  const { change } = entry
  const whole = change && wholeOf(change)
  if (change === undefined || whole === undefined) return entry
  const owner = ownersOf(change, whole).flatMap((place) => owners.get(keyOfPlace(entry, place)) ?? [])[0]
  const isSameWay = owner?.change && (owner.change.now === undefined) === (change.now === undefined)
  return owner !== undefined && isSameWay && wholeOf(owner.change) !== undefined ? topOf(owner, owners) : entry
}

/** The fields of a record that comes or goes as a whole. */
const wholeOf = ({ now, wanted }: RecordChange): Fields | undefined =>
  now === undefined ? wanted : wanted === undefined ? now : undefined

type Place = readonly [table: string, id: unknown]

const ownersOf = ({ place: { table } }: RecordChange, fields: Fields): Place[] => {
  const value = (key: string): unknown => {
    const field = fields.get(key)
    return field?.kind === 'value' ? field.value : undefined
  }
  switch (table) {
    case 'cards': {
      const place = value('place')
      return typeof place === 'object' && place !== null && 'mapId' in place ? [['maps', place.mapId]] : []
    }
    case 'steps':
      return [
        ['stages', value('stageId')],
        ['maps', value('mapId')],
      ]
    case 'stages':
    case 'lanes':
      return [['maps', value('mapId')]]
    default:
      return []
  }
}

const keyOf = (entry: AsideEntry, { place }: RecordChange): string => keyOfPlace(entry, [place.table, place.id])
const keyOfPlace = ({ at }: AsideEntry, [table, id]: Place): string => `${at}/${table}/${String(id)}`
