// The statements of the codes that people type: of a board's door, and of somebody's second device.
import type Database from 'libsql'
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import type { SecretHash } from './storage.ts'

interface FoundCode {
  readonly number: number
  readonly boardId: BoardId
  /** Absent: the door's. */
  readonly participantId?: ParticipantId
}
export type Codes = ReturnType<typeof prepareCodes>

export const prepareCodes = (db: Database.Database) => {
  const find = db.prepare(
    `SELECT c.board AS number, b.id AS boardId, c.participant AS participantId
     FROM codes c JOIN boards b ON b.number = c.board WHERE c.hash = ? AND (c.expires_at IS NULL OR c.expires_at > ?)`,
  )
  const insert = db.prepare('INSERT INTO codes (hash, board, participant, expires_at) VALUES (?, ?, ?, ?)')
  const deleteDoor = db.prepare('DELETE FROM codes WHERE board = ? AND participant IS NULL')
  const deleteOf = db.prepare('DELETE FROM codes WHERE board = ? AND participant = ?')
  return {
    /** Undefined as well when two boards have it. */
    find: (hash: SecretHash): FoundCode | undefined => {
      const [row, other] = find.all([hash, Date.now()]) as {
        number: number
        boardId: BoardId
        participantId: ParticipantId | null
      }[]
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
