// Whether the pages of a database hang together. What a board's own bytes say is checked when it is loaded.
import Database from 'libsql'
import { prepareRead } from './sqlite-read.ts'
import { Damage } from './stored-bytes.ts'

type Check = 'quick_check' | 'integrity_check'

/** What is wrong, or undefined. */
export const damageIn = (db: Database.Database, how: Check = 'quick_check'): string | undefined => {
  const found = prepareRead<{ message: string }>(db, { message: ['text', how] }, `FROM pragma_${how}`).get([])
  return found?.message === 'ok' ? undefined : (found?.message ?? `${how} gave no answer`)
}

/** On a connection of its own. What keeps it from looking is no damage: whoever uses the database will meet it. */
export const damageOf = (path: string): string | undefined => {
  let db: Database.Database | undefined
  try {
    db = new Database(path)
    return damageIn(db)
  } catch (error) {
    return isDamage(error) ? error.message : undefined
  } finally {
    db?.close()
  }
}

/** Found by what we wrote beside the bytes, or by SQLite, which tells a damaged index apart. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof Damage ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))
