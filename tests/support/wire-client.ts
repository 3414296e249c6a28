// A client by hand, frame by frame: says hello, counts what is saved, may hold its frames back or lose its socket.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { uuidv4 } from 'lib0/random'
import { WebSocket, type RawData } from 'ws'
import * as Y from 'yjs'
import type { Notice } from '@parcours/shared/wire/api'
import { withinLimit } from '@parcours/shared/wire/document-messages'
import { messageType, sessionProtocol, subprotocol, syncKind } from '@parcours/shared/wire/messages'
import type { CommandAnswer, ViewMessage } from '@parcours/shared/wire/workshop'
import { emptyOf, withEntries, type Entry } from '@parcours/shared/workshop/slices'
import { ownSlices, publicSlices, type WorkshopView } from '@parcours/shared/workshop/view'

export interface WireClientOptions {
  /** ws://host:port */
  readonly url: string
  readonly boardId: string
  readonly session: string
  readonly participantId?: string
  readonly doc?: Y.Doc
  readonly saysHello?: boolean
  /** Connects again after each close that invites it to, as the product's client does. */
  readonly comesBack?: boolean
}

export class WireClient {
  readonly doc: Y.Doc
  readonly notices: Notice[] = []
  /** Every view as it came, and what they add up to. */
  readonly views: ViewMessage[] = []
  workshop = noView
  /** Client ids → presence, as last heard. */
  readonly presence = new Map<number, unknown>()
  /** On the present socket: document messages sent, and how many of them are on disk. */
  sent = 0
  saved = 0
  /** How many times the server answered with a step 2, on this socket too. */
  syncs = 0
  heartbeats = 0
  isOpen = false
  closeCode: number | undefined
  readonly #options: WireClientOptions
  #socket: WebSocket | undefined
  #comingBack: NodeJS.Timeout | undefined
  #held: Uint8Array[] | undefined
  readonly #asked = new Map<string, (answer: CommandAnswer) => void>()
  #waiting: { readonly holds: () => boolean; readonly resolve: () => void }[] = []

  get session(): string {
    return this.#options.session
  }
  /** '' where it was not given. */
  get participantId(): string {
    return this.#options.participantId ?? ''
  }

  constructor(options: WireClientOptions) {
    this.#options = options
    this.doc = options.doc ?? new Y.Doc()
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.isOpen) this.sendEdit(syncKind.update, update)
    })
  }

  /** Has a socket, or is about to have one again. */
  get isConnected(): boolean {
    return this.#socket !== undefined
  }

  /** Opens a socket and asks for the document. */
  connect(): void {
    const { url, boardId, session, saysHello = true } = this.#options
    const socket = new WebSocket(`${url}/sync/${boardId}`, [subprotocol, sessionProtocol(session)])
    this.#socket = socket
    this.sent = 0
    this.saved = 0
    this.syncs = 0
    this.closeCode = undefined
    socket.on('open', () => {
      if (this.#socket !== socket) return
      this.isOpen = true
      if (saysHello) this.send(frameOf(messageType.hello))
      this.sendStep1()
      this.#wake()
    })
    socket.on('message', (content: RawData) => {
      if (this.#socket === socket && content instanceof Uint8Array) this.#receive(content)
    })
    socket.on('error', () => undefined)
    socket.on('close', (code) => {
      if (this.#socket !== socket) return
      this.isOpen = false
      this.closeCode = code
      if (this.#options.comesBack === true && (code < 4400 || code > 4499))
        this.#comingBack = setTimeout(() => this.connect(), 20)
      this.#wake()
    })
  }

  /** As a lost network does: no farewell, and what was held back is gone. */
  disconnect(): void {
    clearTimeout(this.#comingBack)
    this.#socket?.terminate()
    this.#socket = undefined
    this.isOpen = false
    this.#held = this.#held && []
  }

  /** Frames wait here in order until `release`, and what comes is not read. */
  hold(): void {
    this.#held ??= []
    if (this.isOpen) this.#socket?.pause()
  }
  /** Reads nothing more, and goes on sending. */
  pause(): void {
    this.#socket?.pause()
  }
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    if (this.#socket?.isPaused === true) this.#socket.resume()
    for (const frame of held) this.send(frame)
  }

  send(frame: Uint8Array | string): void {
    if (this.#held !== undefined && typeof frame !== 'string') this.#held.push(frame)
    else if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(frame)
  }
  /** In as many messages as it takes. */
  sendEdit(kind: number, update: Uint8Array): void {
    for (const message of withinLimit(syncFrame(kind, update))) {
      this.sent++
      this.send(message)
    }
  }
  sendStep1(): void {
    this.send(syncFrame(syncKind.step1, Y.encodeStateVector(this.doc)))
  }
  sendPresence(client: number, clock: number, state: unknown): void {
    this.send(presenceFrame(client, clock, JSON.stringify(state)))
  }

  /** Sent as it is, valid or not; resolves with the answer. */
  command(command: unknown, key: string = newKey()): Promise<CommandAnswer> {
    return new Promise((resolve) => {
      this.#asked.set(key, resolve)
      this.send(
        frameOf(messageType.command, (encoder) => encoding.writeVarString(encoder, JSON.stringify({ key, command }))),
      )
    })
  }

  /** Resolves once it holds; looked at after each event of the socket. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push({ holds, resolve }))
  }
  /** Has the document, and everything of its own is on disk. */
  settled(): Promise<void> {
    return this.until(() => this.isOpen && this.syncs > 0 && this.saved === this.sent)
  }
  /** Everything the server has, now. */
  async catchUp(): Promise<void> {
    const before = this.syncs
    this.sendStep1()
    await this.until(() => this.syncs > before)
  }

  #receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync: {
        const kind = decoding.readVarUint(decoder)
        const bytes = decoding.readVarUint8Array(decoder)
        if (kind === syncKind.step1) this.sendEdit(syncKind.step2, Y.encodeStateAsUpdate(this.doc, bytes))
        else Y.applyUpdate(this.doc, bytes, this)
        if (kind === syncKind.step2) this.syncs++
        break
      }
      case messageType.awareness:
        readPresence(decoding.readVarUint8Array(decoder), this.presence)
        break
      case messageType.saved:
        this.saved = decoding.readVarUint(decoder)
        break
      case messageType.notice:
        this.notices.push(JSON.parse(decoding.readVarString(decoder)) as Notice)
        break
      case messageType.view:
        this.#see(JSON.parse(decoding.readVarString(decoder)) as ViewMessage)
        break
      case messageType.answer: {
        const { key, ...answer } = JSON.parse(decoding.readVarString(decoder)) as CommandAnswer & { key: string }
        this.#asked.get(key)?.(answer)
        break
      }
      case messageType.heartbeat:
        this.heartbeats++
    }
    this.#wake()
  }

  #see(view: ViewMessage): void {
    this.views.push(view)
    const before = view.whole ? noView : this.workshop
    const never = ({ slice, key }: Entry) => {
      throw new Error(`the view's ${slice} ${key} cannot be read`)
    }
    this.workshop = {
      public: withEntries(publicSlices, before.public, view.public ?? [], never),
      own: withEntries(ownSlices, before.own, view.own ?? [], never),
    }
  }

  #wake(): void {
    const ready = this.#waiting.filter(({ holds }) => holds())
    this.#waiting = this.#waiting.filter((each) => !ready.includes(each))
    for (const { resolve } of ready) resolve()
  }
}

const noView: WorkshopView = { public: emptyOf(publicSlices), own: emptyOf(ownSlices) }

export const newKey = (): string => uuidv4()

const readPresence = (update: Uint8Array, into: Map<number, unknown>) => {
  const decoder = decoding.createDecoder(update)
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state: unknown = JSON.parse(decoding.readVarString(decoder))
    if (state === null) into.delete(client)
    else into.set(client, state)
  }
}

export const frameOf = (type: number, write: (encoder: encoding.Encoder) => void = () => undefined): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}
export const syncFrame = (kind: number, bytes: Uint8Array): Uint8Array =>
  frameOf(messageType.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })
export const presenceFrame = (client: number, clock: number, json: string): Uint8Array =>
  frameOf(messageType.awareness, (encoder) => {
    const update = encoding.createEncoder()
    encoding.writeVarUint(update, 1)
    encoding.writeVarUint(update, client)
    encoding.writeVarUint(update, clock)
    encoding.writeVarString(update, json)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update))
  })
