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
  /** As they joined; the workshop says what they are called now. */
  readonly name: string
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
  /** Called when a check that goes on after the opening finds the data damaged. */
  readonly onDamaged?: (detail: string) => void
}
export const keepingSessions: StorageOptions = { sessionMs: Number.MAX_SAFE_INTEGER }

export type Deletion = 'deleted' | 'unknown' | 'touched'

/** A part of a workshop's state: a value of its slice under '', or one of the slice's entries. Values are JSON text. */
export interface StoredEntry {
  readonly slice: string
  readonly key: string
  readonly value: string
}
/** The answer to a command, for a repetition of it under the same key. */
export interface StoredAnswer {
  readonly participantId: ParticipantId
  readonly key: string
  /** JSON text. */
  readonly answer: string
}
export interface StoredWorkshop {
  readonly entries: readonly StoredEntry[]
  /** The newest `answersKept`, oldest first. */
  readonly answers: readonly StoredAnswer[]
}
export const answersKept = 5000

/** What a command writes. */
export type WorkshopWrite =
  | ({ readonly kind: 'entry' } & StoredEntry)
  | { readonly kind: 'no-entry'; readonly slice: string; readonly key: string }
  /**
   * In place of an earlier answer under this key: one of before the newest `answersKept` is remembered by nobody, and a
   * repetition of its command must not keep everything else from the disk. `command` is its kind alone: what people wrote
   * or voted is nobody's to read. `at` is epoch milliseconds.
   */
  | ({ readonly kind: 'answer'; readonly command: string; readonly at: number } & StoredAnswer)
  /** The door is open under this code, until `expiresAt` (epoch milliseconds) if it says so. */
  | { readonly kind: 'set-code'; readonly hash: SecretHash; readonly expiresAt?: number }
  | { readonly kind: 'drop-code' }
  /** In place of the code this person has; `expiresAt` is epoch milliseconds. */
  | {
      readonly kind: 'add-device-code'
      readonly participantId: ParticipantId
      readonly hash: SecretHash
      readonly expiresAt: number
    }
  | ({ readonly kind: 'add-key' } & BoardKey)
  | { readonly kind: 'drop-keys'; readonly role: Role }
  | { readonly kind: 'set-role'; readonly participantId: ParticipantId; readonly role: Role }
  | { readonly kind: 'end-sessions'; readonly participantId: ParticipantId }

/** Somebody comes with a code. */
export interface CodeEntry {
  readonly hash: SecretHash
  /** Of whoever comes in by the code of a door, as a participant. */
  readonly id: ParticipantId
  readonly name: string
  readonly sessionHash: SecretHash
}
/** Whom a code lets in: somebody new, or the person whose second device it is. */
export type CodeHolder =
  | { readonly kind: 'door'; readonly boardId: BoardId }
  | { readonly kind: 'device'; readonly boardId: BoardId; readonly participantId: ParticipantId }

export interface EnteredByCode {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly name: string
  readonly role: Role
}

/** An operation that did not take effect, or content that cannot be read. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
  /** What is stored is not what was written: trying again does not help. */
  readonly isDamage: boolean

  constructor(message: string, isDamage = false) {
    super(message)
    this.isDamage = isDamage
  }
}

/** A promise resolves once its effect is on disk, and rejects with a StorageFailure and nothing of it kept. Calls take effect in order. */
export interface Storage extends HistoryStorage {
  createBoard(board: NewBoard): Promise<void>
  boardKeys(id: BoardId): Promise<readonly BoardKey[] | 'unknown'>
  addParticipant(participant: NewParticipant): Promise<void>
  /** A code that two boards have opens neither: nobody comes into the wrong one. */
  codeHolder(hash: SecretHash): Promise<CodeHolder | 'unknown'>
  /** In one transaction: whoever the code lets in has a session; the code of a device is used up. */
  enterByCode(entry: CodeEntry): Promise<EnteredByCode | 'unknown'>
  /** Asking keeps a session alive and touches its board; one that nobody used for `sessionMs` is unknown. */
  session(boardId: BoardId, hash: SecretHash): Promise<StoredSession | 'unknown'>
  /** Appends all of `updates` and does all of `writes` in order, or nothing; resolves to the number of the last update. Rejects for an unknown board. */
  append(boardId: BoardId, updates: readonly Uint8Array[], writes?: readonly WorkshopWrite[]): Promise<number>
  load(boardId: BoardId): Promise<StoredBoard | 'unknown'>
  loadWorkshop(boardId: BoardId): Promise<StoredWorkshop | 'unknown'>
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

export type RefusalReason = 'corrupt' | 'in-use' | 'unwritable' | 'full' | 'newer'

/** Why an engine would not open: the reason decides the sentence a person reads. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal'
  readonly reason: RefusalReason
  constructor(reason: RefusalReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
