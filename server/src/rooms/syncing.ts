// What each side of a room's sockets lacks of the document: asked for, and sent.
import { closeCode } from '@parcours/shared/wire/close-codes'
import type { Content } from './content.ts'
import { step1Frame } from './frames.ts'
import type { Fuse } from './fuse.ts'
import type { Peer } from './peer.ts'

export class Syncing {
  readonly #content: Content
  readonly #fuse: Fuse
  readonly #flush: () => void
  readonly #asked = new WeakSet<Peer>()

  /** `flush` brings what has arrived into the content. */
  constructor(content: Content, fuse: Fuse, flush: () => void) {
    this.#content = content
    this.#fuse = fuse
    this.#flush = flush
  }

  /** The room's state vector, asking for what it lacks. */
  step1(): Uint8Array {
    return step1Frame(this.#content.stateVector())
  }

  /** Gives `send` all that `stateVector` lacks, now or when it is made. */
  since(peer: Peer, stateVector: Uint8Array, send: (updates: readonly Uint8Array[]) => void): void {
    this.#flush()
    const updates = this.#content.since(stateVector)
    if (updates === 'malformed') return peer.close(closeCode.malformed)
    if (!(updates instanceof Promise)) return send(updates)
    // What is written meanwhile is sent to the peer as it comes, and holds until the rest is there.
    this.#fuse.follow(updates.then(send))
  }

  /** Once until it helped: the answer may be as incomplete as the question. */
  askWhatIsMissing(peer: Peer, isMissing: boolean): void {
    if (isMissing && !this.#asked.has(peer)) peer.send(this.step1())
    if (isMissing) this.#asked.add(peer)
    else this.#asked.delete(peer)
  }
}
