// One live room: who is in it, and the way of each edit to the others and to disk. What arrives in one turn of the
// event loop is applied in one transaction, encoded once and sent as one buffer to everybody.
import type * as Y from 'yjs'
import type { Board } from '@parcours/shared/domain/board'
import type { Notice } from '@parcours/shared/wire/api'
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import { Calm } from './calm.ts'
import { Compaction } from './compaction.ts'
import { Content } from './content.ts'
import { Fuse } from './fuse.ts'
import { updateFrame } from './frames.ts'
import { closingOf, judgeIn, type JudgedEdit, type Judgement } from './judge.ts'
import { decodeUpdate } from './known-content.ts'
import { packRow, type RowEdit } from './log-row.ts'
import { Past } from './past.ts'
import type { Peer, UpdateNews } from './peer.ts'
import { RoomPresence } from './room-presence.ts'
import type { Applied } from './room-doc.ts'
import type { RoomOptions } from './room-options.ts'
import { Syncing } from './syncing.ts'
import { tell, type ToTell } from './telling.ts'
import { UpdateLog } from './update-log.ts'
import { RoomWorkshop } from './workshop.ts'

type Edit = JudgedEdit & { readonly count: number }

export class Room {
  readonly workshop: RoomWorkshop
  /** Whoever acts on the room from outside does it through this. */
  readonly fuse: Fuse
  /** Without what was loaded: that must not outlive its use. */
  readonly #options: Omit<RoomOptions, 'content' | 'rows' | 'workshop'>
  readonly #content: Content
  readonly #calm: Calm
  readonly #compaction: Compaction
  readonly #peers = new Set<Peer>()
  readonly #presence: RoomPresence
  readonly #updates: UpdateLog
  readonly past: Past
  readonly #syncing: Syncing
  /** Have brought what they had, and send the rest as they write it. */
  readonly #inSync = new WeakSet<Peer>()
  #edits: Edit[] = []
  #arrivedBytes = 0
  #turn: NodeJS.Immediate | undefined

  constructor({ content, rows, workshop, ...options }: RoomOptions) {
    this.#options = options
    this.fuse = new Fuse(options.onBlown)
    this.#content = new Content(content)
    this.#syncing = new Syncing(this.#content, this.fuse, () => this.#flush())
    this.#presence = new RoomPresence(
      options.limits.presenceBytes,
      (peer) => this.workshop.userOf(peer),
      () => this.#schedule(),
    )
    this.#updates = new UpdateLog({
      boardId: options.boardId,
      storage: options.storage,
      retryMs: options.limits.retrySaveMs,
      seq: options.seq,
      onFailing: (error) => this.#tellAll({ kind: 'storage-failing' }, { error: String(error) }),
      onRecovered: () => this.#tellAll({ kind: 'storage-recovered' }, {}),
      onAppended: () => this.#compaction.runIfDue(),
      fuse: this.fuse,
    })
    this.#updates.count(rows)
    const { boardId, storage, log } = options
    this.past = new Past({
      boardId,
      storage,
      log,
      rows,
      limits: options.limits.history,
      flush: () => this.#taken(),
      capture: async () => ({ throughSeq: this.#updates.seq, copy: await this.#content.copy() }),
    })
    this.#compaction = new Compaction({ ...options, content: this.#content, updates: this.#updates, past: this.past })
    this.#calm = new Calm(
      () => Math.max(options.limits.parkMs, this.#compaction.boardBytes * parkMsPerByte),
      () => this.fuse.follow(this.#park()),
    )
    if (!this.#content.isParked) this.#calm.touch()
    this.workshop = new RoomWorkshop({
      stored: workshop,
      log: (updates, writes, onDurable) => this.#updates.add(updates, onDurable, writes),
      edit: (write) => this.#write(write),
      board: () => this.board,
      isParked: () => this.#content.isParked,
      wake: () => this.#isAwake(),
      isFrozen: () => this.#content.isNewer,
      fuse: this.fuse,
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
  get board(): Board {
    const content = this.#content.live()
    this.#calm.touch()
    this.#flush()
    return content.board()
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
  /** The number of the last row on disk. */
  get lastSeq(): number {
    return this.#updates.seq
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
    this.fuse.run(() => {
      this.workshop.leave(peer)
      this.#presence.leave(peer)
    })
  }

  /** The room's state vector, asking for what it lacks. */
  step1(): Uint8Array {
    this.#flush()
    return this.#syncing.step1()
  }
  /** Sends the peer what its state vector lacks. */
  bringUp(peer: Peer, stateVector: Uint8Array): void {
    this.#syncing.since(peer, stateVector, (updates) => peer.sendWhole(updates))
  }
  /** The same for one who fell behind, and has been whole before. */
  catchUp(peer: Peer, stateVector: Uint8Array): void {
    this.#syncing.since(peer, stateVector, (updates) => peer.sendMissed(updates))
  }
  presenceOf(clients?: readonly number[]): Uint8Array {
    return this.#presence.frameOf(clients)
  }

  /** The peer's document message number `count`. */
  edit(peer: Peer, update: Uint8Array, count: number): void {
    const decoded = decodeUpdate(update)
    if (decoded === undefined) return peer.close(closeCode.malformed)
    // As after a stock client's answer to our state vector. Never past edits that wait: `saved` counts them too.
    if (this.#edits.length === 0 && this.#content.isKnown(decoded)) {
      this.#inSync.add(peer)
      return this.#updates.add([], () => peer.saved(count))
    }
    if (
      this.workshop.roleOf(peer) !== 'observer' &&
      this.#compaction.isTooBigWith(decoded, this.#arrivedBytes + update.byteLength)
    ) {
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
    await this.#taken()
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

  /** Nobody is in the room: what is worth keeping of it is kept. A failure costs nothing: the log is still there. */
  async rest(): Promise<void> {
    await this.compact()
    await this.past.pointAtLeave()
  }

  /** The room failed. Resolves when what it had accepted is on disk; nothing else of it gets there. */
  async abandon(): Promise<void> {
    this.#stop()
    this.#compaction.stop()
    this.expel(closeCode.unavailable)
    await this.#updates.whenIdle()
  }

  /** Nobody may use the room any more. */
  destroy(): void {
    this.#stop()
    this.#updates.close()
    this.workshop.destroy()
    this.#content.destroy()
  }
  /** Nothing happens by itself any more. */
  #stop(): void {
    clearImmediate(this.#turn)
    this.#presence.close()
    this.#calm.stop()
    this.past.close()
  }

  #schedule(): void {
    this.#turn ??= setImmediate(() => this.fuse.run(() => this.#flush()))
  }
  #flush(): void {
    clearImmediate(this.#turn)
    this.#turn = undefined
    const isWaking = this.#edits.length > 0 && this.#content.isParked
    if (isWaking) this.fuse.follow(this.#wakeForEdits())
    const update = this.#edits.length > 0 && !isWaking ? this.#flushEdits() : undefined
    const presence = this.#presence.take(update !== undefined)
    for (const peer of this.#peers) tell(peer, update, presence)
  }

  /** Resolves when everything that has arrived is in the content. */
  async #taken(): Promise<void> {
    if (this.#edits.length > 0) await this.#wakeForEdits()
    this.#flush()
  }

  /** Edits wait meanwhile. */
  async #wakeForEdits(): Promise<void> {
    if (await this.#isAwake()) this.#flush()
  }
  /** Too many edits are not worth the waiting. False when the board cannot be read: nobody can work on it then. */
  async #isAwake(): Promise<boolean> {
    try {
      if (this.#arrivedBytes > maxWaitingBytes) this.#content.live()
      await this.wake()
      return true
    } catch (error) {
      this.#options.log.error({ boardId: this.#options.boardId, error: String(error) }, 'a parked board cannot be read')
      this.#edits = []
      this.#arrivedBytes = 0
      this.expel(closeCode.unavailable)
      return false
    }
  }

  /** The server's own edit, told to everybody; answers what is to be logged. */
  #write(edit: (doc: Y.Doc) => void): Uint8Array | undefined {
    this.#calm.touch()
    this.#flush()
    const { update, before } = this.#content.live().write(edit)
    if (update === undefined) return undefined
    this.past.noteChange()
    const news = { frame: updateFrame(update), before }
    for (const peer of this.#peers) peer.sendUpdate(news)
    return packRow(Date.now(), [{ update }])
  }

  #flushEdits(): ToTell<UpdateNews> | undefined {
    const edits = this.#edits
    this.#edits = []
    this.#arrivedBytes = 0
    this.#calm.touch()
    const gone = new Set<Peer>()
    const { verdicts, update, isTheirsAlone, before } = this.#content.live().apply(edits, (edit) => {
      // Who is turned away keeps aside what follows as well.
      const judgement = gone.has(edit.peer) ? 'denied' : this.#judge(edit)
      if (judgement === 'allowed') return undefined
      if (judgement !== 'known') gone.add(edit.peer)
      return judgement
    })
    const kept: RowEdit[] = []
    const counts = new Map<Peer, number>()
    const authors = new Set<Peer>()
    edits.forEach(({ peer, decoded, count, update: theirs }, i) => {
      const verdict = verdicts[i] ?? 'failed'
      if (this.#turnAway(peer, verdict)) return
      counts.set(peer, count)
      this.#inSync.add(peer)
      if (verdict === 'known') return
      authors.add(peer)
      this.#syncing.askWhatIsMissing(peer, verdict === 'unresolved')
      // Where the turn changed nothing, only what waits for something else is worth a row.
      if (update === undefined && verdict !== 'unresolved') return
      kept.push({ by: peer.participantId, update: theirs })
      // Whoever comes back sends every deletion they know of: beside the edits of others that is no writing.
      if (decoded.structs.length > 0 || edits.length === 1) this.past.note(peer.participantId, decoded, Date.now())
    })
    this.#updates.add(kept.length === 0 ? [] : [packRow(Date.now(), kept)], () => {
      for (const [peer, count] of counts) peer.saved(count)
    })
    if (update === undefined) return undefined
    const [author] = isTheirsAlone && authors.size === 1 ? authors : []
    return { news: { frame: updateFrame(update), before }, author }
  }

  #judge(edit: Edit): Judgement {
    return judgeIn(this.#content.live().doc, edit, {
      workshop: this.workshop,
      ownerOf: (client) => this.#presence.ownerOf(client),
      isInSync: (peer) => this.#inSync.has(peer),
    })
  }

  /** Answers whether the edit was refused; its sender is told once and closed. */
  #turnAway(peer: Peer, verdict: Judgement | Applied): boolean {
    const code = closingOf(verdict)
    if (code === closeCode.denied && this.#peers.has(peer)) this.#deny(peer)
    else if (code !== undefined) peer.close(code)
    return code !== undefined
  }

  #deny(peer: Peer): void {
    peer.notify({ kind: 'denied' })
    peer.close(closeCode.denied)
  }

  #tellAll(notice: Notice, facts: object): void {
    this.#options.log.error({ boardId: this.#options.boardId, ...facts }, notice.kind)
    for (const peer of this.#peers) peer.notify(notice)
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
