// A board that nobody edits, as bytes: what newcomers lack is sent as it was stored, without a document.
import * as Y from 'yjs'
import type { Clocks } from '@parcours/shared/wire/part-writer'
import { containsDeletes, deletesOf, type DecodedUpdate } from './known-content.ts'
import type { Snapshot } from './snapshot.ts'

export class ParkedBoard {
  readonly snapshot: Snapshot
  /** What was written after the snapshot, in order. */
  readonly later: readonly Uint8Array[]
  readonly #reached: Map<number, number>
  #deletes: DecodedUpdate['ds'] | undefined

  constructor(snapshot: Snapshot, later: readonly Uint8Array[]) {
    this.snapshot = snapshot
    this.later = later
    this.#reached = later.reduce(extended, new Map(snapshot.reached))
  }

  get schema(): number {
    return this.snapshot.schema
  }
  /** In the order to apply them. */
  get updates(): readonly Uint8Array[] {
    return [...this.snapshot.parts.map(({ update }) => update), ...this.later]
  }
  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#reached)
  }

  /** Undefined when that is no state vector. */
  since(stateVector: Uint8Array): readonly Uint8Array[] | undefined {
    if (isEmptyStateVector(stateVector)) return this.updates
    try {
      const theirs = Y.decodeStateVector(stateVector)
      const lacking = this.snapshot.parts.filter((part) => !covers(theirs, part.reached))
      return [...lacking.map(({ update }) => update), this.snapshot.deletes, ...this.later]
    } catch {
      return undefined
    }
  }

  /** Whether all of it is certainly known. */
  holds({ structs, ds }: DecodedUpdate): boolean {
    const isWritten = structs.every(
      (each) => each instanceof Y.Skip || each.id.clock + each.length <= (this.#reached.get(each.id.client) ?? 0),
    )
    if (!isWritten || ds.clients.size === 0) return isWritten
    this.#deletes ??= deletesOf([this.snapshot.deletes, ...this.later])
    return containsDeletes(this.#deletes, ds)
  }
}

export const isEmptyStateVector = (stateVector: Uint8Array) => stateVector.length === 1 && stateVector[0] === 0

const covers = (clocks: Clocks, reached: Clocks) =>
  [...reached].every(([client, clock]) => (clocks.get(client) ?? 0) >= clock)

/** What leaves a gap is no progress: it waits for what comes between. */
const extended = (reached: Map<number, number>, update: Uint8Array): Map<number, number> => {
  const { from, to } = Y.parseUpdateMeta(update)
  for (const [client, clock] of to) {
    const before = reached.get(client) ?? 0
    if ((from.get(client) ?? 0) <= before) reached.set(client, Math.max(before, clock))
  }
  return reached
}
