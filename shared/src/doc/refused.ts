// What a document holds that the server refused: worked out beside the server's own, field by field, so that it can be
// told in words, kept, and written again.
import * as Y from 'yjs'
import {
  areSameFields,
  everyRecord,
  fieldsAt,
  isSameField,
  recordAt,
  type Field,
  type Fields,
  type RecordChange,
  type RecordPlace,
} from './fields.ts'

/**
 * What is in `mine` (a whole document) and not in the server's. Others' newer work is no change; where another wrote the
 * same field, or deleted the record, mine is told all the same. Throws when `mine` cannot be read.
 */
export const refusedChanges = (server: Y.Doc, mine: Uint8Array): RecordChange[] => {
  const written = docOf(mine)
  const together = docOf(Y.encodeStateAsUpdate(server), mine)
  const isUnsent = unsentBeside(server)
  const places = new Map([server, written, together].flatMap(everyRecord).map((place) => [keyOf(place), place]))
  const changes = [...places.values()].flatMap((place): RecordChange[] => {
    const now = fieldsAt(server, place)
    const own = unsentFields(written, together, place, isUnsent)
    // Deleted by another meanwhile, but written in here.
    const ground = fieldsAt(together, place) ?? (own.size > 0 ? fieldsAt(written, place) : undefined)
    const wanted = ground && new Map([...ground, ...own])
    return areSameFields(now, wanted) ? [] : [{ place, now, wanted }]
  })
  written.destroy()
  together.destroy()
  return changes
}

/** `there`: the board has it already. `overtaken`: what it changes was changed or deleted by somebody since. */
export type Standing = 'open' | 'there' | 'overtaken'

export const standingOf = (doc: Y.Doc, { place, now, wanted }: RecordChange): Standing => {
  const present = fieldsAt(doc, place)
  if (wanted === undefined) return present === undefined ? 'there' : areSameFields(present, now) ? 'open' : 'overtaken'
  if (present === undefined) return now === undefined ? 'open' : 'overtaken'
  const changed = changedKeys(now, wanted).filter((key) => !isSameField(present.get(key), wanted.get(key)))
  if (changed.length === 0) return 'there'
  return now !== undefined && changed.some((key) => isSameField(present.get(key), now.get(key))) ? 'open' : 'overtaken'
}

/** The fields in which two versions of a record differ. */
export const changedKeys = (now: Fields | undefined, wanted: Fields | undefined): string[] =>
  [...new Set([...(now?.keys() ?? []), ...(wanted?.keys() ?? [])])].filter(
    (key) => !isSameField(now?.get(key), wanted?.get(key)),
  )

const keyOf = ({ table, id }: RecordPlace) => `${table}/${id}`

const docOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** A client's writings come in order, so the server has all up to its own state and none after. */
const unsentBeside = (server: Y.Doc) => {
  const known = Y.decodeStateVector(Y.encodeStateVector(server))
  return ({ id, length }: Y.Item): boolean => id.clock + length > (known.get(id.client) ?? 0)
}

/** Fields that were written here and never reached the server. A text in which others write too is told as both make it. */
const unsentFields = (
  written: Y.Doc,
  together: Y.Doc,
  place: RecordPlace,
  isUnsent: (item: Y.Item) => boolean,
): Map<string, Field> => {
  const own = new Map<string, Field>()
  const fields = fieldsAt(written, place)
  const merged = recordAt(together, place)
  for (const [key, item] of recordAt(written, place)?._map ?? []) {
    const field = fields?.get(key)
    if (item.deleted || field === undefined || !isUnsentWithin(item, isUnsent)) continue
    const other = merged?._map.get(key)
    const isJoined = field.kind === 'text' && other?.deleted === false && Y.compareIDs(other.id, item.id)
    if (!isJoined) own.set(key, field)
  }
  return own
}

const isUnsentWithin = (item: Y.Item, isUnsent: (item: Y.Item) => boolean): boolean => {
  if (isUnsent(item)) return true
  if (!(item.content instanceof Y.ContentType)) return false
  for (let part = item.content.type._start; part !== null; part = part.right)
    if (!part.deleted && isUnsent(part)) return true
  return false
}
