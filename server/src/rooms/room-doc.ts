// The document of a room: many edits in, one update out. Nothing here knows who is in the room.
import * as Y from 'yjs'
import type { Board } from '@parcours/shared/domain/board'
import { readBoard } from '@parcours/shared/doc/read'

export type Applied = 'done' | 'unresolved' | 'failed'
export interface Turn<Refusal> {
  /** One verdict an edit. `unresolved`: it builds on something that never came; Yjs holds it until that comes. */
  readonly verdicts: readonly (Applied | Refusal)[]
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
  #board: Board | undefined

  /** `onUpdate` hears of everything that changes the document. */
  constructor(doc: Y.Doc, onUpdate: (update: Uint8Array) => void) {
    this.doc = doc
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      this.#update = update
      this.#board = undefined
      this.#before = transaction.beforeState
      onUpdate(update)
    })
  }

  /**
   * All in one transaction, so that the turn is encoded once. Each must have been decoded before; `refuse` is asked when
   * those before it are applied, and answers why one is not to be.
   */
  apply<E extends { readonly update: Uint8Array }, Refusal>(
    edits: readonly E[],
    refuse: (edit: E) => Refusal | undefined,
  ): Turn<Refusal> {
    this.#update = undefined
    const { pendingStructs, pendingDs } = this.doc.store
    const verdicts = this.doc.transact(() => edits.map((edit) => refuse(edit) ?? this.#applyOne(edit.update)))
    const before = this.#before
    const isTheirsAlone = pendingStructs === null && pendingDs === null
    return { verdicts, update: this.#update, isTheirsAlone, before: () => Y.encodeStateVector(before) }
  }

  /** An edit of the server's own; undefined if it changed nothing. */
  write(edit: (doc: Y.Doc) => void): Pick<Turn<never>, 'before'> & { readonly update: Uint8Array | undefined } {
    this.#update = undefined
    this.doc.transact(() => edit(this.doc))
    const before = this.#before
    return { update: this.#update, before: () => Y.encodeStateVector(before) }
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

  /** Read once until the document changes: 10,000 notes take a tenth of a second, and every rating asks for its step. */
  board(): Board {
    return (this.#board ??= readBoard(this.doc))
  }

  /** Something in it waits for what never came. */
  get isIncomplete(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null
  }

  destroy(): void {
    this.doc.destroy()
  }

  /** What `stateVector` lacks; undefined if that is no state vector. */
  since(stateVector: Uint8Array): Uint8Array | undefined {
    try {
      return Y.encodeStateAsUpdate(this.doc, stateVector)
    } catch {
      return undefined
    }
  }
}
