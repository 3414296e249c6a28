// What goes out on one socket. A reader that falls behind costs a bounded amount of memory: updates are no longer queued
// but made good in one piece once it has read; presence is left out and owed; one that stops reading is let go.
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { documentHead } from '../rooms/frames.ts'
import type { PresenceNews, UpdateNews } from '../rooms/peer.ts'
import { framed, framedBoth, frameHead } from './websocket-frame.ts'

export interface OutboxLimits {
  readonly pauseBytes: number
  readonly closeBytes: number
  readonly presenceBytes: number
  readonly stuckMs: number
  readonly checkMs: number
}
export interface OutboxOptions {
  readonly socket: WebSocket
  /**
   * What `socket` writes to. A message for many is framed once and written here: with compression off, ws holds nothing
   * back, so that all it writes itself stays in order with it.
   */
  readonly stream: Duplex
  readonly limits: OutboxLimits
  /** Asks for all since the state vector, by `sendUpdates`. */
  readonly catchUp: (stateVector: Uint8Array) => void
  readonly presenceOf: (clients: readonly number[]) => Uint8Array
  readonly giveUp: (code: CloseCode) => void
}

export class Outbox {
  readonly #options: OutboxOptions
  /** What was asked for in one large piece and may rightly wait: a first sync is no backlog. */
  #allowance = 0
  #behindSince: Uint8Array | undefined
  #owedPresence: Set<number> | undefined
  #watch: NodeJS.Timeout | undefined
  #lowest = 0
  #lowestAt = 0
  #isClosed = false
  lastSentAt = 0

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  send(frame: Uint8Array): void {
    if (!this.#isOpen) return
    this.#options.stream.write(framed(frame))
    this.#sent()
  }

  /** In order, in one go, and never copied: the same bytes may be on their way to many. The last is of the kind `last`. */
  sendUpdates(updates: readonly Uint8Array[], last: 'step2' | 'update'): void {
    if (!this.#isOpen) return
    const { stream, limits, giveUp } = this.#options
    // Who asks for the whole again and again without reading it would have us hold it as often.
    if (stream.writableLength > limits.closeBytes) return giveUp(closeCode.resync)
    stream.cork()
    updates.forEach((update, i) => {
      const head = documentHead(i === updates.length - 1 ? last : 'update', update.byteLength)
      stream.write(Buffer.concat([frameHead(head.byteLength + update.byteLength), head]))
      stream.write(update)
      this.#allowance += update.byteLength
    })
    stream.uncork()
    this.#sent()
  }

  get #isOpen(): boolean {
    return !this.#isClosed && this.#options.socket.readyState === WebSocket.OPEN
  }

  #sent(): void {
    this.lastSentAt = Date.now()
    const { stream, limits } = this.#options
    if (stream.writableLength <= limits.presenceBytes) return
    if (stream.writableLength > limits.closeBytes + this.#allowance) return this.#options.giveUp(closeCode.resync)
    this.#startWatch()
  }

  sendUpdate({ frame, before }: UpdateNews): void {
    if (this.#behindSince !== undefined) return
    if (this.#options.stream.writableLength <= this.#options.limits.pauseBytes) return this.send(frame)
    this.#behindSince = before()
    this.#startWatch()
  }

  sendPresence({ frame, clients }: PresenceNews): void {
    if (this.#options.stream.writableLength <= this.#options.limits.presenceBytes) return this.send(frame)
    this.#owedPresence ??= new Set()
    for (const client of clients) this.#owedPresence.add(client)
    this.#startWatch()
  }

  sendBoth(update: UpdateNews, presence: PresenceNews): void {
    const { stream, limits } = this.#options
    if (this.#isOpen && this.#behindSince === undefined && stream.writableLength <= limits.presenceBytes) {
      stream.write(framedBoth(update.frame, presence.frame))
      return this.#sent()
    }
    this.sendUpdate(update)
    this.sendPresence(presence)
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#watch)
  }

  #startWatch(): void {
    if (this.#watch !== undefined || this.#isClosed) return
    this.#lowest = this.#options.stream.writableLength
    this.#lowestAt = Date.now()
    this.#watch = setInterval(() => this.#check(), this.#options.limits.checkMs)
  }

  #check(): void {
    const { stream, limits, giveUp } = this.#options
    const waiting = stream.writableLength
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
    const owed = [...(this.#owedPresence ?? [])]
    this.#behindSince = undefined
    this.#owedPresence = undefined
    if (since !== undefined) this.#options.catchUp(since)
    if (owed.length > 0) this.send(this.#options.presenceOf(owed))
  }
}
