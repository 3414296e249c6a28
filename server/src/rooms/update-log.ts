// The way to disk of one room: in order, one append under way at a time, and what fails is tried again until it holds.
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Storage, WorkshopWrite } from '../storage/storage.ts'
import type { Fuse } from './fuse.ts'

export interface LogOptions {
  readonly boardId: BoardId
  readonly storage: Storage
  readonly retryMs: { readonly first: number; readonly longest: number }
  /** After the number of the last update on disk. */
  readonly seq: number
  readonly onFailing: (error: unknown) => void
  readonly onRecovered: () => void
  /** After each append that held. */
  readonly onAppended: () => void
  readonly fuse: Pick<Fuse, 'run'>
}
interface Entry {
  readonly updates: readonly Uint8Array[]
  readonly writes: readonly WorkshopWrite[]
  readonly onDurable: () => void
}

export class UpdateLog {
  readonly #options: LogOptions
  #waiting: Entry[] = []
  #underWay: Entry[] = []
  #retry: { readonly timer: NodeJS.Timeout; readonly go: () => void } | undefined
  #failures = 0
  #closed = false
  #idle: (() => void)[] = []
  #seq: number
  /** Since the last snapshot. */
  #rows = 0
  #bytes = 0
  #waitingBytes = 0

  constructor(options: LogOptions) {
    this.#options = options
    this.#seq = options.seq
  }

  /**
   * `onDurable` is called once these, and all before them, are on disk; with no updates, once all before are.
   * Updates and writes of one call are in one transaction.
   */
  add(updates: readonly Uint8Array[], onDurable: () => void, writes: readonly WorkshopWrite[] = []): void {
    this.#waiting.push({ updates, writes, onDurable })
    this.#waitingBytes += bytesOf(updates)
    this.#pump()
  }

  get isFailing(): boolean {
    return this.#failures > 0
  }
  get isIdle(): boolean {
    return this.#waiting.length === 0 && this.#underWay.length === 0
  }
  /** The number of the last update on disk. */
  get seq(): number {
    return this.#seq
  }
  get rowsSinceSnapshot(): number {
    return this.#rows
  }
  get bytesSinceSnapshot(): number {
    return this.#bytes
  }
  /** Accepted, but not on disk yet. */
  get waitingBytes(): number {
    return this.#waitingBytes
  }

  /** What was there when the room was loaded counts too. */
  count(updates: readonly Uint8Array[]): void {
    this.#rows += updates.length
    this.#bytes += bytesOf(updates)
  }

  /** A snapshot took the place of this many rows. */
  compacted(rows: number, bytes: number): void {
    this.#rows -= rows
    this.#bytes -= bytes
  }

  /** Resolves when nothing is under way; a failing disk is tried at once. */
  whenIdle(): Promise<void> {
    if (this.isIdle || this.#closed) return Promise.resolve()
    this.#retry?.go()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  /** Stops trying. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#retry?.timer)
    this.#wakeIdle()
  }

  #pump(): void {
    if (this.#underWay.length > 0 || this.#waiting.length === 0 || this.#closed) return
    this.#underWay = this.#waiting
    this.#waiting = []
    void this.#append()
  }

  async #append(): Promise<void> {
    const updates = this.#underWay.flatMap((entry) => entry.updates)
    const writes = this.#underWay.flatMap((entry) => entry.writes)
    const { storage, boardId } = this.#options
    try {
      if (updates.length + writes.length > 0) this.#seq = await storage.append(boardId, updates, writes)
    } catch (error) {
      return this.#failed(error)
    }
    this.count(updates)
    this.#waitingBytes -= bytesOf(updates)
    const done = this.#underWay
    this.#underWay = []
    const isRecovered = this.#failures > 0
    this.#failures = 0
    this.#options.fuse.run(() => {
      if (isRecovered) this.#options.onRecovered()
      for (const { onDurable } of done) onDurable()
      if (updates.length > 0) this.#options.onAppended()
    })
    this.#pump()
    if (this.isIdle) this.#wakeIdle()
  }

  #failed(error: unknown): void {
    if (this.#closed) return
    this.#failures++
    if (this.#failures === 1) this.#options.fuse.run(() => this.#options.onFailing(error))
    const { first, longest } = this.#options.retryMs
    const go = () => {
      clearTimeout(this.#retry?.timer)
      this.#retry = undefined
      void this.#append()
    }
    this.#retry = { timer: setTimeout(go, Math.min(longest, first * 2 ** (this.#failures - 1))), go }
  }

  #wakeIdle(): void {
    for (const wake of this.#idle.splice(0)) wake()
  }
}

const bytesOf = (updates: readonly Uint8Array[]) => updates.reduce((sum, update) => sum + update.byteLength, 0)
