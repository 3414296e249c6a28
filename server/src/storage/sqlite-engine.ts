// The SQLite engine itself: synchronous, on whatever thread holds it. A batch of operations is one transaction.
import { constants, accessSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { Operation, OperationName, Outcome, Perform, Results } from './operations.ts'
import { prepareStatements, type Statements } from './sqlite-statements.ts'
import { damageIn, isDamage } from './sqlite-check.ts'
import { databaseIn, isCheckedAtStart } from './sqlite-file.ts'
import { isOlder, migrate, NewerDatabase } from './sqlite-schema.ts'
import { keepingSessions, StorageRefusal, type StorageOptions } from './storage.ts'

export interface SqliteEngine {
  /** One transaction for all; if it fails, each operation is tried alone, so one bad apple spoils nobody else's. */
  run(batch: readonly Operation[]): Outcome[]
  close(): void
}

/** Throws a StorageRefusal when the folder cannot be used or the file is damaged; nothing is ever replaced by an empty one. */
export const openSqliteEngine = (dataDir: string, options = keepingSessions): SqliteEngine => {
  makeWritable(dataDir)
  const lock = lockFolder(dataDir)
  try {
    return engineOn(openChecked(databaseIn(dataDir), options), () => lock.close())
  } catch (error) {
    lock.close()
    throw error
  }
}

interface Checked {
  readonly db: Database.Database
  readonly statements: Statements
}

const engineOn = ({ db, statements }: Checked, unlock: () => void): SqliteEngine => {
  const perform = (operation: Operation) => performWith(statements, operation)
  const runAll = (batch: readonly Operation[]): Outcome[] => {
    const together = attempt(() => inTransaction(db, () => batch.map((operation) => perform(operation))))
    if (together.ok) return together.value.map((value) => ({ ok: true, value }))
    if (batch.length === 1) return [together]
    return batch.map((operation) => attempt(() => inTransaction(db, () => perform(operation))))
  }
  return {
    run: (batch) => {
      const outcomes = runAll(batch)
      if (statements.hasUsed()) attempt(() => inTransaction(db, statements.touchUsed))
      // What was deleted still stands in the log until it is folded in.
      if (batch.some(({ name }) => name === 'deleteBoard')) attempt(() => db.pragma('wal_checkpoint(TRUNCATE)'))
      return outcomes
    },
    close: () => {
      // The driver leaves the log beside the file; folded in, the file alone is the whole. A disk that refuses keeps both.
      attempt(() => db.pragma('wal_checkpoint(TRUNCATE)'))
      db.close()
      unlock()
    },
  }
}

const performWith = (statements: Perform, operation: Operation): Results[OperationName] => {
  switch (operation.name) {
    case 'createBoard':
      return statements.createBoard(operation.input)
    case 'boardKeys':
      return statements.boardKeys(operation.input)
    case 'addParticipant':
      return statements.addParticipant(operation.input)
    case 'codeHolder':
      return statements.codeHolder(operation.input)
    case 'enterByCode':
      return statements.enterByCode(operation.input)
    case 'session':
      return statements.session(operation.input)
    case 'append':
      return statements.append(operation.input)
    case 'load':
      return statements.load(operation.input)
    case 'loadWorkshop':
      return statements.loadWorkshop(operation.input)
    case 'compact':
      return statements.compact(operation.input)
    case 'deleteBoard':
      return statements.deleteBoard(operation.input)
    case 'boardsUntouchedSince':
      return statements.boardsUntouchedSince(operation.input)
    case 'sweepSessions':
      return statements.sweepSessions(operation.input)
    case 'probe':
      return statements.probe(operation.input)
    case 'addVersion':
      return statements.addVersion(operation.input)
    case 'versions':
      return statements.versions(operation.input)
    case 'versionContent':
      return statements.versionContent(operation.input)
    case 'renameVersion':
      return statements.renameVersion(operation.input)
    case 'deleteVersions':
      return statements.deleteVersions(operation.input)
    case 'rowsAfter':
      return statements.rowsAfter(operation.input)
    case 'authors':
      return statements.authors(operation.input)
    case 'addImage':
      return statements.addImage(operation.input)
    case 'image':
      return statements.image(operation.input)
  }
}

const attempt = <T>(act: () => T): { ok: true; value: T } | Exclude<Outcome, { ok: true }> => {
  try {
    return { ok: true, value: act() }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error), isDamage: isDamage(error) }
  }
}

const inTransaction = <T>(db: Database.Database, act: () => T): T => {
  db.exec('BEGIN')
  try {
    const result = act()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

export const makeWritable = (dataDir: string) => {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.R_OK | constants.X_OK)
  } catch (error) {
    throw new StorageRefusal(reasonOf(error), String(error))
  }
}

/** Held by the operating system, so that it ends with the process however the process ends. */
export const lockFolder = (dataDir: string): Database.Database => {
  try {
    const lock = new Database(join(dataDir, 'server.lock'))
    lock.exec('PRAGMA locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    throw new StorageRefusal(codeOf(error) === 'SQLITE_BUSY' ? 'in-use' : reasonOf(error), String(error))
  }
}

const openChecked = (path: string, options: StorageOptions): Checked => {
  let db: Database.Database | undefined
  try {
    db = new Database(path)
    // Before tables are changed the file is checked, however long that takes.
    const damage = isCheckedAtStart(path) || isOlder(db) ? damageIn(db) : undefined
    if (damage !== undefined) throw new StorageRefusal('corrupt', damage)
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL')
    db.exec('PRAGMA foreign_keys = ON')
    // What is deleted is overwritten, not only forgotten: ballots and private notes name their voters and authors.
    db.exec('PRAGMA secure_delete = ON')
    migrate(db)
    return { db, statements: prepareStatements(db, options) }
  } catch (error) {
    db?.close()
    if (error instanceof StorageRefusal) throw error
    if (error instanceof NewerDatabase) throw new StorageRefusal('newer', error.message)
    // SQLITE_ERROR: its tables are not those that the statements were written for.
    const damaged = isDamage(error) || ['SQLITE_NOTADB', 'SQLITE_ERROR'].includes(codeOf(error) ?? '')
    throw new StorageRefusal(damaged ? 'corrupt' : reasonOf(error), String(error))
  }
}

const reasonOf = (error: unknown): 'full' | 'unwritable' =>
  ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') ? 'full' : 'unwritable'

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
