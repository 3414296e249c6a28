// Statements for what outlives its use: boards that go, sessions that expire, and the proof that the disk can be written.
import type Database from 'libsql'
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Perform } from './operations.ts'
import { prepareRead } from './sqlite-read.ts'
import type { SecretHash, StorageOptions } from './storage.ts'
import { Damage } from './stored-bytes.ts'

interface Upkeep {
  readonly perform: Pick<Perform, 'deleteBoard' | 'boardsUntouchedSince' | 'sweepSessions' | 'probe'>
  /** For writers: within their own transaction. */
  readonly touchBoard: (board: number) => void
  /** For readers: remembered until `touchUsed`, so that a full disk does not stop them. */
  readonly noteUse: (board: number, session: SecretHash, usedAt: number) => void
  readonly hasUsed: () => boolean
  readonly touchUsed: () => void
}

export const prepareUpkeep = (
  db: Database.Database,
  { sessionMs }: StorageOptions,
  numberOf: (id: BoardId) => number | undefined,
): Upkeep => {
  const touchedAt = prepareRead<{ at: number }>(db, { at: ['number', 'touched_at'] }, 'FROM boards WHERE number = ?')
  const untouched = prepareRead<{ id: BoardId }>(db, { id: 'text' }, 'FROM boards WHERE touched_at < ?')
  const expired = db.prepare('DELETE FROM sessions WHERE used_at < unixepoch() - ?')
  const probe = db.prepare(
    'INSERT INTO probe (id, at) VALUES (1, unixepoch()) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  )
  // To the hour: most calls write nothing.
  const touchBoard = db.prepare(
    `UPDATE boards SET touched_at = unixepoch() WHERE number = ? AND touched_at < unixepoch() - ${hour}`,
  )
  const touchSession = db.prepare('UPDATE sessions SET used_at = unixepoch() WHERE hash = ?')
  let used: { board: number; session: SecretHash }[] = []
  const deletions = tablesOfBoards(db).map((name) => db.prepare(`DELETE FROM "${name}" WHERE board = ?`))
  const deleteBoard = db.prepare('DELETE FROM boards WHERE number = ?')
  const perform: Upkeep['perform'] = {
    deleteBoard: ({ boardId, unlessTouchedSince = Infinity }) => {
      const number = numberOf(boardId)
      if (number === undefined) return 'unknown'
      const touched = touchedAt.get([number])
      if (touched === undefined) throw new Damage('a board is in the index alone')
      if (touched.at * 1000 >= unlessTouchedSince) return 'touched'
      // The tables may refer to one another in any order.
      db.exec('PRAGMA defer_foreign_keys = ON')
      for (const deletion of deletions) deletion.run([number])
      deleteBoard.run([number])
      return 'deleted'
    },
    boardsUntouchedSince: ({ time }) => untouched.all([Math.floor(time / 1000)]).map(({ id }) => id),
    sweepSessions: () => expired.run([Math.ceil(sessionMs / 1000)]).changes,
    probe: () => {
      probe.run([])
      return undefined
    },
  }
  return {
    perform,
    touchBoard: (board) => void touchBoard.run([board]),
    noteUse: (board, session, usedAt) => {
      if (usedAt < Date.now() / 1000 - hour) used.push({ board, session })
    },
    hasUsed: () => used.length > 0,
    touchUsed: () => {
      const due = used
      used = []
      for (const { board, session } of due) {
        touchSession.run([session])
        touchBoard.run([board])
      }
    },
  }
}

/** In seconds. */
const hour = 3600

/** Whatever belongs to a board says so in a column of this name: a table that is added is not forgotten here. */
const tablesOfBoards = (db: Database.Database): readonly string[] =>
  prepareRead<{ name: string }>(
    db,
    { name: ['text', 't.name'] },
    `FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'board'`,
  )
    .all([])
    .map(({ name }) => name)
