import * as Y from 'yjs'
import {
  areSameFields,
  fieldsAt,
  isSameField,
  recordAt,
  type Field,
  type Fields,
  type RecordChange,
  type RecordPlace,
} from '../fields.ts'
import { headRoot, rows } from '../layout.ts'
import { retype } from './restore.ts'
import { edit } from './transact.ts'

/**
 * Changes records field by field, in one undo step: takes a person's doing back, or writes again what was refused. What
 * anybody changed since it was worked out stays as it is.
 */
export const changeRecords = (doc: Y.Doc, changes: readonly RecordChange[]): void =>
  edit(doc, () => {
    for (const { place, now, wanted } of changes) {
      const present = fieldsAt(doc, place)
      if (present === undefined) bringBack(doc, place, now === undefined ? wanted : undefined)
      else if (wanted !== undefined) changeFields(doc, place, { present, now: now ?? wanted, wanted })
      else if (now !== undefined && areSameFields(present, now)) remove(doc, place)
    }
  })

const bringBack = (doc: Y.Doc, { table, id }: RecordPlace, fields: Fields | undefined): void => {
  if (fields === undefined || table === headRoot) return
  rows(doc, table).set(id, new Y.Map<unknown>([...fields].map(([key, field]) => [key, sharedOf(field)])))
}

interface Change {
  readonly present: Fields
  readonly now: Fields
  readonly wanted: Fields
}

const changeFields = (doc: Y.Doc, place: RecordPlace, { present, now, wanted }: Change): void => {
  const record = recordAt(doc, place)
  for (const key of new Set([...now.keys(), ...wanted.keys()])) {
    const [expected, next] = [now.get(key), wanted.get(key)]
    if (isSameField(expected, next) || !isSameField(expected, present.get(key))) continue
    const text = record?.get(key)
    if (next === undefined) record?.delete(key)
    else if (next.kind === 'text' && text instanceof Y.Text) retype(text, next.text)
    else record?.set(key, sharedOf(next))
  }
}

const remove = (doc: Y.Doc, { table, id }: RecordPlace): void => {
  if (table !== headRoot) rows(doc, table).delete(id)
}

const sharedOf = (field: Field): unknown => (field.kind === 'text' ? new Y.Text(field.text) : field.value)
