// The port of storage: what a room and the door need to be kept, whatever the engine. One contract suite for all engines.
import type { ImageHash, ImageType } from '@parcours/shared/domain/image'
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import type { HistoryStorage, KeptHistory } from './history.ts'

/** The SHA-256 of a secret in base64url; the secret itself is never stored. */
export type SecretHash = string

export interface BoardKey {
  readonly role: Role
  readonly hash: SecretHash
}
export interface NewBoard {
  readonly id: BoardId
  readonly keys: readonly BoardKey[]
  /** The state the board starts with, as one Yjs update. */
  readonly update: Uint8Array
  /** The pictures it brings along. */
  readonly images?: readonly NewImage[]
}
export interface StoredImage {
  readonly type: ImageType
  readonly content: Uint8Array
}
export interface NewImage extends StoredImage {
  readonly hash: ImageHash
}
/** What the pictures of one board may come to. */
export interface ImageQuota {
  readonly count: number
  readonly bytes: number
}
export interface NewParticipant {
  readonly boardId: BoardId
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  readonly sessionHash: SecretHash
}
export interface StoredSession {
  readonly participantId: ParticipantId
  readonly role: Role
  readonly hash: SecretHash
}
/** A board is its snapshot, if it has one, and the updates after it in order. */
export interface StoredBoard {
  readonly snapshot?: Uint8Array
  readonly updates: readonly Uint8Array[]
  /** The number of the last update; 0 means none. Numbers start at 1 and grow by 1 a board. */
  readonly seq: number
}

export interface StorageOptions {
  /** A session that is not used for this long expires. */
  readonly sessionMs: number
}
export const keepingSessions: StorageOptions = { sessionMs: Number.MAX_SAFE_INTEGER }

export type Deletion = 'deleted' | 'unknown' | 'touched'

/** An operation that did not take effect, or content that cannot be read. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
}

/** A promise resolves once its effect is on disk, and rejects with a StorageFailure and nothing of it kept. Calls take effect in order. */
export interface Storage extends HistoryStorage {
  createBoard(board: NewBoard): Promise<void>
  boardKeys(id: BoardId): Promise<readonly BoardKey[] | 'unknown'>
  addParticipant(participant: NewParticipant): Promise<void>
  /** Asking keeps a session alive and touches its board; one that nobody used for `sessionMs` is unknown. */
  session(boardId: BoardId, hash: SecretHash): Promise<StoredSession | 'unknown'>
  /** Appends all of `updates` or none; resolves to the number of the last. Rejects for an unknown board. */
  append(boardId: BoardId, updates: readonly Uint8Array[]): Promise<number>
  load(boardId: BoardId): Promise<StoredBoard | 'unknown'>
  /**
   * In one transaction: keeps `snapshot` in place of every update up to `throughSeq`. The updates move to the history if
   * it is told what to keep, and go otherwise.
   */
  compact(boardId: BoardId, snapshot: Uint8Array, throughSeq: number, kept?: KeptHistory): Promise<void>
  /** In one transaction: the board and all that belongs to it are gone, unless somebody touched it since that time, epoch ms. */
  deleteBoard(boardId: BoardId, unlessTouchedSince?: number): Promise<Deletion>
  /** The boards that nobody entered or wrote to since `time`, epoch ms; to the hour. */
  boardsUntouchedSince(time: number): Promise<readonly BoardId[]>
  /** Sessions that have expired are deleted; resolves to their number. */
  sweepSessions(): Promise<number>
  /** Writes to the disk, and rejects if that fails. */
  probe(): Promise<void>
  /** A picture that is kept already stays as it is. `full`: it would not fit in the quota. Rejects for an unknown board. */
  addImage(boardId: BoardId, image: NewImage, quota: ImageQuota): Promise<'kept' | 'full'>
  image(boardId: BoardId, hash: ImageHash): Promise<StoredImage | 'unknown'>
  /** Waits for what is under way. Calls after it reject. */
  close(): Promise<void>
}

/** Why an engine would not open: the reason decides the sentence a person reads. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal'
  readonly reason: 'corrupt' | 'in-use' | 'unwritable'
  constructor(reason: 'corrupt' | 'in-use' | 'unwritable', detail: string) {
    super(detail)
    this.reason = reason
  }
}
