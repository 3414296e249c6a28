// Whether the pages of a database hang together. What a board's own bytes say is checked when it is loaded.
import Database from 'libsql'

/** What is wrong, or undefined. */
export const damageIn = (db: Database.Database): string | undefined => {
  const [row] = db.pragma('quick_check') as { quick_check: string }[]
  return row?.quick_check === 'ok' ? undefined : (row?.quick_check ?? 'quick_check gave no answer')
}

/** On a connection of its own. What keeps it from looking is no damage: whoever uses the database will meet it. */
export const damageOf = (path: string): string | undefined => {
  let db: Database.Database | undefined
  try {
    db = new Database(path)
    return damageIn(db)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'SQLITE_CORRUPT' ? error.message : undefined
  } finally {
    db?.close()
  }
}
