// The statements of the workshop: its entries, the answers to its commands, and what commands do to the door.
import type Database from 'libsql'
import type { Codes } from './sqlite-codes.ts'
import { prepareRead } from './sqlite-read.ts'
import { answersKept, type StoredAnswer, type StoredEntry, type StoredWorkshop, type WorkshopWrite } from './storage.ts'
import { crcOf, Damage } from './stored-bytes.ts'

/** Null in rows from before there were checksums. */
interface Checked {
  readonly crc: number | null
}
type EntryRow = StoredEntry & Checked
type AnswerRow = StoredAnswer & Checked & { readonly command: string; readonly at: number }

export const prepareWorkshop = (db: Database.Database, codes: Codes) => {
  const entries = prepareRead<EntryRow>(
    db,
    { slice: 'text', key: 'text', value: 'text', crc: 'number' },
    'FROM workshop_entries WHERE board = ? ORDER BY workshop_entries.slice, workshop_entries.key',
  )
  const upsertEntry = db.prepare(
    `INSERT INTO workshop_entries (board, slice, key, value, crc) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (board, slice, key) DO UPDATE SET value = excluded.value, crc = excluded.crc`,
  )
  const deleteEntry = db.prepare('DELETE FROM workshop_entries WHERE board = ? AND slice = ? AND key = ?')
  const answers = prepareRead<AnswerRow>(
    db,
    {
      participantId: ['text', 'participant'],
      key: 'text',
      command: 'text',
      at: 'number',
      answer: 'text',
      crc: 'number',
    },
    'FROM workshop_answers WHERE board = ? ORDER BY number DESC LIMIT ?',
  )
  // The row of an earlier answer goes: this one is the newest.
  const insertAnswer = db.prepare(
    'INSERT OR REPLACE INTO workshop_answers (board, participant, key, command, at, answer, crc) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertKey = db.prepare('INSERT INTO board_keys (hash, board, role) VALUES (?, ?, ?)')
  const deleteKeys = db.prepare('DELETE FROM board_keys WHERE board = ? AND role = ?')
  const setRole = db.prepare('UPDATE participants SET role = ? WHERE board = ? AND id = ?')
  const deleteSessions = db.prepare('DELETE FROM sessions WHERE board = ? AND participant = ?')

  const writeEntry = (board: number, columns: readonly string[]) =>
    void upsertEntry.run([board, ...columns, crcOf(columns)])

  return {
    /** Throws a Damage: locks and ballots are never silently others. */
    load: (board: number): StoredWorkshop => ({
      entries: entries.all([board]).map(({ slice, key, value, crc }) => {
        if (crc !== null && crc !== crcOf([slice, key, value])) throw new Damage(`the workshop's ${slice} is damaged`)
        return { slice, key, value }
      }),
      answers: answers
        .all([board, answersKept])
        .map(({ participantId, key, command, at, answer, crc }) => {
          const isDamaged = crc !== null && crc !== crcOf([participantId, key, command, at, answer])
          if (isDamaged) throw new Damage('an answer of the workshop is damaged')
          return { participantId, key, answer }
        })
        .reverse(),
    }),
    write: (board: number, write: WorkshopWrite): void => {
      switch (write.kind) {
        case 'entry':
          return writeEntry(board, [write.slice, write.key, write.value])
        case 'no-entry':
          return void deleteEntry.run([board, write.slice, write.key])
        case 'answer': {
          const columns = [write.participantId, write.key, write.command, write.at, write.answer]
          return void insertAnswer.run([board, ...columns, crcOf(columns)])
        }
        case 'set-code':
          return codes.add(board, write.hash, write)
        case 'drop-code':
          return codes.dropDoor(board)
        case 'add-device-code':
          codes.dropOf(board, write.participantId)
          return codes.add(board, write.hash, write)
        case 'add-key':
          return void insertKey.run([write.hash, board, write.role])
        case 'drop-keys':
          return void deleteKeys.run([board, write.role])
        case 'set-role':
          return void setRole.run([write.role, board, write.participantId])
        case 'end-sessions':
          codes.dropOf(board, write.participantId)
          return void deleteSessions.run([board, write.participantId])
      }
    },
  }
}
