// The whole database as one file, taken while the server works, and put back while it does not.
import {
  constants,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'libsql'
import { damageIn, isDamage } from './sqlite-check.ts'
import { lockFolder, makeWritable } from './sqlite-engine.ts'
import { databaseIn } from './sqlite-file.ts'
import { schemaVersion } from './sqlite-schema.ts'
import { StorageRefusal } from './storage.ts'

export type BackupOutcome =
  | { readonly kind: 'done'; readonly boards: number; readonly keptAt?: string }
  | { readonly kind: 'refused'; readonly reason: 'exists' | 'no-database' | 'no-file' }
  | { readonly kind: 'refused'; readonly reason: 'damaged'; readonly detail: string }

/**
 * One moment of the database, checked and on disk before it gets its name; no file is ever overwritten. Throws what
 * the disk throws, and leaves nothing half done.
 */
export const backUp = (dataDir: string, file: string): BackupOutcome => {
  const source = databaseIn(dataDir)
  if (!existsSync(source)) return { kind: 'refused', reason: 'no-database' }
  if (existsSync(file)) return { kind: 'refused', reason: 'exists' }
  const partial = `${file}.partial-${process.pid}`
  rmSync(partial, { force: true })
  try {
    const copied = whole(source, 'quick_check', (db) => void db.prepare('VACUUM INTO ?').run([partial]))
    if (copied.kind === 'refused') return copied
    const checked = check(partial)
    if (checked.kind === 'refused') return checked
    flush(partial)
    if (!named(partial, file)) return { kind: 'refused', reason: 'exists' }
    flush(dirname(file))
    return checked
  } finally {
    removeDatabase(partial)
  }
}

/**
 * Takes the place of what the folder holds, which is kept in a folder of its own beside it. Throws a StorageRefusal
 * while a server works there, and what the disk throws; until the last step the old database stays in use.
 */
export const restore = (dataDir: string, file: string, now: Date): BackupOutcome => {
  if (!existsSync(file)) return { kind: 'refused', reason: 'no-file' }
  makeWritable(dataDir)
  const lock = lockFolder(dataDir)
  const incoming = join(dataDir, 'restoring.db')
  try {
    removeDatabase(incoming)
    // The log too: the file may be a bare copy of a data folder.
    copyDatabase(file, incoming)
    const checked = check(incoming)
    if (checked.kind === 'refused') return checked
    flush(incoming)
    const keptAt = keepOld(dataDir, now)
    fold(databaseIn(dataDir))
    // A log that stayed would be taken for the new file's.
    for (const part of [...logs, '-journal']) rmSync(databaseIn(dataDir) + part, { force: true })
    renameSync(incoming, databaseIn(dataDir))
    flush(dataDir)
    return { ...checked, ...(keptAt !== undefined && { keptAt }) }
  } finally {
    removeDatabase(incoming)
    lock.close()
  }
}

const logs = ['-wal', '-shm']

type Damaged = Extract<BackupOutcome, { reason: 'damaged' }>
const damaged = (detail: string): Damaged => ({ kind: 'refused', reason: 'damaged', detail })

/** Whole, ours, and not of a later version; folded into one file. */
const check = (file: string): Extract<BackupOutcome, { kind: 'done' }> | Damaged => {
  const checked = whole(file, 'integrity_check', (db) => {
    const [version] = db.pragma('user_version') as { user_version: number }[]
    if (version === undefined || version.user_version < 1) return damaged('it is no database of Parcours')
    if (version.user_version > schemaVersion) return damaged('it is of a later version of Parcours')
    const { boards } = db.prepare('SELECT count(*) AS boards FROM boards').get([]) as { boards: number }
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.exec('PRAGMA journal_mode = DELETE')
    return { kind: 'done', boards } as const
  })
  return checked.kind === 'refused' ? checked : checked.value
}

/** Uses the database if the check says that it is whole; what SQLite finds damaged while it is used counts too. */
const whole = <T>(
  file: string,
  how: 'quick_check' | 'integrity_check',
  use: (db: Database.Database) => T,
): { readonly kind: 'whole'; readonly value: T } | Damaged => {
  const db = new Database(file)
  try {
    const damage = damageIn(db, how)
    if (damage !== undefined) return damaged(damage)
    return { kind: 'whole', value: use(db) }
  } catch (error) {
    if (isDamage(error) || (error instanceof Error && codeOf(error) === 'SQLITE_NOTADB')) return damaged(error.message)
    throw error
  } finally {
    db.close()
  }
}

/** Copied, not moved: the old database is in its place until the new one takes it. */
const keepOld = (dataDir: string, now: Date): string | undefined => {
  const current = databaseIn(dataDir)
  if (!existsSync(current)) return undefined
  const keptAt = join(dataDir, `before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`)
  mkdirSync(keptAt)
  const kept = join(keptAt, basename(current))
  copyDatabase(current, kept)
  for (const file of [kept, `${kept}-wal`, keptAt]) if (existsSync(file)) flush(file)
  return keptAt
}

/** The log into the file, so that it can go before the file does: a machine that stops in between loses nothing of it. */
const fold = (file: string): void => {
  if (!existsSync(file)) return
  try {
    const db = new Database(file)
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  } catch {
    // Too damaged to be used: it is kept aside as it is.
  }
}

const copyDatabase = (from: string, to: string) => {
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`, constants.COPYFILE_EXCL)
}

const removeDatabase = (file: string) => {
  for (const part of ['', ...logs, '-journal']) rmSync(file + part, { force: true })
}

/** False if something of that name came meanwhile. */
const named = (partial: string, file: string): boolean => {
  try {
    linkSync(partial, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // A stick or a share that knows no links.
    if (existsSync(file)) return false
    renameSync(partial, file)
    return true
  }
}

const flush = (path: string) => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Some systems do not flush folders; a file they always do.
    if (!['EPERM', 'EINVAL', 'EISDIR', 'EACCES'].includes(codeOf(error))) throw error
  } finally {
    closeSync(handle)
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Whether somebody works in the folder: their lock is the operating system's, so a dead one holds nothing. */
export const isInUse = (dataDir: string): boolean => {
  try {
    lockFolder(dataDir).close()
    return false
  } catch (error) {
    return error instanceof StorageRefusal && error.reason === 'in-use'
  }
}
