// What crosses to the thread that holds SQLite: operations with their input, outcomes with their result.
import type { ImageHash } from '@parcours/shared/domain/image'
import type { BoardId } from '@parcours/shared/domain/ids'
import type { HistoryInputs, HistoryResults, KeptHistory } from './history.ts'
import type {
  BoardKey,
  CodeEntry,
  CodeHolder,
  Deletion,
  EnteredByCode,
  NewBoard,
  NewParticipant,
  RefusalReason,
  SecretHash,
  StorageOptions,
  StoredBoard,
  ImageQuota,
  NewImage,
  StoredImage,
  StoredSession,
  StoredWorkshop,
  WorkshopWrite,
} from './storage.ts'

interface Inputs extends HistoryInputs {
  readonly createBoard: NewBoard
  readonly boardKeys: { readonly boardId: BoardId }
  readonly addParticipant: NewParticipant
  readonly codeHolder: { readonly hash: SecretHash }
  readonly enterByCode: CodeEntry
  readonly session: { readonly boardId: BoardId; readonly hash: SecretHash }
  readonly append: {
    readonly boardId: BoardId
    readonly updates: readonly Uint8Array[]
    readonly writes: readonly WorkshopWrite[]
  }
  readonly load: { readonly boardId: BoardId }
  readonly loadWorkshop: { readonly boardId: BoardId }
  readonly deleteBoard: { readonly boardId: BoardId; readonly unlessTouchedSince: number | undefined }
  readonly boardsUntouchedSince: { readonly time: number }
  readonly sweepSessions: object
  readonly probe: object
  readonly compact: {
    readonly boardId: BoardId
    readonly snapshot: Uint8Array
    readonly throughSeq: number
    readonly kept?: KeptHistory | undefined
  }
  readonly addImage: { readonly boardId: BoardId; readonly image: NewImage; readonly quota: ImageQuota }
  readonly image: { readonly boardId: BoardId; readonly hash: ImageHash }
}
export interface Results extends HistoryResults {
  readonly createBoard: undefined
  readonly boardKeys: readonly BoardKey[] | 'unknown'
  readonly addParticipant: undefined
  readonly codeHolder: CodeHolder | 'unknown'
  readonly enterByCode: EnteredByCode | 'unknown'
  readonly session: StoredSession | 'unknown'
  readonly append: number
  readonly load: StoredBoard | 'unknown'
  readonly loadWorkshop: StoredWorkshop | 'unknown'
  readonly compact: undefined
  readonly deleteBoard: Deletion
  readonly boardsUntouchedSince: readonly BoardId[]
  readonly sweepSessions: number
  readonly probe: undefined
  readonly addImage: 'kept' | 'full'
  readonly image: StoredImage | 'unknown'
}
export type OperationName = keyof Inputs
export type OperationOf<N extends OperationName> = { readonly name: N; readonly input: Inputs[N] }
export type Operation = { [N in OperationName]: OperationOf<N> }[OperationName]
/** An engine's side: one function an operation, synchronous. */
export type Perform = { readonly [N in OperationName]: (input: Inputs[N]) => Results[N] }

export type Outcome =
  | { readonly ok: true; readonly value: Results[OperationName] }
  | { readonly ok: false; readonly message: string; readonly isDamage?: boolean }

/** What the thread is started with. */
export interface WorkerData extends Pick<StorageOptions, 'sessionMs'> {
  readonly dataDir: string
}

/** To the thread: a batch, answered by as many outcomes in the same order; or the wish to close, answered by 'closed'. */
export type ToThread = readonly Operation[] | 'close'
export type FromThread =
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: string }
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'closed' }
