// What a board would be without what one person did in a stretch of time, others' work untouched. A field is theirs as
// long as nobody wrote it after them; a record they made stays if another wrote in it or placed something in it.
import * as Y from 'yjs'
import type { ParticipantId } from '../domain/ids.ts'
import type { TextDelta } from './author-text.ts'
import {
  everyRecord,
  fieldsAt,
  isSameField,
  type Field,
  type Fields,
  type RecordChange,
  type RecordPlace,
} from './fields.ts'
import { head, headRoot, rows, tables } from './layout.ts'
import { Ledger, type Without } from './ledger.ts'
import type { PastEdit } from './past.ts'

export interface TakeBackOptions {
  /** The board before the first of `edits`. */
  readonly base: Uint8Array
  /** All that was written after it, by everybody, in order. */
  readonly edits: readonly PastEdit[]
  readonly who: ParticipantId
  /** Epoch milliseconds: what they did before stays. */
  readonly since: number
}

/** The records that change; none if there is nothing of theirs to take back. Throws when an update cannot be read. */
export const takeBackOf = ({ base, edits, who, since }: TakeBackOptions): RecordChange[] => {
  const doc = new Y.Doc()
  const first = edits.findIndex((edit) => edit.at >= since)
  const from = first < 0 ? edits.length : first
  doc.transact(() => {
    Y.applyUpdate(doc, base)
    for (const { update } of edits.slice(0, from)) Y.applyUpdate(doc, update)
  })
  const ledgers = followEdits(doc, edits.slice(from), who)
  const result = [...ledgers.values()].flatMap(({ place, ledger }) => changeOf(place, ledger))
  const kept = keepWhatIsUsed(doc, result)
  doc.destroy()
  return kept
}

interface Followed {
  readonly place: RecordPlace
  readonly ledger: Ledger
}
interface Touched {
  readonly place: RecordPlace
  readonly deltas: Map<string, readonly TextDelta[]>
}
const keyOf = ({ table, id }: RecordPlace) => `${table}/${id}`

const followEdits = (doc: Y.Doc, edits: readonly PastEdit[], who: ParticipantId): Map<string, Followed> => {
  const before = new Map<string, Fields>()
  for (const place of everyRecord(doc)) {
    const fields = fieldsAt(doc, place)
    if (fields !== undefined) before.set(keyOf(place), fields)
  }
  const ledgers = new Map<string, Followed>()
  const touched = observeTouched(doc)
  for (const { by, update } of edits) {
    Y.applyUpdate(doc, update)
    for (const [key, { place, deltas }] of touched) {
      const followed = ledgers.get(key) ?? { place, ledger: new Ledger(before.get(key)) }
      ledgers.set(key, followed)
      followed.ledger.follow(fieldsAt(doc, place), deltas, by === who)
    }
    touched.clear()
  }
  return ledgers
}

/** Filled by each transaction; whoever reads it clears it. */
const observeTouched = (doc: Y.Doc): Map<string, Touched> => {
  const touched = new Map<string, Touched>()
  const touch = (place: RecordPlace): Touched => {
    const key = keyOf(place)
    const known = touched.get(key) ?? { place, deltas: new Map() }
    touched.set(key, known)
    return known
  }
  head(doc).observe(() => touch({ table: headRoot, id: '' }))
  for (const table of tables) {
    rows(doc, table).observeDeep((events) => {
      for (const event of events) {
        const [id, field] = event.path
        if (id === undefined) for (const key of event.changes.keys.keys()) touch({ table, id: key })
        else {
          const { deltas } = touch({ table, id: String(id) })
          if (field !== undefined && event instanceof Y.YTextEvent) deltas.set(String(field), event.delta)
        }
      }
    })
  }
  return touched
}

const changeOf = (place: RecordPlace, ledger: Ledger): (RecordChange & { readonly without: Without | undefined })[] => {
  const without = ledger.without()
  const now = ledger.exists ? ledger.fields : undefined
  const wanted = without?.isTheirsAlone === true ? undefined : without?.fields
  return isSame(now, wanted) ? [] : [{ place, now, wanted, without }]
}

const isSame = (a: Fields | undefined, b: Fields | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.size === b.size &&
    [...a].every(([key, field]) => isSameField(field, b.get(key))))

/** A step they added, in which another put a card, is that other's too: it stays, and so does the map it is in. */
const keepWhatIsUsed = (
  doc: Y.Doc,
  changes: readonly (RecordChange & { readonly without: Without | undefined })[],
): RecordChange[] => {
  const leaving = new Map(
    changes.filter(({ now, wanted }) => now !== undefined && wanted === undefined).map((each) => [each.place.id, each]),
  )
  const staying: RecordChange[] = []
  const wantedAt = new Map(changes.map(({ place, wanted }) => [keyOf(place), wanted]))
  const places = new Map([...everyRecord(doc), ...changes.map(({ place }) => place)].map((each) => [keyOf(each), each]))
  const waiting = [...places].flatMap(([key, place]): Fields[] => {
    if (leaving.has(place.id)) return []
    return [(wantedAt.has(key) ? wantedAt.get(key) : fieldsAt(doc, place)) ?? new Map<string, Field>()]
  })
  for (let fields = waiting.pop(); fields !== undefined && leaving.size > 0; fields = waiting.pop()) {
    for (const id of namesIn(fields)) {
      const used = leaving.get(id)
      if (used?.without === undefined) continue
      leaving.delete(id)
      waiting.push(used.without.fields)
      staying.push({ place: used.place, now: used.now, wanted: used.without.fields })
    }
  }
  const isStaying = new Set(staying.map(({ place }) => keyOf(place)))
  return [
    ...changes
      .filter(({ place }) => !isStaying.has(keyOf(place)))
      .map(({ place, now, wanted }) => ({ place, now, wanted })),
    ...staying.filter(({ now, wanted }) => !isSame(now, wanted)),
  ]
}

/** Every string that may be the id of another record: ids stand as values, in lists, in places and in keys. */
const namesIn = (fields: Fields): string[] => {
  const names: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') names.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  for (const [key, field] of fields) {
    names.push(...key.split(':'))
    if (field.kind === 'value') collect(field.value)
  }
  return names
}
