// What a room is made of, and the limits it keeps.
import type * as Y from 'yjs'
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Log } from '../log.ts'
import type { Storage, StoredWorkshop } from '../storage/storage.ts'
import type { ParkedBoard } from './parked-board.ts'
import type { HistoryLimits } from './past.ts'

export interface RoomLimits {
  readonly idleMs: number
  readonly parkMs: number
  readonly maxBoardBytes: number
  readonly maxPeers: number
  readonly maxSockets: number
  readonly compactAfterUpdates: number
  readonly compactAfterBytes: number
  readonly retrySaveMs: { readonly first: number; readonly longest: number }
  readonly presenceBytes: number
  readonly history: HistoryLimits
}
export interface RoomOptions {
  readonly boardId: BoardId
  readonly content: Y.Doc | ParkedBoard
  /** The number of the last stored update, the snapshot's size, and the rows after it. */
  readonly seq: number
  readonly snapshotBytes: number
  readonly rows: readonly Uint8Array[]
  readonly workshop: StoredWorkshop
  readonly storage: Storage
  readonly limits: RoomLimits
  readonly log: Log
  /** It failed as nobody foresaw: nothing more is done in it. */
  readonly onBlown: (error: unknown) => void
}
