// Reading rows. The driver takes every text for UTF-8, and ends the process when it is not; one damaged byte makes it
// so, or makes text of what was bytes. So texts are read as bytes and decoded here, where damage can be told.
import type Database from 'libsql'
import { Damage } from './stored-bytes.ts'

type Kind = 'text' | 'bytes' | 'number'
/** A column of the table, or an expression under that name. */
type Column = Kind | readonly [kind: Kind, expression: string]
type Columns<Row> = { readonly [Name in keyof Row & string]: Column }

export interface Read<Row> {
  /** Every row. Throws a Damage for a text that is none. */
  all(parameters: readonly (string | number)[]): Row[]
  /** The first row. Throws a Damage for a text that is none. */
  get(parameters: readonly (string | number)[]): Row | undefined
}

/** `rest` is the statement from its FROM on; there, a column's own name is the converted one, `table.column` the stored. */
export const prepareRead = <Row extends object>(
  db: Database.Database,
  columns: Columns<Row>,
  rest: string,
): Read<Row> => {
  const named = Object.entries<Column>(columns).map(([name, column]) =>
    typeof column === 'string' ? { name, kind: column, expression: `"${name}"` } : fromPair(name, column),
  )
  const selected = named.map(({ name, kind, expression }) => `CAST(${expression} AS ${storedAs[kind]}) AS "${name}"`)
  const statement = db.prepare(`SELECT ${selected.join(', ')} ${rest}`)
  const texts = named.filter(({ kind }) => kind === 'text').map(({ name }) => name)
  const read = (row: unknown): Row => {
    const values = row as Record<string, unknown>
    for (const name of texts) values[name] = textOf(values[name])
    return values as Row
  }
  return {
    all: (parameters) => statement.all([...parameters]).map(read),
    get: (parameters) => {
      const row = statement.get([...parameters])
      return row === undefined ? undefined : read(row)
    },
  }
}

const fromPair = (name: string, [kind, expression]: readonly [Kind, string]) => ({ name, kind, expression })
const storedAs: Readonly<Record<Kind, string>> = { text: 'BLOB', bytes: 'BLOB', number: 'INTEGER' }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const textOf = (stored: unknown): string | null => {
  if (stored === null) return null
  try {
    return decoder.decode(stored as ArrayBuffer | Uint8Array)
  } catch {
    throw new Damage('a stored text is damaged')
  }
}
