// A snapshot in place of the log: when it is due, and how much a board weighs by it. What fails costs nothing, as the log
// is still there.
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import type { Content } from './content.ts'
import type { DecodedUpdate } from './known-content.ts'
import type { Past } from './past.ts'
import { packSnapshot } from './snapshot.ts'
import type { UpdateLog } from './update-log.ts'

export interface CompactionOptions {
  readonly boardId: BoardId
  readonly content: Content
  readonly updates: UpdateLog
  readonly past: Past
  /** Of the stored snapshot. */
  readonly snapshotBytes: number
  readonly limits: {
    readonly maxBoardBytes: number
    readonly compactAfterUpdates: number
    readonly compactAfterBytes: number
  }
  readonly storage: Storage
  readonly log: Log
}

export class Compaction {
  readonly #options: CompactionOptions
  #snapshotBytes: number
  #underWay: Promise<void> | undefined
  #isStopped = false

  constructor(options: CompactionOptions) {
    this.#options = options
    this.#snapshotBytes = options.snapshotBytes
  }

  /** At rest, as far as is known, and what was written since. */
  get boardBytes(): number {
    return this.#snapshotBytes + this.#options.updates.bytesSinceSnapshot
  }

  /** Whether the board would outgrow its limit with this edit, which makes for so much that has arrived. */
  isTooBigWith({ structs }: Pick<DecodedUpdate, 'structs'>, arrivedBytes: number): boolean {
    const { updates, limits } = this.#options
    const moreBytes = arrivedBytes - (structs.length === 0 ? deletionBytes : 0)
    const written = updates.bytesSinceSnapshot + updates.waitingBytes + moreBytes
    if (this.#snapshotBytes + written <= limits.maxBoardBytes) return false
    // The log holds what was overwritten since: a new snapshot will tell. Until then either may grow to the limit.
    void this.run()
    return this.#snapshotBytes + moreBytes > limits.maxBoardBytes || written > limits.maxBoardBytes
  }

  runIfDue(): void {
    const { updates, limits } = this.#options
    // A big board is written less often: what compaction costs stays in proportion to what was edited.
    const enoughBytes = Math.max(limits.compactAfterBytes, this.#snapshotBytes)
    const isDue = updates.bytesSinceSnapshot > enoughBytes || updates.rowsSinceSnapshot > limits.compactAfterUpdates
    if (isDue && this.#underWay === undefined) void this.run()
  }

  run(): Promise<void> {
    return (this.#underWay ??= this.#run().finally(() => {
      this.#underWay = undefined
    }))
  }

  /** What is in memory is not to be trusted any more: none of it takes the place of the log. */
  stop(): void {
    this.#isStopped = true
  }

  async #run(): Promise<void> {
    const { boardId, content, updates, past, storage, log } = this.#options
    // Taken before the snapshot, which holds at least these.
    const { rowsSinceSnapshot, bytesSinceSnapshot, seq } = updates
    if (rowsSinceSnapshot === 0 || content.isParked || this.#isStopped) return
    const kept = past.kept()
    try {
      const snapshot = packSnapshot(await content.snapshot())
      if (this.#isStopped) return past.notKept(kept?.authors ?? [])
      await storage.compact(boardId, snapshot, seq, kept)
      this.#snapshotBytes = snapshot.byteLength
      updates.compacted(rowsSinceSnapshot, bytesSinceSnapshot)
    } catch (error) {
      past.notKept(kept?.authors ?? [])
      log.warn({ boardId, error: String(error) }, 'compaction failed; the log is kept')
    }
  }
}

/** On a full board one can still delete: such edits may come beyond the limit, by no more than this all together. */
const deletionBytes = 1024 * 1024
