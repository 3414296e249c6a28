// What is in a room: parked as bytes while nobody edits, a document from the first edit on. Building the document and
// taking it apart again both happen in slices, so that a big board never holds up the other rooms.
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { schemaVersion } from '@parcours/shared/doc/layout'
import { isNewer, schemaOf } from '@parcours/shared/doc/migrate'
import type { Part } from '@parcours/shared/wire/part-writer'
import { partsOfDoc, type Whole } from '@parcours/shared/wire/split-update'
import { decodeUpdate, type DecodedUpdate } from './known-content.ts'
import { isEmptyStateVector, ParkedBoard } from './parked-board.ts'
import { RoomDoc } from './room-doc.ts'
import { packSnapshot, unpackSnapshot, type Snapshot } from './snapshot.ts'

/** A part is applied within a slice of time. Of the last, most are deletions, which take no time. */
const partLimits = { partBytes: 64 * 1024, lastPartBytes: 512 * 1024 }
const sliceMs = 4
/** With more than this written since the parts were made, making them anew is cheaper for everybody. */
const maxLater = { updates: 256, bytes: 256 * 1024 }

/** The document as parts, and what was written since they were begun. */
interface Encoded {
  readonly snapshot: Snapshot
  readonly later: Uint8Array[]
}

export class Content {
  #parked: ParkedBoard | undefined
  #waking: { readonly doc: Y.Doc; readonly left: Iterator<Uint8Array> } | undefined
  #awake: Promise<void> | undefined
  #live: RoomDoc | undefined
  #encoded: Encoded | undefined
  #encoding: Promise<Encoded> | undefined
  #writtenMeanwhile: Uint8Array[] = []

  constructor(content: Y.Doc | ParkedBoard) {
    if (content instanceof Y.Doc) this.#live = this.#roomDoc(content)
    else this.#parked = content
  }

  get isParked(): boolean {
    return this.#parked !== undefined
  }
  /** Written by a later Parcours. */
  get isNewer(): boolean {
    return this.#parked === undefined ? isNewer(this.live().doc) : this.#parked.schema > schemaVersion
  }

  /** The document. What is left of waking happens at once: who can wait waits for `wake` before. */
  live(): RoomDoc {
    while (this.#live === undefined) this.#wakeOn(Infinity)
    return this.#live
  }
  /** Rejects when what is parked cannot be read. */
  wake(): Promise<void> {
    if (this.#live !== undefined) return Promise.resolve()
    return (this.#awake ??= this.#wakeInSlices().finally(() => {
      this.#awake = undefined
    }))
  }

  stateVector(): Uint8Array {
    return this.#parked?.stateVector ?? this.live().stateVector()
  }
  /** Updates with all that `stateVector` lacks, in an order in which none waits for a later one. */
  since(stateVector: Uint8Array): readonly Uint8Array[] | 'malformed' | Promise<readonly Uint8Array[]> {
    if (this.#parked !== undefined) return this.#parked.since(stateVector) ?? 'malformed'
    if (isEmptyStateVector(stateVector)) return this.#whole()
    const update = this.live().since(stateVector)
    return update === undefined ? 'malformed' : [update]
  }
  /** Whether a parked board certainly holds all of it; a live one has to be asked itself. */
  isKnown(update: DecodedUpdate): boolean {
    return this.#parked?.holds(update) === true
  }

  /** With everything that was written before the call. */
  async snapshot(): Promise<Snapshot> {
    // One that was begun before may lack the newest.
    await this.#encoding
    return (await this.#encode()).snapshot
  }

  /** Everything, to be kept as a point in time: nothing is woken for it. */
  async copy(): Promise<Uint8Array> {
    const { snapshot, later } = this.#parked ?? { snapshot: await this.snapshot(), later: [] }
    const parts = later.map((update) => ({ update, reached: new Map() }))
    return packSnapshot({ ...snapshot, parts: [...snapshot.parts, ...parts] })
  }

  /** Lets the document go, unless it waits for something that never came or is written to meanwhile. */
  async park(): Promise<void> {
    if (this.#live === undefined || this.#live.isIncomplete) return
    const { snapshot, later } = this.#encoded ?? (await this.#encode())
    if (this.#encoded?.later !== later || this.#encoding !== undefined) return
    this.#parked = new ParkedBoard({ ...snapshot, schema: schemaOf(this.#live.doc) }, later)
    this.#live.destroy()
    this.#live = undefined
    this.#encoded = undefined
  }

  destroy(): void {
    this.#live?.destroy()
    this.#waking?.doc.destroy()
  }

  #roomDoc(doc: Y.Doc): RoomDoc {
    return new RoomDoc(doc, (update) => this.#written(update))
  }

  async #wakeInSlices(): Promise<void> {
    while (this.#live === undefined) {
      await nextTurn()
      this.#wakeOn(sliceMs)
    }
  }
  #wakeOn(forMs: number): void {
    const parked = this.#parked
    if (parked === undefined) return
    const { doc, left } = (this.#waking ??= { doc: new Y.Doc(), left: parked.updates.values() })
    const until = performance.now() + forMs
    try {
      do {
        const next = left.next()
        if (next.done === true) return this.#wokeUp(doc, parked)
        Y.applyUpdate(doc, next.value)
      } while (performance.now() < until)
    } catch (error) {
      // What was applied so far must not pass for the whole.
      doc.destroy()
      this.#waking = undefined
      throw error
    }
  }
  #wokeUp(doc: Y.Doc, { snapshot, later }: ParkedBoard): void {
    this.#live = this.#roomDoc(doc)
    this.#encoded = { snapshot, later: [...later] }
    this.#parked = undefined
    this.#waking = undefined
  }

  async #whole(): Promise<readonly Uint8Array[]> {
    const { snapshot, later } = this.#encoded ?? (await this.#encode())
    return [...snapshot.parts.map(({ update }) => update), ...later]
  }
  /** Begun by one, shared by all who ask meanwhile. */
  #encode(): Promise<Encoded> {
    return (this.#encoding ??= this.#encodeInSlices().finally(() => {
      this.#encoding = undefined
    }))
  }
  async #encodeInSlices(): Promise<Encoded> {
    const { doc } = this.live()
    const later: Uint8Array[] = []
    this.#writtenMeanwhile = later
    const { parts, whole } = await inSlices(partsOfDoc(doc, partLimits))
    const snapshot = { ...whole, schema: schemaOf(doc), parts: [...parts, ...pendingOf(doc)] }
    await leaveOutWhatIsIn(snapshot, later)
    this.#encoded = { snapshot, later }
    return this.#encoded
  }

  #written(update: Uint8Array): void {
    if (this.#encoding !== undefined) this.#writtenMeanwhile.push(update)
    const { later = [] } = this.#encoded ?? {}
    if (later !== this.#writtenMeanwhile || this.#encoding === undefined) later.push(update)
    if (later.length > maxLater.updates || bytesOf(later) > maxLater.bytes) this.#encoded = undefined
  }
}

/** A copy as one update. Rejects when it cannot be read. */
export const updateOfCopy = async (copy: Uint8Array): Promise<Uint8Array> => {
  const snapshot = unpackSnapshot(copy)
  if (snapshot === undefined) return copy
  const content = new Content(new ParkedBoard(snapshot, []))
  try {
    await content.wake()
    const { doc } = content.live()
    const { parts } = await inSlices(partsOfDoc(doc, { partBytes: Infinity, lastPartBytes: Infinity }))
    const updates = [...parts, ...pendingOf(doc)].map(({ update }) => update)
    return updates.length === 1 && updates[0] !== undefined ? updates[0] : Y.mergeUpdates(updates)
  } finally {
    content.destroy()
  }
}

/** What was written before the parts had come to its place is in them: newcomers would read it twice. */
const leaveOutWhatIsIn = async (snapshot: Snapshot, later: Uint8Array[]): Promise<void> => {
  const made = new ParkedBoard(snapshot, [])
  const isLacking = later.map(() => true)
  let until = performance.now() + sliceMs
  for (const [i, update] of [...later].entries()) {
    const decoded = decodeUpdate(update)
    isLacking[i] = decoded === undefined || !made.holds(decoded)
    if (performance.now() < until) continue
    await nextTurn()
    until = performance.now() + sliceMs
  }
  // Behind these lies by now what came meanwhile.
  const lacking = later.filter((_update, i) => isLacking[i] ?? true)
  later.splice(0, later.length, ...lacking)
}

const inSlices = async (steps: Generator<Part | undefined, Whole>): Promise<{ parts: Part[]; whole: Whole }> => {
  const parts: Part[] = []
  let until = performance.now() + sliceMs
  for (;;) {
    const step = steps.next()
    if (step.done === true) return { parts, whole: step.value }
    if (step.value !== undefined) parts.push(step.value)
    if (performance.now() < until) continue
    await nextTurn()
    until = performance.now() + sliceMs
  }
}

/** What came before that on which it builds: it waits in the store. */
const pendingOf = ({ store }: Y.Doc): Part[] =>
  [store.pendingStructs?.update, store.pendingDs]
    .filter((update) => update !== undefined && update !== null)
    .map((update) => ({ update: Y.convertUpdateFormatV2ToV1(update), reached: new Map() }))

const bytesOf = (updates: readonly Uint8Array[]) => updates.reduce((sum, update) => sum + update.byteLength, 0)
