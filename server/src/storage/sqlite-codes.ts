// The statements of the codes that people type: of a board's door, and of somebody's second device.
import type Database from 'libsql'
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import { prepareRead } from './sqlite-read.ts'
import type { SecretHash } from './storage.ts'

interface FoundCode {
  readonly number: number
  readonly boardId: BoardId
  /** Absent: the door's. */
  readonly participantId?: ParticipantId
}
export type Codes = ReturnType<typeof prepareCodes>

export const prepareCodes = (db: Database.Database) => {
  const find = prepareRead<Omit<FoundCode, 'participantId'> & { participantId: ParticipantId | null }>(
    db,
    { number: ['number', 'c.board'], boardId: ['text', 'b.id'], participantId: ['text', 'c.participant'] },
    `FROM codes c JOIN boards b ON b.number = c.board WHERE c.hash = ? AND (c.expires_at IS NULL OR c.expires_at > ?)`,
  )
  const insert = db.prepare('INSERT INTO codes (hash, board, participant, expires_at) VALUES (?, ?, ?, ?)')
  const deleteDoor = db.prepare('DELETE FROM codes WHERE board = ? AND participant IS NULL')
  const deleteOf = db.prepare('DELETE FROM codes WHERE board = ? AND participant = ?')
  return {
    /** Undefined as well when two boards have it. */
    find: (hash: SecretHash): FoundCode | undefined => {
      const [row, other] = find.all([hash, Date.now()])
      if (row === undefined || other !== undefined) return undefined
      const { number, boardId, participantId } = row
      return { number, boardId, ...(participantId !== null && { participantId }) }
    },
    add: (
      board: number,
      hash: SecretHash,
      { participantId, expiresAt }: { readonly participantId?: ParticipantId; readonly expiresAt?: number },
    ): void => void insert.run([hash, board, participantId ?? null, expiresAt ?? null]),
    dropDoor: (board: number): void => void deleteDoor.run([board]),
    dropOf: (board: number, participant: ParticipantId): void => void deleteOf.run([board, participant]),
  }
}
