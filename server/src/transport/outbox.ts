// What goes out on one socket. A reader that falls behind costs a bounded amount of memory: updates are no longer queued
// but made good in one piece once it has read; presence is left out and owed; one that stops reading is let go.
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import type { WebSocket } from 'ws'

export interface OutboxLimits {
  readonly pauseBytes: number
  readonly closeBytes: number
  readonly presenceBytes: number
  readonly stuckMs: number
  readonly checkMs: number
}
export interface OutboxOptions {
  readonly socket: WebSocket
  readonly limits: OutboxLimits
  /** An update that holds all since the state vector. */
  readonly updateSince: (stateVector: Uint8Array) => Uint8Array | undefined
  readonly presenceOf: (clients: readonly number[]) => Uint8Array
  readonly giveUp: (code: CloseCode) => void
}

export class Outbox {
  readonly #options: OutboxOptions
  /** What was sent in one large piece and may rightly wait: a first sync is no backlog. */
  #allowance = 0
  #behindSince: Uint8Array | undefined
  #owedPresence = new Set<number>()
  #watch: NodeJS.Timeout | undefined
  #lowest = 0
  #lowestAt = 0
  #isClosed = false
  lastSentAt = 0

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  send(frame: Uint8Array): void {
    if (this.#isClosed) return
    const { socket, limits } = this.#options
    socket.send(frame, binary)
    this.lastSentAt = Date.now()
    if (frame.byteLength > limits.presenceBytes) this.#allowance += frame.byteLength
    if (socket.bufferedAmount <= limits.presenceBytes) return
    if (socket.bufferedAmount > limits.closeBytes + this.#allowance) return this.#options.giveUp(closeCode.resync)
    this.#startWatch()
  }

  sendUpdate(frame: Uint8Array, before: () => Uint8Array): void {
    if (this.#behindSince !== undefined) return
    if (this.#options.socket.bufferedAmount <= this.#options.limits.pauseBytes) return this.send(frame)
    this.#behindSince = before()
    this.#startWatch()
  }

  sendPresence(frame: Uint8Array, clients: readonly number[]): void {
    if (this.#options.socket.bufferedAmount <= this.#options.limits.presenceBytes) return this.send(frame)
    for (const client of clients) this.#owedPresence.add(client)
    this.#startWatch()
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#watch)
  }

  #startWatch(): void {
    if (this.#watch !== undefined || this.#isClosed) return
    this.#lowest = this.#options.socket.bufferedAmount
    this.#lowestAt = Date.now()
    this.#watch = setInterval(() => this.#check(), this.#options.limits.checkMs)
  }

  #check(): void {
    const { socket, limits, giveUp } = this.#options
    const waiting = socket.bufferedAmount
    if (waiting <= limits.presenceBytes) return this.#caughtUp()
    if (waiting < this.#lowest) {
      this.#lowest = waiting
      this.#lowestAt = Date.now()
    } else if (Date.now() - this.#lowestAt > limits.stuckMs) giveUp(closeCode.resync)
  }

  #caughtUp(): void {
    clearInterval(this.#watch)
    this.#watch = undefined
    this.#allowance = 0
    const since = this.#behindSince
    const owed = [...this.#owedPresence]
    this.#behindSince = undefined
    this.#owedPresence.clear()
    const update = since && this.#options.updateSince(since)
    if (update !== undefined) this.send(update)
    if (owed.length > 0) this.send(this.#options.presenceOf(owed))
  }
}

const binary = { binary: true, compress: false }
