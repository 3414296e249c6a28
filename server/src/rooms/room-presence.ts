// Presence on its way through a room: at once when the room is quiet, else with the next edits or in a short tick, and
// what changed meanwhile as one frame.
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

  /** What is to be told; undefined if there is nothing. */
  take(): ToTell<PresenceNews> | undefined {
    if (this.#stirred.size === 0) return undefined
    clearTimeout(this.#tick)
    this.#tick = undefined
    this.#takenAt = performance.now()
    const clients = [...this.#stirred.keys()]
    const author = onlyOne([...this.#stirred.values()])
    this.#stirred = new Map()
    return { news: { frame: this.frameOf(clients), clients }, author }
  }

  #stir(clients: readonly number[], by: Peer): void {
    if (clients.length === 0) return
    for (const client of clients) this.#stirred.set(client, by)
    const waitMs = this.#takenAt + (this.#book.size() > crowdFrom ? crowdTickMs : tickMs) - performance.now()
    if (waitMs <= 0) this.#schedule()
    else this.#tick ??= setTimeout(this.#schedule, waitMs)
  }
}

const tickMs = 20
/** In a crowd: pointers are seen to move five times a second, and cost what twenty people cost. */
const crowdTickMs = 200
