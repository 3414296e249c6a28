// Presence on its way through a room: what changed in one turn goes out as one frame.
import { closeCode } from '@parcours/shared/wire/close-codes'
import { presenceFrame } from './frames.ts'
import type { Peer } from './peer.ts'
import { newPresenceBook } from './presence-book.ts'

export class RoomPresence {
  readonly #maxBytes: number
  readonly #schedule: () => void
  readonly #book = newPresenceBook()
  /** Whose presence changed since the last turn, and by whom. */
  #stirred = new Map<number, Peer>()

  /** `schedule` is called when there is something to flush. */
  constructor(maxBytes: number, schedule: () => void) {
    this.#maxBytes = maxBytes
    this.#schedule = schedule
  }

  frameOf(clients: readonly number[] = this.#book.clients()): Uint8Array {
    return presenceFrame(this.#book.encode(clients))
  }

  /** Answers a frame for this peer alone, if its presence needs correcting. */
  receive(peer: Peer, update: Uint8Array): Uint8Array | undefined {
    const result = update.byteLength > this.#maxBytes ? 'too-big' : this.#book.receive(peer, update)
    if (result === 'too-big' || result.kind === 'malformed') {
      peer.close(closeCode.malformed)
      return undefined
    }
    this.#stir(result.clients, peer)
    return result.kind === 'outdated' ? presenceFrame(result.reply) : undefined
  }

  leave(peer: Peer): void {
    this.#stir(this.#book.leave(peer), peer)
  }

  flush(peers: ReadonlySet<Peer>): void {
    if (this.#stirred.size === 0) return
    const clients = [...this.#stirred.keys()]
    const [author, ...others] = new Set(this.#stirred.values())
    this.#stirred = new Map()
    const frame = this.frameOf(clients)
    for (const peer of peers) if (peer !== author || others.length > 0) peer.sendPresence(frame, clients)
  }

  #stir(clients: readonly number[], by: Peer): void {
    for (const client of clients) this.#stirred.set(client, by)
    if (clients.length > 0) this.#schedule()
  }
}
