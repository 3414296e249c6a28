// The ground of every named edit: one edit = one transaction = one undo step.
import * as Y from 'yjs'
import { dataKey, isKanoKey, localOrigin, rows, type Table, type YRecord } from '../layout.ts'
import { dataEntries, entries, writeRecord, type RecordOf } from '../record.ts'

export const edit = (doc: Y.Doc, write: () => void): void => doc.transact(write, localOrigin)

export const rowOf = (doc: Y.Doc, table: Table, id: string): YRecord | undefined => {
  const row = rows(doc, table).get(id)
  return row instanceof Y.Map ? row : undefined
}

export const addRow = <T extends Table>(doc: Y.Doc, table: T, record: RecordOf<T>): void => {
  rows(doc, table).set(record.id, writeRecord(table, record))
}

/** Sets the given fields and no others; `undefined` takes a field away. A record that is gone stays gone. */
export const changeRow = (doc: Y.Doc, table: Table, id: string, fields: Readonly<Record<string, unknown>>): void => {
  const row = rowOf(doc, table, id)
  if (row === undefined) return
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'data') changeData(row, value)
    else if (value === undefined) row.delete(key)
    else for (const [name, each] of entries(table, key, value)) row.set(name, each)
  }
}

export const deleteRow = (doc: Y.Doc, table: Table, id: string): void => rows(doc, table).delete(id)

const changeData = (row: YRecord, value: unknown) => {
  if (typeof value !== 'object' || value === null) return
  for (const [field, each] of Object.entries(value)) {
    if (field === 'kano') for (const key of [...row.keys()].filter(isKanoKey)) row.delete(key)
    if (each === undefined || field === 'kano') row.delete(dataKey(field))
    if (each !== undefined) for (const [key, one] of dataEntries(field, each)) row.set(key, one)
  }
}
