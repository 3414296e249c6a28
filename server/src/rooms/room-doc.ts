// The document of a room: many edits in, one update out. Nothing here knows who is in the room.
import * as Y from 'yjs'

const wholeKeptMs = 2000

export type Applied = 'done' | 'unresolved' | 'failed'
export interface Turn {
  /** One verdict an edit. `unresolved`: it builds on something that never came; Yjs holds it until that comes. */
  readonly verdicts: readonly Applied[]
  /** What the edits changed, all together; undefined if they changed nothing. */
  readonly update: Uint8Array | undefined
  /** Nothing that had been waiting came loose: the update holds these edits alone. */
  readonly isTheirsAlone: boolean
  /** The state vector before, encoded when asked: only somebody who fell behind needs it. */
  readonly before: () => Uint8Array
}

export class RoomDoc {
  readonly doc: Y.Doc
  #update: Uint8Array | undefined
  #before: Map<number, number> = new Map()
  /** Everything as one update, for newcomers who come together. */
  #whole: Uint8Array | undefined
  #forget: NodeJS.Timeout | undefined

  constructor(doc: Y.Doc) {
    this.doc = doc
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      this.#update = update
      this.#before = transaction.beforeState
      this.#whole = undefined
    })
  }

  /** All in one transaction, so that the turn is encoded once. Each must have been decoded before. */
  apply(edits: readonly Uint8Array[]): Turn {
    this.#update = undefined
    const { pendingStructs, pendingDs } = this.doc.store
    const verdicts = this.doc.transact(() => edits.map((edit) => this.#applyOne(edit)))
    const before = this.#before
    const isTheirsAlone = pendingStructs === null && pendingDs === null
    return { verdicts, update: this.#update, isTheirsAlone, before: () => Y.encodeStateVector(before) }
  }

  #applyOne(edit: Uint8Array): Applied {
    const { store } = this.doc
    const { pendingStructs, pendingDs } = store
    try {
      Y.applyUpdate(this.doc, edit)
    } catch {
      return 'failed'
    }
    const structsGrew = store.pendingStructs !== null && store.pendingStructs !== pendingStructs
    const deletesGrew = store.pendingDs !== null && store.pendingDs !== pendingDs
    // Kept even when only a part is pending: applying twice is harmless, losing is not.
    return structsGrew || deletesGrew ? 'unresolved' : 'done'
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }

  whole(): Uint8Array {
    clearTimeout(this.#forget)
    this.#forget = setTimeout(() => (this.#whole = undefined), wholeKeptMs)
    return (this.#whole ??= Y.encodeStateAsUpdate(this.doc))
  }

  destroy(): void {
    clearTimeout(this.#forget)
    this.doc.destroy()
  }

  /** What `stateVector` lacks; undefined if that is no state vector. */
  since(stateVector: Uint8Array): Uint8Array | undefined {
    if (stateVector.length === 1 && stateVector[0] === 0) return this.whole()
    try {
      return Y.encodeStateAsUpdate(this.doc, stateVector)
    } catch {
      return undefined
    }
  }
}
