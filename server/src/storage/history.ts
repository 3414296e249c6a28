// The part of the port that keeps a board's past: rows that a snapshot took the place of, points in time, authors.
import type { BoardId, ParticipantId, VersionId } from '@parcours/shared/domain/ids'

export type VersionKind = 'named' | 'automatic' | 'before-restore' | 'before-take-back'

/** A point in time. Times are epoch milliseconds. */
export interface StoredVersion {
  readonly id: VersionId
  readonly at: number
  readonly kind: VersionKind
  /** '' unless somebody named it. */
  readonly name: string
  /** Who asked for it; absent for automatic points. */
  readonly by?: ParticipantId
  /** Who wrote since the point before. */
  readonly people: readonly ParticipantId[]
  /** Every row up to this number is in it; later rows may be, none written after `at`. */
  readonly throughSeq: number
  /** Size of its content. */
  readonly bytes: number
}
export interface NewVersion extends Omit<StoredVersion, 'bytes'> {
  readonly content: Uint8Array
}
/** Everything below `clock` that this client wrote, and no earlier span covers, is this person's, written by `at`. */
export interface AuthorSpan {
  readonly client: number
  readonly clock: number
  readonly participant: ParticipantId
  readonly at: number
}
export interface StoredAuthors {
  readonly spans: readonly AuthorSpan[]
  readonly people: readonly { readonly id: ParticipantId; readonly name: string }[]
  /** The last row that the snapshot covers: rows after it are not in the spans yet. */
  readonly throughSeq: number
}
export interface StoredRow {
  readonly seq: number
  readonly content: Uint8Array
}
/** What compaction keeps of the rows it takes away: those of this call, and of earlier ones the newest within the limits. */
export interface KeptHistory {
  readonly now: number
  /** Rows that were taken away before this time go for good. */
  readonly since: number
  readonly bytes: number
  readonly authors: readonly AuthorSpan[]
}

export interface HistoryStorage {
  /** Rejects for an unknown board. */
  addVersion(boardId: BoardId, version: NewVersion): Promise<void>
  /** Newest first, without their content. */
  versions(boardId: BoardId): Promise<readonly StoredVersion[] | 'unknown'>
  versionContent(boardId: BoardId, id: VersionId): Promise<Uint8Array | 'unknown'>
  /** A version with a name is a named one from then on. */
  renameVersion(boardId: BoardId, id: VersionId, name: string): Promise<'renamed' | 'unknown'>
  deleteVersions(boardId: BoardId, ids: readonly VersionId[]): Promise<void>
  /** The rows after this number that are still kept, in order. */
  rowsAfter(boardId: BoardId, seq: number): Promise<readonly StoredRow[] | 'unknown'>
  authors(boardId: BoardId): Promise<StoredAuthors | 'unknown'>
}

/** What crosses to the thread that holds SQLite. */
export interface HistoryInputs {
  readonly addVersion: { readonly boardId: BoardId; readonly version: NewVersion }
  readonly versions: { readonly boardId: BoardId }
  readonly versionContent: { readonly boardId: BoardId; readonly id: VersionId }
  readonly renameVersion: { readonly boardId: BoardId; readonly id: VersionId; readonly name: string }
  readonly deleteVersions: { readonly boardId: BoardId; readonly ids: readonly VersionId[] }
  readonly rowsAfter: { readonly boardId: BoardId; readonly seq: number }
  readonly authors: { readonly boardId: BoardId }
}
export interface HistoryResults {
  readonly addVersion: undefined
  readonly versions: readonly StoredVersion[] | 'unknown'
  readonly versionContent: Uint8Array | 'unknown'
  readonly renameVersion: 'renamed' | 'unknown'
  readonly deleteVersions: undefined
  readonly rowsAfter: readonly StoredRow[] | 'unknown'
  readonly authors: StoredAuthors | 'unknown'
}
