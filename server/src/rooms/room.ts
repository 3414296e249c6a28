// One live room: who is in it, and the way of each edit to the others and to disk. What arrives in one turn of the
// event loop is applied in one transaction, encoded once and sent as one buffer to everybody.
import type * as Y from 'yjs'
import { isNewer } from '@parcours/shared/doc/migrate'
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import type { Notice } from '@parcours/shared/wire/api'
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import { presenceFrame, step1Frame, step2Frame, updateFrame } from './frames.ts'
import type { Log } from '../log.ts'
import type { StoredVersion, VersionKind } from '../storage/history.ts'
import type { Storage } from '../storage/storage.ts'
import { addsNothing, decodeUpdate } from './known-content.ts'
import { packRow, type RowEdit } from './log-row.ts'
import { Past, type HistoryLimits } from './past.ts'
import type { Peer } from './peer.ts'
import { newPresenceBook } from './presence-book.ts'
import { RoomDoc } from './room-doc.ts'
import { UpdateLog } from './update-log.ts'

export interface RoomLimits {
  readonly idleMs: number
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
  readonly doc: Y.Doc
  /** The number of the last stored update, the snapshot's size, and the rows after it. */
  readonly seq: number
  readonly snapshotBytes: number
  readonly rows: readonly Uint8Array[]
  readonly storage: Storage
  readonly limits: RoomLimits
  readonly log: Log
}
interface Edit {
  readonly peer: Peer
  readonly update: Uint8Array
  readonly count: number
}

export class Room {
  readonly #options: RoomOptions
  readonly #doc: RoomDoc
  readonly #peers = new Set<Peer>()
  readonly #presence = newPresenceBook()
  readonly #updates: UpdateLog
  readonly #past: Past
  readonly #asked = new WeakSet<Peer>()
  #edits: Edit[] = []
  #arrivedBytes = 0
  /** Whose presence changed since the last turn, and by whom. */
  #stirred = new Map<number, Peer>()
  #turn: NodeJS.Immediate | undefined
  #snapshotBytes: number
  #compaction: Promise<void> | undefined

  constructor(options: RoomOptions) {
    this.#options = options
    this.#doc = new RoomDoc(options.doc)
    this.#snapshotBytes = options.snapshotBytes
    this.#updates = new UpdateLog({
      boardId: options.boardId,
      storage: options.storage,
      retryMs: options.limits.retrySaveMs,
      seq: options.seq,
      onFailing: (error) => this.#tellAll({ kind: 'storage-failing' }, { error: String(error) }),
      onRecovered: () => this.#tellAll({ kind: 'storage-recovered' }, {}),
      onAppended: () => this.#compactIfDue(),
    })
    this.#updates.count(options.rows)
    const { boardId, storage, log, rows } = options
    this.#past = new Past({
      boardId,
      storage,
      log,
      rows,
      limits: options.limits.history,
      capture: () => this.#capture(),
    })
  }

  /** With everything that has arrived. */
  get doc(): Y.Doc {
    this.#flush()
    return this.#doc.doc
  }
  get peerCount(): number {
    return this.#peers.size
  }
  get isSaveFailing(): boolean {
    return this.#updates.isFailing
  }
  /** Everything that has arrived is on disk. */
  get isSettled(): boolean {
    return this.#edits.length === 0 && this.#updates.isIdle
  }

  join(peer: Peer): void {
    this.#peers.add(peer)
  }
  leave(peer: Peer): void {
    this.#peers.delete(peer)
    for (const client of this.#presence.leave(peer)) this.#stir(client, peer)
  }

  /** The room's state vector, asking for what it lacks. */
  step1(): Uint8Array {
    this.#flush()
    return step1Frame(this.#doc.stateVector())
  }
  /** What `stateVector` lacks; undefined if that is no state vector. */
  step2(stateVector: Uint8Array): Uint8Array | undefined {
    this.#flush()
    const update = this.#doc.since(stateVector)
    return update && step2Frame(update)
  }
  /** The same as an update, for somebody who fell behind and has answered to a step 2 long ago. */
  updateSince(stateVector: Uint8Array): Uint8Array | undefined {
    this.#flush()
    const update = this.#doc.since(stateVector)
    return update && updateFrame(update)
  }
  presenceOf(clients: readonly number[] = this.#presence.clients()): Uint8Array {
    return presenceFrame(this.#presence.encode(clients))
  }

  /** The peer's document message number `count`. */
  edit(peer: Peer, update: Uint8Array, count: number): void {
    const decoded = decodeUpdate(update)
    if (decoded === undefined) return peer.close(closeCode.malformed)
    const isFrozen = isNewer(this.#doc.doc)
    if (!peer.canWrite || isFrozen) {
      if (!addsNothing(this.doc, decoded)) return isFrozen ? peer.close(closeCode.newerBoard) : this.#deny(peer)
      return this.#updates.add([], () => peer.saved(count))
    }
    if (this.#isTooBigWith(update)) {
      this.#options.log.warn({ boardId: this.#options.boardId }, 'an edit was refused: the board is at its size limit')
      return this.#deny(peer)
    }
    this.#past.note(peer.participantId, decoded, Date.now())
    this.#edits.push({ peer, update, count })
    this.#arrivedBytes += update.byteLength
    this.#schedule()
  }

  /** Answers a frame for this peer alone, if its presence needs correcting. */
  setPresence(peer: Peer, update: Uint8Array): Uint8Array | undefined {
    const result =
      update.byteLength > this.#options.limits.presenceBytes ? 'too-big' : this.#presence.receive(peer, update)
    if (result === 'too-big' || result.kind === 'malformed') {
      peer.close(closeCode.malformed)
      return undefined
    }
    for (const client of result.clients) this.#stir(client, peer)
    return result.kind === 'outdated' ? presenceFrame(result.reply) : undefined
  }

  /** Resolves when everything that has arrived is on disk; a failing disk keeps it waiting. */
  settle(): Promise<void> {
    this.#flush()
    return this.#updates.whenIdle()
  }

  /** A snapshot takes the place of the log so far. A failure costs nothing: the log is still there. */
  compact(): Promise<void> {
    return (this.#compaction ??= this.#compact().finally(() => {
      this.#compaction = undefined
    }))
  }

  /** Whatever was under way for these people ends here. */
  expel(code: CloseCode): void {
    for (const peer of this.#peers) peer.close(code)
  }

  /** Keeps the board as it is now as a point in time. Rejects with a StorageFailure. */
  point(kind: VersionKind, name: string, by: ParticipantId): Promise<StoredVersion> {
    return this.#past.point(kind, name, by)
  }

  /** Nobody is in the room: what is worth keeping of it is kept. A failure costs nothing: the log is still there. */
  async rest(): Promise<void> {
    await this.compact()
    await this.#past.pointAtLeave()
  }

  /** Nobody may use the room any more. */
  destroy(): void {
    clearImmediate(this.#turn)
    this.#updates.close()
    this.#past.close()
    this.#doc.destroy()
  }

  #stir(client: number, by: Peer): void {
    this.#stirred.set(client, by)
    this.#schedule()
  }
  #schedule(): void {
    this.#turn ??= setImmediate(() => this.#flush())
  }
  #flush(): void {
    clearImmediate(this.#turn)
    this.#turn = undefined
    if (this.#edits.length > 0) this.#flushEdits()
    if (this.#stirred.size > 0) this.#flushPresence()
  }

  #flushEdits(): void {
    const edits = this.#edits
    this.#edits = []
    this.#arrivedBytes = 0
    const { verdicts, update, isTheirsAlone, before } = this.#doc.apply(edits.map((edit) => edit.update))
    const kept: RowEdit[] = []
    const counts = new Map<Peer, number>()
    edits.forEach((edit, i) => {
      if (verdicts[i] === 'failed') return edit.peer.close(closeCode.malformed)
      counts.set(edit.peer, edit.count)
      // Where the turn changed nothing, only what waits for something else is worth a row.
      if (update !== undefined || verdicts[i] === 'unresolved')
        kept.push({ by: edit.peer.participantId, update: edit.update })
      this.#askWhatIsMissing(edit.peer, verdicts[i] === 'unresolved')
    })
    this.#updates.add(kept.length === 0 ? [] : [packRow(Date.now(), kept)], () => {
      for (const [peer, count] of counts) peer.saved(count)
    })
    if (update === undefined) return
    const frame = updateFrame(update)
    const author = isTheirsAlone ? onlyOne(edits.map(({ peer }) => peer)) : undefined
    for (const peer of this.#peers) if (peer !== author) peer.sendUpdate(frame, before)
  }

  /** Once until it helped: the answer may be as incomplete as the question. */
  #askWhatIsMissing(peer: Peer, isMissing: boolean): void {
    if (isMissing && !this.#asked.has(peer)) peer.send(step1Frame(this.#doc.stateVector()))
    if (isMissing) this.#asked.add(peer)
    else this.#asked.delete(peer)
  }

  #flushPresence(): void {
    const clients = [...this.#stirred.keys()]
    const author = onlyOne([...this.#stirred.values()])
    this.#stirred = new Map()
    const frame = this.presenceOf(clients)
    for (const peer of this.#peers) if (peer !== author) peer.sendPresence(frame, clients)
  }

  #deny(peer: Peer): void {
    peer.notify({ kind: 'denied' })
    peer.close(closeCode.denied)
  }

  #tellAll(notice: Notice, facts: object): void {
    this.#options.log.error({ boardId: this.#options.boardId, ...facts }, notice.kind)
    for (const peer of this.#peers) peer.notify(notice)
  }

  #isTooBigWith(update: Uint8Array): boolean {
    const arrived = this.#arrivedBytes + update.byteLength
    const limit = this.#options.limits.maxBoardBytes
    if (this.#snapshotBytes + this.#updates.bytesSinceSnapshot + this.#updates.waitingBytes + arrived <= limit)
      return false
    // The log holds what was overwritten since: only the document itself tells.
    void this.compact()
    return this.#doc.whole().byteLength + arrived > limit
  }

  #compactIfDue(): void {
    const { compactAfterUpdates, compactAfterBytes } = this.#options.limits
    const { rowsSinceSnapshot, bytesSinceSnapshot } = this.#updates
    // A big board is written less often: what compaction costs stays in proportion to what was edited.
    const isDue =
      bytesSinceSnapshot > Math.max(compactAfterBytes, this.#snapshotBytes) || rowsSinceSnapshot > compactAfterUpdates
    if (isDue && this.#compaction === undefined) void this.compact()
  }

  #capture() {
    this.#flush()
    return { update: this.#doc.whole(), throughSeq: this.#updates.seq }
  }

  async #compact(): Promise<void> {
    const { rowsSinceSnapshot, bytesSinceSnapshot, seq } = this.#updates
    if (rowsSinceSnapshot === 0) return
    const snapshot = this.#doc.whole()
    const kept = this.#past.kept()
    try {
      await this.#options.storage.compact(this.#options.boardId, snapshot, seq, kept)
      this.#snapshotBytes = snapshot.byteLength
      this.#updates.compacted(rowsSinceSnapshot, bytesSinceSnapshot)
    } catch (error) {
      this.#past.notKept(kept?.authors ?? [])
      this.#options.log.warn(
        { boardId: this.#options.boardId, error: String(error) },
        'compaction failed; the log is kept',
      )
    }
  }
}

/** The one value that all are, if they are. */
const onlyOne = <T>(values: readonly T[]): T | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined
