// One live room: who is in it, and the way of each edit to the others and to disk. What arrives in one turn of the
// event loop is applied in one transaction, encoded once and sent as one buffer to everybody.
import type * as Y from 'yjs'
import { readBoard } from '@parcours/shared/doc/read'
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import type { Notice } from '@parcours/shared/wire/api'
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import { Calm } from './calm.ts'
import { Compaction } from './compaction.ts'
import { Content } from './content.ts'
import { step1Frame, updateFrame } from './frames.ts'
import { mayWriteBoard } from '../access/permissions.ts'
import type { Log } from '../log.ts'
import type { StoredVersion, VersionKind } from '../storage/history.ts'
import type { Storage, StoredWorkshop } from '../storage/storage.ts'
import { addsNothing, decodeUpdate, type DecodedUpdate } from './known-content.ts'
import { packRow, type RowEdit } from './log-row.ts'
import { Past, type HistoryLimits } from './past.ts'
import type { ParkedBoard } from './parked-board.ts'
import type { Peer, UpdateNews } from './peer.ts'
import { RoomPresence } from './room-presence.ts'
import { onlyOne, tell, type ToTell } from './telling.ts'
import { UpdateLog } from './update-log.ts'
import { RoomWorkshop } from './workshop.ts'

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
}
interface Edit {
  readonly peer: Peer
  readonly update: Uint8Array
  readonly decoded: DecodedUpdate
  readonly count: number
}

export class Room {
  readonly workshop: RoomWorkshop
  /** Without what was loaded: that must not outlive its use. */
  readonly #options: Omit<RoomOptions, 'content' | 'rows' | 'workshop'>
  readonly #content: Content
  readonly #calm: Calm
  readonly #compaction: Compaction
  readonly #peers = new Set<Peer>()
  readonly #presence: RoomPresence
  readonly #updates: UpdateLog
  readonly #past: Past
  readonly #asked = new WeakSet<Peer>()
  #edits: Edit[] = []
  #arrivedBytes = 0
  #turn: NodeJS.Immediate | undefined

  constructor({ content, rows, workshop, ...options }: RoomOptions) {
    this.#options = options
    this.#content = new Content(content)
    this.#presence = new RoomPresence(options.limits.presenceBytes, () => this.#schedule())
    this.#updates = new UpdateLog({
      boardId: options.boardId,
      storage: options.storage,
      retryMs: options.limits.retrySaveMs,
      seq: options.seq,
      onFailing: (error) => this.#tellAll({ kind: 'storage-failing' }, { error: String(error) }),
      onRecovered: () => this.#tellAll({ kind: 'storage-recovered' }, {}),
      onAppended: () => this.#compaction.runIfDue(),
    })
    this.#updates.count(rows)
    const { boardId, storage, log } = options
    this.#past = new Past({
      boardId,
      storage,
      log,
      rows,
      limits: options.limits.history,
      capture: () => this.#capture(),
    })
    this.#compaction = new Compaction({ ...options, content: this.#content, updates: this.#updates, past: this.#past })
    this.#calm = new Calm(
      () => Math.max(options.limits.parkMs, this.#compaction.boardBytes * parkMsPerByte),
      () => void this.#park(),
    )
    if (!this.#content.isParked) this.#calm.touch()
    this.workshop = new RoomWorkshop({
      stored: workshop,
      log: (updates, writes, onDurable) => this.#updates.add(updates, onDurable, writes),
      edit: (write) => this.#write(write),
      board: () => readBoard(this.doc),
      isFrozen: () => this.#content.isNewer,
      now: Date.now,
    })
  }

  /** With everything that has arrived. A parked board becomes a document at once: who can wait waits for `wake` before. */
  get doc(): Y.Doc {
    const { doc } = this.#content.live()
    this.#calm.touch()
    this.#flush()
    return doc
  }
  /** Rejects when the board cannot be read. */
  async wake(): Promise<void> {
    await this.#content.wake()
    this.#calm.touch()
  }
  /** Nobody edits it: it lies in memory as bytes. */
  get isParked(): boolean {
    return this.#content.isParked
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
    if (this.workshop.join(peer) === undefined) peer.close(closeCode.unauthorised)
  }
  leave(peer: Peer): void {
    this.#peers.delete(peer)
    this.workshop.leave(peer)
    this.#presence.leave(peer)
  }

  /** The room's state vector, asking for what it lacks. */
  step1(): Uint8Array {
    this.#flush()
    return step1Frame(this.#content.stateVector())
  }
  /** Sends the peer what its state vector lacks. */
  bringUp(peer: Peer, stateVector: Uint8Array): void {
    this.#since(peer, stateVector, (updates) => peer.sendWhole(updates))
  }
  /** The same for one who fell behind, and has been whole before. */
  catchUp(peer: Peer, stateVector: Uint8Array): void {
    this.#since(peer, stateVector, (updates) => peer.sendMissed(updates))
  }
  presenceOf(clients?: readonly number[]): Uint8Array {
    return this.#presence.frameOf(clients)
  }

  /** The peer's document message number `count`. */
  edit(peer: Peer, update: Uint8Array, count: number): void {
    const decoded = decodeUpdate(update)
    if (decoded === undefined) return peer.close(closeCode.malformed)
    // As after a stock client's answer to our state vector. Never past edits that wait: `saved` counts them too.
    if (this.#edits.length === 0 && this.#content.isKnown(decoded))
      return this.#updates.add([], () => peer.saved(count))
    if (this.#mayWrite(peer) && this.#compaction.isTooBigWith(this.#arrivedBytes + update.byteLength)) {
      this.#options.log.warn({ boardId: this.#options.boardId }, 'an edit was refused: the board is at its size limit')
      return this.#deny(peer)
    }
    this.#edits.push({ peer, update, decoded, count })
    this.#arrivedBytes += update.byteLength
    this.#schedule()
  }

  /** Answers a frame for this peer alone, if its presence needs correcting. */
  setPresence(peer: Peer, update: Uint8Array): Uint8Array | undefined {
    return this.#presence.receive(peer, update)
  }

  /** Resolves when everything that has arrived is on disk; a failing disk keeps it waiting. */
  async settle(): Promise<void> {
    if (this.#edits.length > 0) await this.#wakeForEdits()
    this.#flush()
    return this.#updates.whenIdle()
  }

  /** A snapshot takes the place of the log so far. A failure costs nothing: the log is still there. */
  compact(): Promise<void> {
    return this.#compaction.run()
  }

  /** Whatever was under way for these people ends here. */
  expel(code: CloseCode): void {
    for (const peer of this.#peers) peer.close(code)
  }

  /** Keeps the board as it is now as a point in time. Rejects with a StorageFailure. */
  async point(kind: VersionKind, name: string, by: ParticipantId): Promise<StoredVersion> {
    if (this.#edits.length > 0) await this.#wakeForEdits()
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
    this.#presence.close()
    this.#calm.stop()
    this.#updates.close()
    this.#past.close()
    this.workshop.destroy()
    this.#content.destroy()
  }

  #schedule(): void {
    this.#turn ??= setImmediate(() => this.#flush())
  }
  #flush(): void {
    clearImmediate(this.#turn)
    this.#turn = undefined
    const isWaking = this.#edits.length > 0 && this.#content.isParked
    if (isWaking) void this.#wakeForEdits()
    const update = this.#edits.length > 0 && !isWaking ? this.#flushEdits() : undefined
    const presence = this.#presence.take()
    for (const peer of this.#peers) tell(peer, update, presence)
  }

  /** Edits wait meanwhile; too many of them are not worth the waiting. */
  async #wakeForEdits(): Promise<void> {
    try {
      if (this.#arrivedBytes > maxWaitingBytes) this.#content.live()
      await this.#content.wake()
    } catch (error) {
      this.#options.log.error({ boardId: this.#options.boardId, error: String(error) }, 'a parked board cannot be read')
      this.#edits = []
      return this.expel(closeCode.unavailable)
    }
    this.#flush()
  }

  #mayWrite(peer: Peer): boolean {
    const role = this.workshop.roleOf(peer)
    return role !== undefined && !peer.isDemoted && mayWriteBoard(role)
  }

  /** The server's own edit, told to everybody; answers what is to be logged. */
  #write(edit: (doc: Y.Doc) => void): Uint8Array | undefined {
    const content = this.#content.live()
    this.#calm.touch()
    this.#flush()
    const { update, before } = content.write(edit)
    if (update === undefined) return undefined
    const news = { frame: updateFrame(update), before }
    for (const peer of this.#peers) peer.sendUpdate(news)
    return packRow(Date.now(), [{ update }])
  }

  #flushEdits(): ToTell<UpdateNews> | undefined {
    const isFrozen = this.#content.isNewer
    const arrived = this.#edits
    const edits = isFrozen ? [] : arrived.filter(({ peer }) => this.#mayWrite(peer))
    this.#edits = []
    this.#arrivedBytes = 0
    this.#calm.touch()
    const news = edits.length > 0 ? this.#apply(edits) : undefined
    for (const edit of arrived) if (isFrozen || !this.#mayWrite(edit.peer)) this.#judge(edit, isFrozen)
    return news
  }

  #apply(edits: readonly Edit[]): ToTell<UpdateNews> | undefined {
    const { verdicts, update, isTheirsAlone, before } = this.#content.live().apply(edits.map((edit) => edit.update))
    const kept: RowEdit[] = []
    const counts = new Map<Peer, number>()
    edits.forEach((edit, i) => {
      if (verdicts[i] === 'failed') return edit.peer.close(closeCode.malformed)
      this.#past.note(edit.peer.participantId, edit.decoded, Date.now())
      counts.set(edit.peer, edit.count)
      // Where the turn changed nothing, only what waits for something else is worth a row.
      if (update !== undefined || verdicts[i] === 'unresolved')
        kept.push({ by: edit.peer.participantId, update: edit.update })
      this.#askWhatIsMissing(edit.peer, verdicts[i] === 'unresolved')
    })
    this.#updates.add(kept.length === 0 ? [] : [packRow(Date.now(), kept)], () => {
      for (const [peer, count] of counts) peer.saved(count)
    })
    if (update === undefined) return undefined
    const author = isTheirsAlone ? onlyOne(edits.map(({ peer }) => peer)) : undefined
    return { news: { frame: updateFrame(update), before }, author }
  }

  /** Of somebody who may not write: what is known already does no harm. */
  #judge({ peer, decoded, count }: Edit, isFrozen: boolean): void {
    if (addsNothing(this.#content.live().doc, decoded)) {
      return this.#updates.add([], () => peer.saved(count))
    }
    if (isFrozen) peer.close(closeCode.newerBoard)
    else this.#deny(peer)
  }

  #since(peer: Peer, stateVector: Uint8Array, send: (updates: readonly Uint8Array[]) => void): void {
    this.#flush()
    const updates = this.#content.since(stateVector)
    if (updates === 'malformed') return peer.close(closeCode.malformed)
    if (!(updates instanceof Promise)) return send(updates)
    // What is written meanwhile is sent to the peer as it comes, and holds until the rest is there.
    void updates.then(send)
  }

  /** Once until it helped: the answer may be as incomplete as the question. */
  #askWhatIsMissing(peer: Peer, isMissing: boolean): void {
    if (isMissing && !this.#asked.has(peer)) peer.send(step1Frame(this.#content.stateVector()))
    if (isMissing) this.#asked.add(peer)
    else this.#asked.delete(peer)
  }

  #deny(peer: Peer): void {
    peer.notify({ kind: 'denied' })
    peer.close(closeCode.denied)
  }

  #tellAll(notice: Notice, facts: object): void {
    this.#options.log.error({ boardId: this.#options.boardId, ...facts }, notice.kind)
    for (const peer of this.#peers) peer.notify(notice)
  }

  async #capture() {
    this.#flush()
    const throughSeq = this.#updates.seq
    return { copy: await this.#content.copy(), throughSeq }
  }

  /** Whoever comes next is given what was just written to disk, and memory is free again. */
  async #park(): Promise<void> {
    if (this.isSettled && !this.isSaveFailing) await this.compact()
    if (this.isSettled && !this.isSaveFailing) await this.#content.park()
    if (!this.#content.isParked) this.#calm.touch()
  }
}

/** A board of 10,000 notes, 2.5 MB, wakes in half a second: it waits for fifty before it is parked. */
const parkMsPerByte = 0.02
const maxWaitingBytes = 1024 * 1024
