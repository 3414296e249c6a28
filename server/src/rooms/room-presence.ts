// Presence on its way through a room: at once when the room is quiet, else with the next edits or in a short tick, and
// what changed meanwhile as one frame. Most of what a busy server does is writing packets: where edits flow, presence
// waits a little for one that goes the same way.
import { crowdFrom } from '@parcours/shared/wire/presence'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { presenceFrame } from './frames.ts'
import type { Peer, PresenceNews } from './peer.ts'
import { newPresenceBook, type PresenceBook, type PresentUser } from './presence-book.ts'
import { onlyOne, type ToTell } from './telling.ts'

export class RoomPresence {
  readonly #maxBytes: number
  readonly #schedule: () => void
  readonly #book: PresenceBook
  /** Whose presence changed since the last turn, and by whom. */
  #stirred = new Map<number, Peer>()

  #takenAt = 0
  #lastEditsAt = -Infinity
  #tick: NodeJS.Timeout | undefined

  /** `schedule` is called when there is something to take. */
  constructor(maxBytes: number, userOf: (peer: Peer) => PresentUser, schedule: () => void) {
    this.#maxBytes = maxBytes
    this.#book = newPresenceBook(userOf)
    this.#schedule = schedule
  }

  close(): void {
    clearTimeout(this.#tick)
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

  /** Who shows themselves under this client id. */
  ownerOf(client: number): Peer | undefined {
    return this.#book.ownerOf(client)
  }

  leave(peer: Peer): void {
    this.#stir(this.#book.leave(peer), peer)
  }

  /** What is to be told, beside edits or alone; undefined if there is nothing. */
  take(isBesideEdits: boolean): ToTell<PresenceNews> | undefined {
    const now = performance.now()
    if (isBesideEdits) this.#lastEditsAt = now
    if (this.#stirred.size === 0) return undefined
    clearTimeout(this.#tick)
    this.#tick = undefined
    this.#takenAt = now
    const clients = [...this.#stirred.keys()]
    const author = onlyOne([...this.#stirred.values()])
    this.#stirred = new Map()
    return { news: { frame: this.frameOf(clients), clients }, author }
  }

  #stir(clients: readonly number[], by: Peer): void {
    if (clients.length === 0) return
    for (const client of clients) this.#stirred.set(client, by)
    if (this.#tick !== undefined) return
    const now = performance.now()
    const tickAt = this.#takenAt + (this.#book.size() > crowdFrom ? crowdTickMs : tickMs)
    const waitMs = Math.max(tickAt - now, now - this.#lastEditsAt < flowMs ? rideMs : 0)
    if (waitMs <= 0) this.#schedule()
    else this.#tick = setTimeout(this.#schedule, waitMs)
  }
}

const tickMs = 20
/** Where the last edit is no older than this, the next is expected soon, and presence waits for it so long. */
const flowMs = 100
const rideMs = 50
/** In a crowd: pointers are seen to move five times a second, and cost what twenty people cost. */
const crowdTickMs = 200
