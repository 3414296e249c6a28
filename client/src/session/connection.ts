// One room's socket: y-websocket for the protocol, ours for the proof that what was sent is on disk.
import { closeCode } from '@parcours/shared/wire/close-codes'
import { notice, type Notice } from '@parcours/shared/wire/api'
import { withinLimit } from '@parcours/shared/wire/document-messages'
import { messageType, sessionProtocol, subprotocol, syncKind } from '@parcours/shared/wire/messages'
import type { CommandMessage } from '@parcours/shared/wire/workshop'
import type { BoardId } from '@parcours/shared/domain/ids'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { applyReceived } from './received.ts'
import type { Workshop } from './workshop.ts'

export type ConnectionState =
  | { readonly kind: 'connecting' }
  /** Everything this client wrote is on the server's disk. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `pending`: something was written that the server does not have yet. */
  | { readonly kind: 'offline'; readonly since: number; readonly pending: boolean }
  /** The server refused an edit: what was written here is set aside, and the board opened afresh. */
  | { readonly kind: 'refused' }
  /** The server closed for good; reconnecting cannot help. */
  | { readonly kind: 'closed'; readonly code: number }

export const isConnected = ({ kind }: ConnectionState): boolean => kind === 'saved' || kind === 'saving'

interface ConnectionOptions {
  readonly boardId: BoardId
  readonly token: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly onState: (state: ConnectionState) => void
  readonly onNotice: (notice: Notice) => void
  readonly workshop: Pick<Workshop, 'greeted' | 'receiveView' | 'receiveAnswer'>
  /** What this device has of the document is in it by then: the server is asked for the rest alone. Absent: it has nothing. */
  readonly ready?: Promise<unknown> | undefined
}

const heartbeatMs = 10_000
const backoffCapMs = 8_000

export const connect = (options: ConnectionOptions) => {
  const { boardId, token, doc, awareness, onState, onNotice, workshop, ready } = options
  // `saved` counts document messages of this socket; the answer to the server's step 1 carries all older edits.
  let tally = { sent: 0, saved: 0, answered: false }
  let offlineSince: number | undefined
  let pending = false
  let closedWith: number | undefined

  const report = () => {
    if (closedWith === closeCode.denied) return onState({ kind: 'refused' })
    if (closedWith !== undefined) return onState({ kind: 'closed', code: closedWith })
    if (offlineSince !== undefined) return onState({ kind: 'offline', since: offlineSince, pending })
    if (!provider.synced || !tally.answered) return onState({ kind: 'connecting' })
    const saved = tally.saved >= tally.sent
    if (saved) pending = false
    onState({ kind: saved ? 'saved' : 'saving' })
  }

  class CountedSocket extends WebSocket {
    override send(message: Uint8Array<ArrayBuffer>): void {
      if (message[0] !== messageType.sync) return super.send(message)
      // Hours of work offline, or a board that was pasted, may be longer than one message may be.
      for (const part of withinLimit(message)) {
        const kind = part[1]
        if (kind === syncKind.step2 || kind === syncKind.update) tally.sent += 1
        if (kind === syncKind.step2) tally.answered = true
        super.send(part)
      }
      report()
    }
  }

  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
  const provider = new WebsocketProvider(address, boardId, doc, {
    awareness,
    protocols: [subprotocol, sessionProtocol(token)],
    WebSocketPolyfill: CountedSocket,
    disableBc: true,
    connect: false,
  })
  // The provider would send every peer's presence back to the server; ours sends its own only (presence.ts).
  awareness.off('update', provider._awarenessUpdateHandler)

  const sendEmpty = (type: number) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, type)
    if (provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(encoding.toUint8Array(encoder))
  }
  const readSync = provider.messageHandlers[messageType.sync]
  provider.messageHandlers[messageType.sync] = (encoder, decoder, ...rest) => {
    const { pos } = decoder
    const kind = decoding.readVarUint(decoder)
    if (kind === syncKind.step1) {
      decoder.pos = pos
      return readSync?.(encoder, decoder, ...rest)
    }
    applyReceived(doc, decoding.readVarUint8Array(decoder), provider)
    if (kind === syncKind.step2) provider.synced = true
  }
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    tally.saved = decoding.readVarUint(decoder)
    report()
  }
  provider.messageHandlers[messageType.notice] = (_encoder, decoder) => {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), notice), decoding.readVarString(decoder))
    if (parsed.success) onNotice(parsed.output)
  }
  provider.messageHandlers[messageType.view] = (_encoder, decoder) =>
    workshop.receiveView(decoding.readVarString(decoder))
  provider.messageHandlers[messageType.answer] = (_encoder, decoder) =>
    workshop.receiveAnswer(decoding.readVarString(decoder))
  provider.messageHandlers[messageType.heartbeat] = () => {}
  provider.on('status', ({ status }) => {
    if (status === 'connecting') tally = { sent: 0, saved: 0, answered: false }
    if (status === 'connected') {
      offlineSince = undefined
      sendEmpty(messageType.hello)
      workshop.greeted()
      // The others heard that this client left, at its present clock: only a later one brings it back to their eyes.
      awareness.setLocalState(awareness.getLocalState())
    }
    // Who was here meanwhile is told at the clock known before: nobody would be seen again until they move.
    if (status === 'disconnected') forgetClocks(awareness)
    report()
  })
  provider.on('sync', report)
  provider.on('connection-close', () => {
    offlineSince ??= Date.now()
    // Full jitter: a herd that lost its server does not come back as one. Never above the provider's own steps, which
    // it would else take instead, everybody at the same moment.
    provider.maxBackoffTime = Math.random() * Math.min(backoffCapMs, 200 * 2 ** provider.wsUnsuccessfulReconnects)
    report()
  })
  provider.on('closed', ({ code }) => {
    closedWith = code
    report()
  })
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    pending = true
    report()
  }
  doc.on('update', onUpdate)
  const heartbeat = setInterval(() => sendEmpty(messageType.heartbeat), heartbeatMs)
  const onOnline = () => {
    if (!provider.wsconnected && !provider.wsconnecting && closedWith === undefined) provider.connect()
  }
  const onOffline = () => {
    // The browser knows at once what the watchdog would find out in 30 s.
    provider.disconnect()
    offlineSince ??= Date.now()
    report()
  }
  addEventListener('online', onOnline)
  addEventListener('offline', onOffline)
  let isStopped = false
  const start = () => {
    if (!isStopped) provider.connect()
  }
  if (ready === undefined) start()
  else void ready.then(start)

  const send = (message: Uint8Array<ArrayBuffer>) => {
    if (provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(message)
  }
  return {
    send,
    sendCommand: (message: CommandMessage) => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, messageType.command)
      encoding.writeVarString(encoder, JSON.stringify(message))
      send(encoding.toUint8Array(encoder))
    },
    /** True while edits of this client are not known to be on disk. */
    hasPending: () => pending,
    stop: () => {
      isStopped = true
      clearInterval(heartbeat)
      removeEventListener('online', onOnline)
      removeEventListener('offline', onOffline)
      doc.off('update', onUpdate)
      provider.destroy()
    },
  }
}

const forgetClocks = ({ meta, clientID }: Awareness): void => {
  for (const id of meta.keys()) if (id !== clientID) meta.delete(id)
}

/** Whether a closed connection asks for the name and key again rather than for a reload. */
export const needsNewSession = (code: number): boolean => code === closeCode.unauthorised
