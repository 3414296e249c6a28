// One socket in one room: reads its messages strictly in order and speaks for the room to it.
import type { Duplex } from 'node:stream'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import type { Notice } from '@parcours/shared/wire/api'
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import type { RawData, WebSocket } from 'ws'
import type { Person } from '../access/access.ts'
import type { Meter } from '../meter.ts'
import { answerFrame, heartbeatFrame, noticeFrame, savedFrame, stillHereFrame } from '../rooms/frames.ts'
import type { Peer, PresenceNews, UpdateNews } from '../rooms/peer.ts'
import type { Hold } from '../rooms/rooms.ts'
import { parseFrame } from './client-message.ts'
import { Outbox, type OutboxLimits } from './outbox.ts'
import { TokenBucket } from './token-bucket.ts'

export interface ConnectionLimits {
  readonly backlog: OutboxLimits
  readonly rate: {
    readonly messagesPerSecond: number
    readonly messageBurst: number
    readonly bytesPerSecond: number
    readonly byteBurst: number
  }
}
export interface ConnectionOptions {
  readonly socket: WebSocket
  /** What `socket` writes to. */
  readonly stream: Duplex
  readonly hold: Hold
  readonly person: Person
  /** The room is full: whatever its role lets it write, it reads only. */
  readonly isDemoted: boolean
  readonly limits: ConnectionLimits
  readonly meter: Meter
  readonly onClosed: (connection: Connection) => void
}

export class Connection implements Peer {
  readonly participantId: ParticipantId
  readonly name: string
  readonly role: Role
  readonly isDemoted: boolean
  readonly #options: ConnectionOptions
  readonly #outbox: Outbox
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket
  #saidHello = false
  /** Document messages received, and how many of them are on disk. */
  #received = 0
  #saved = 0
  #isAlive = true
  #isClosed = false
  #resume: NodeJS.Timeout | undefined

  constructor(options: ConnectionOptions) {
    const { socket, stream, hold, limits } = options
    this.#options = options
    this.participantId = options.person.participantId
    this.name = options.person.name
    this.role = options.person.role
    this.isDemoted = options.isDemoted
    this.#outbox = new Outbox({
      socket,
      stream,
      limits: limits.backlog,
      catchUp: (stateVector) => hold.room.catchUp(this, stateVector),
      presenceOf: (clients) => hold.room.presenceOf(clients),
      giveUp: (code) => this.close(code),
    })
    const now = performance.now()
    this.#messages = new TokenBucket(limits.rate.messagesPerSecond, limits.rate.messageBurst, now)
    this.#bytes = new TokenBucket(limits.rate.bytesPerSecond, limits.rate.byteBurst, now)
    socket.on('message', (content, isBinary) => hold.room.fuse.run(() => this.#receive(content, isBinary)))
    socket.on('pong', () => (this.#isAlive = true))
    // ws closes by itself after an error, with the fitting code (1009 for a message too big).
    socket.on('error', () => undefined)
    socket.on('close', (code) => {
      options.meter.closed(code)
      this.#closed()
    })
  }

  /** Enters the room, asks for what it lacks and hears who is there. */
  start(): void {
    const { room } = this.#options.hold
    room.fuse.run(() => {
      room.join(this)
      if (this.#isClosed) return
      this.send(room.step1())
      this.send(room.presenceOf())
    })
  }

  send(frame: Uint8Array): void {
    this.#outbox.send(frame)
  }
  sendWhole(updates: readonly Uint8Array[]): void {
    this.#outbox.sendUpdates(updates, 'step2')
  }
  sendMissed(updates: readonly Uint8Array[]): void {
    this.#outbox.sendUpdates(updates, 'update')
  }
  sendUpdate(update: UpdateNews): void {
    this.#outbox.sendUpdate(update)
  }
  sendPresence(presence: PresenceNews): void {
    this.#outbox.sendPresence(presence)
  }
  sendBoth(update: UpdateNews, presence: PresenceNews): void {
    this.#outbox.sendBoth(update, presence)
  }
  saved(count: number): void {
    this.#saved = count
    if (this.#saidHello) this.send(savedFrame(count))
  }
  notify(notice: Notice): void {
    if (this.#saidHello) this.send(noticeFrame(notice))
  }

  /** Nothing that arrives after this is looked at. */
  close(code: CloseCode): void {
    if (this.#isClosed) return
    this.#options.socket.close(code)
    this.#closed()
  }

  /** Closes, and resolves when the socket is gone, cut off if it takes longer than `patienceMs`. */
  async end(code: CloseCode, patienceMs: number): Promise<void> {
    const { socket } = this.#options
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    this.close(code)
    const cut = setTimeout(() => socket.terminate(), patienceMs)
    await gone
    clearTimeout(cut)
  }

  /** Called at each beat: a socket that answered nothing since the last one is gone. */
  beat(): void {
    const { socket } = this.#options
    if (!this.#isAlive) {
      this.close(closeCode.silent)
      socket.terminate()
      return
    }
    this.#isAlive = false
    socket.ping()
    if (Date.now() - this.#outbox.lastSentAt > quietMs) this.send(stillHereFrame)
  }

  #receive(content: RawData, isBinary: boolean): void {
    if (this.#isClosed) return
    this.#isAlive = true
    // Only ever a Buffer: that is ws's default binaryType.
    if (!isBinary || !(content instanceof Uint8Array)) return this.close(closeCode.malformed)
    this.#options.meter.received(content.byteLength)
    this.#slowDown(content.byteLength)
    const message = parseFrame(content)
    const { room } = this.#options.hold
    switch (message.kind) {
      case 'edit':
        this.#options.meter.edited()
        return room.edit(this, message.update, ++this.#received)
      case 'presence': {
        const correction = room.setPresence(this, message.update)
        return correction && this.send(correction)
      }
      case 'state':
        return room.bringUp(this, message.stateVector)
      case 'presence-query':
        return this.send(room.presenceOf())
      case 'hello':
        return this.#greet()
      case 'heartbeat':
        return this.send(heartbeatFrame)
      case 'command': {
        const { key } = message.message
        return room.workshop.command(this, message.message, (answer) => this.send(answerFrame(key, answer)))
      }
      case 'malformed':
        return this.close(closeCode.malformed)
      case 'unknown':
    }
  }

  #greet(): void {
    this.#saidHello = true
    // Observers too: who is promoted later has to know.
    if (this.isDemoted) this.notify({ kind: 'room-full' })
    if (this.#options.hold.room.isSaveFailing) this.notify({ kind: 'storage-failing' })
    if (this.#saved > 0) this.send(savedFrame(this.#saved))
    this.#options.hold.room.workshop.greet(this)
  }

  /** Who sends too fast is read more slowly: nothing is lost, and the sender's own buffer fills, not ours. */
  #slowDown(bytes: number): void {
    const now = performance.now()
    const waitMs = Math.max(this.#messages.take(1, now), this.#bytes.take(bytes, now))
    if (waitMs === 0 || this.#resume !== undefined) return
    this.#options.socket.pause()
    this.#resume = setTimeout(() => {
      this.#resume = undefined
      this.#options.socket.resume()
    }, waitMs)
  }

  #closed(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    clearTimeout(this.#resume)
    if (this.#options.socket.isPaused) this.#options.socket.resume()
    this.#outbox.close()
    this.#options.hold.room.leave(this)
    this.#options.hold.release()
    this.#options.onClosed(this)
  }
}

/** A stock client gives up after 30 s without a message; beats come every 20 s. */
const quietMs = 5000
