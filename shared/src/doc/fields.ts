// A record's fields as plain values that can be compared, kept and written again: what the past is told in.
import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { head, headRoot, rows, tables, type Table } from './layout.ts'
import { textOf } from './record.ts'

/** Nested shared types that no layout of ours knows are left out: nobody here could write them again. */
export type Field =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
export type Fields = ReadonlyMap<string, Field>

/** The board's own fields are a record of this pseudo-table, under the id ''. */
export type RecordPlace = { readonly table: Table | typeof headRoot; readonly id: string }

/** A record as it was when the change was worked out, and as it is to be; undefined: not there. */
export interface RecordChange {
  readonly place: RecordPlace
  readonly now: Fields | undefined
  readonly wanted: Fields | undefined
}

export const isSameField = (a: Field | undefined, b: Field | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    (a.kind === 'text' ? b.kind === 'text' && a.text === b.text : b.kind === 'value' && equalityDeep(a.value, b.value)))

export const areSameFields = (a: Fields | undefined, b: Fields | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.size === b.size &&
    [...a].every(([key, field]) => isSameField(field, b.get(key))))

/** The shared map of a record; undefined if there is none. */
export const recordAt = (doc: Y.Doc, { table, id }: RecordPlace): Y.Map<unknown> | undefined => {
  if (table === headRoot) return head(doc)
  const record: unknown = rows(doc, table).get(id)
  return record instanceof Y.Map ? record : undefined
}

/** `schema` is no content: it says how the rest is to be read, and is never taken back. */
export const fieldsAt = (doc: Y.Doc, place: RecordPlace): Fields | undefined => {
  const record = recordAt(doc, place)
  if (record === undefined) return undefined
  const fields = new Map<string, Field>()
  for (const [key, value] of record.entries()) {
    const field = place.table === headRoot && key === 'schema' ? undefined : fieldOf(value)
    if (field !== undefined) fields.set(key, field)
  }
  return fields
}

export const everyRecord = (doc: Y.Doc): RecordPlace[] => [
  { table: headRoot, id: '' },
  ...tables.flatMap((table) => [...rows(doc, table).keys()].map((id) => ({ table, id }))),
]

const fieldOf = (value: unknown): Field | undefined => {
  if (value instanceof Y.Text) return { kind: 'text', text: textOf(value) }
  return value instanceof Y.AbstractType ? undefined : { kind: 'value', value }
}
