// All rooms: one state machine each. Loading has one promise that all who come share; whoever comes while a room drains
// waits and loads it afresh; a load that fails leaves nothing behind, so the next one who comes tries again.
import type { BoardId } from '@parcours/shared/domain/ids'
import { closeCode } from '@parcours/shared/wire/close-codes'
import type { Log } from '../log.ts'
import type { Deletion, Storage } from '../storage/storage.ts'
import { docOf, migrationOf, parkedOf } from './load.ts'
import { ParkedBoard } from './parked-board.ts'
import { Room } from './room.ts'
import type { RoomLimits } from './room-options.ts'

type State =
  | { readonly kind: 'loading'; readonly loaded: Promise<Live | 'unknown'> }
  | Live
  | { readonly kind: 'draining'; readonly closed: Promise<void> }
interface Live {
  readonly kind: 'live'
  readonly room: Room
  holds: number
  idle: NodeJS.Timeout | undefined
}

/** The room stays live until it is let go. */
export interface Hold {
  readonly room: Room
  readonly release: () => void
}

export class Rooms {
  readonly #storage: Storage
  readonly #limits: RoomLimits
  readonly #log: Log
  readonly #states = new Map<BoardId, State>()
  #isClosing = false

  constructor(storage: Storage, limits: RoomLimits, log: Log) {
    this.#storage = storage
    this.#limits = limits
    this.#log = log
  }

  get count(): number {
    return this.#states.size
  }

  /** Loads the room if need be. Rejects when it cannot be loaded, or when the server stops. */
  async hold(boardId: BoardId): Promise<Hold | 'unknown'> {
    for (;;) {
      if (this.#isClosing) throw new Error('the server stops')
      const state = this.#states.get(boardId) ?? this.#startLoading(boardId)
      switch (state.kind) {
        case 'live':
          return this.#holdLive(boardId, state)
        case 'loading':
          if ((await state.loaded) === 'unknown') return 'unknown'
          break
        case 'draining':
          await state.closed
      }
    }
  }

  /** Somebody is in it, or it is on its way in or out of memory. */
  isOpen(boardId: BoardId): boolean {
    return this.#states.has(boardId)
  }

  /**
   * The board and all that belongs to it is gone for good, and who is in the room is told so; `unlessTouchedSince` as in
   * storage. If the disk refuses, this rejects and nothing happened.
   */
  async deleteBoard(boardId: BoardId, unlessTouchedSince?: number): Promise<Deletion> {
    for (;;) {
      if (this.#isClosing) throw new Error('the server stops')
      const state = this.#states.get(boardId)
      if (state === undefined || state.kind === 'live') return this.#deleteAtRest(boardId, state, unlessTouchedSince)
      if (state.kind === 'loading') await state.loaded.catch(() => 'unknown')
      else await state.closed
    }
  }

  /** Whoever comes meanwhile waits, and then finds the board gone, or as it was. */
  #deleteAtRest(boardId: BoardId, live: Live | undefined, unlessTouchedSince?: number): Promise<Deletion> {
    clearTimeout(live?.idle)
    const deletion = this.#storage.deleteBoard(boardId, unlessTouchedSince)
    const keep = () => {
      if (live === undefined) return void this.#states.delete(boardId)
      this.#states.set(boardId, live)
      // It failed while its deletion was under way.
      if (live.room.fuse.isBlown) this.#retire(boardId, live.room)
      else if (live.holds === 0) this.#startIdling(boardId, live)
    }
    const closed = deletion.then((outcome) => {
      if (outcome !== 'deleted') return keep()
      this.#states.delete(boardId)
      live?.room.expel(closeCode.boardDeleted)
      live?.room.destroy()
    }, keep)
    this.#states.set(boardId, { kind: 'draining', closed })
    return closed.then(() => deletion)
  }

  /** Resolves when everything that has arrived in any room is on disk. */
  async settle(): Promise<void> {
    await Promise.all(this.#live().map(([, { room }]) => room.settle()))
  }

  /** No room opens any more; those that are open are compacted and let go. */
  async close(): Promise<void> {
    this.#isClosing = true
    await Promise.allSettled(
      [...this.#states.values()].flatMap((state) => (state.kind === 'loading' ? [state.loaded] : [])),
    )
    for (const [boardId, live] of this.#live()) this.#drain(boardId, live)
    await Promise.all([...this.#states.values()].flatMap((state) => (state.kind === 'draining' ? [state.closed] : [])))
  }

  #live(): [BoardId, Live][] {
    return [...this.#states].flatMap(([id, state]): [BoardId, Live][] => (state.kind === 'live' ? [[id, state]] : []))
  }

  #startLoading(boardId: BoardId): State {
    const loaded = this.#load(boardId).then(
      (live) => {
        if (live === 'unknown') this.#states.delete(boardId)
        else this.#states.set(boardId, live)
        return live
      },
      (error: unknown) => {
        this.#states.delete(boardId)
        this.#log.error({ boardId, error: String(error) }, 'a board could not be loaded')
        throw error
      },
    )
    const state: State = { kind: 'loading', loaded }
    this.#states.set(boardId, state)
    return state
  }

  async #load(boardId: BoardId): Promise<Live | 'unknown'> {
    const [stored, workshop] = await Promise.all([this.#storage.load(boardId), this.#storage.loadWorkshop(boardId)])
    if (stored === 'unknown' || workshop === 'unknown') return 'unknown'
    const content = parkedOf(stored) ?? (await docOf(stored))
    const migration = content instanceof ParkedBoard ? undefined : migrationOf(content)
    // On disk before anybody sees it: a migration that were lost with the server would be done twice, by two writers.
    const seq = migration === undefined ? stored.seq : await this.#storage.append(boardId, [migration])
    const room = new Room({
      boardId,
      content,
      seq,
      snapshotBytes: stored.snapshot?.byteLength ?? 0,
      workshop,
      rows: migration === undefined ? stored.updates : [...stored.updates, migration],
      storage: this.#storage,
      limits: this.#limits,
      log: this.#log,
      onBlown: (error) => this.#abandon(boardId, room, error),
    })
    const live: Live = { kind: 'live', room, holds: 0, idle: undefined }
    this.#startIdling(boardId, live)
    return live
  }

  #holdLive(boardId: BoardId, live: Live): Hold {
    live.holds++
    clearTimeout(live.idle)
    let isHeld = true
    const release = () => {
      if (!isHeld) return
      isHeld = false
      live.holds--
      if (live.holds === 0) this.#startIdling(boardId, live)
    }
    return { room: live.room, release }
  }

  #startIdling(boardId: BoardId, live: Live): void {
    clearTimeout(live.idle)
    live.idle = setTimeout(() => {
      if (this.#states.get(boardId) !== live || live.holds > 0) return
      // What is not on disk yet keeps the room in memory.
      if (live.room.isSettled) this.#drain(boardId, live)
      else this.#startIdling(boardId, live)
    }, this.#limits.idleMs)
  }

  /** Who comes next gets what is on disk; those who were there send again what is not. */
  #abandon(boardId: BoardId, room: Room, error: unknown): void {
    const stack = error instanceof Error ? error.stack : undefined
    this.#log.error({ boardId, error: String(error), stack }, 'a room failed, and is loaded again from disk')
    this.#retire(boardId, room)
  }

  #retire(boardId: BoardId, room: Room): void {
    const closed = room.abandon()
    const state = this.#states.get(boardId)
    // On its way out of memory already, it goes on being that.
    if (state?.kind !== 'live' || state.room !== room) return
    clearTimeout(state.idle)
    this.#states.set(boardId, {
      kind: 'draining',
      closed: closed.then(() => {
        room.destroy()
        this.#states.delete(boardId)
      }),
    })
  }

  #drain(boardId: BoardId, live: Live): void {
    clearTimeout(live.idle)
    // A server that stops has little time: what must be kept, and no point in time.
    const closed = (this.#isClosing ? live.room.compact() : live.room.rest()).then(() => {
      live.room.destroy()
      this.#states.delete(boardId)
    })
    this.#states.set(boardId, { kind: 'draining', closed })
  }
}
