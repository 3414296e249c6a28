// A bad network between clients and a server: frames come late, updates come twice and out of order, lines are cut.
// Everything else of the protocol holds: order is kept where it is not said to be lost, nothing is invented.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket, WebSocketServer, type RawData } from 'ws'
import { messageType, syncKind } from '@parcours/shared/wire/messages'
import { frameOf } from './wire-client.ts'

export interface Chaos {
  /** Numbers in [0, 1). */
  readonly random: () => number
  readonly longestDelayMs: number
  /** How often, of 1, an update comes twice, and after the next one. */
  readonly twice: number
  readonly swapped: number
}
export interface ChaosProxy {
  /** ws://host:port */
  readonly url: string
  /** Every line at once, without a farewell; what was under way is lost. */
  readonly cutAll: () => void
  readonly close: () => Promise<void>
}

export const startChaosProxy = async (target: string, chaos: Chaos): Promise<ChaosProxy> => {
  const lines = new Set<() => void>()
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, handleProtocols: ([first]) => first ?? false })
  sockets.on('connection', (client: WebSocket, request: IncomingMessage) => {
    const cut = join(client, request, target, chaos)
    lines.add(cut)
    client.on('close', () => lines.delete(cut))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const cutAll = () => {
    for (const cut of lines) cut()
  }
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}`,
    cutAll,
    close: async () => {
      cutAll()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

const join = (client: WebSocket, request: IncomingMessage, target: string, chaos: Chaos) => {
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim())
  const server = new WebSocket(`${target}${request.url ?? ''}`, protocols)
  const cut = () => {
    client.terminate()
    server.terminate()
  }
  const count = countTranslator()
  const up = channel(chaos, (frame, number) => {
    if (server.readyState !== WebSocket.OPEN) return
    if (number !== undefined) count.passed(number)
    server.send(frame)
  })
  const down = channel(chaos, (frame) => {
    if (client.readyState === WebSocket.OPEN) client.send(frame)
  })
  server.on('open', up.open)
  down.open()
  let edits = 0
  client.on('message', (content: RawData) => {
    if (!(content instanceof Uint8Array)) return cut()
    up.take(content, isDocument(content) ? ++edits : undefined)
  })
  server.on('message', (content: RawData) => {
    if (content instanceof Uint8Array) down.take(count.translated(content), undefined)
  })
  for (const socket of [client, server]) socket.on('error', cut)
  client.on('close', cut)
  server.on('close', (code) => down.end(() => (code >= 4000 || code === 1012 ? client.close(code) : cut())))
  return cut
}

/** One direction: a queue with a delay before each frame. */
const channel = ({ random, longestDelayMs, twice, swapped }: Chaos, pass: (frame: Uint8Array, n?: number) => void) => {
  type Frame = { readonly bytes: Uint8Array; readonly number: number | undefined }
  let late: Frame | undefined
  let open: () => void = () => undefined
  let line = new Promise<void>((resolve) => (open = resolve))
  const after = (act: () => void) => {
    line = line.then(() => new Promise((done) => setTimeout(done, random() * longestDelayMs))).then(act)
  }
  const send = (frame: Frame) => {
    const isUpdate = frame.bytes[0] === messageType.sync && frame.bytes[1] === syncKind.update
    if (isUpdate && late === undefined && random() < swapped) {
      late = frame
      // Nothing may come after it for long.
      return after(flush)
    }
    pass(frame.bytes, frame.number)
    if (isUpdate && random() < twice) pass(frame.bytes, frame.number)
    flush()
  }
  const flush = () => {
    const frame = late
    late = undefined
    if (frame !== undefined) pass(frame.bytes, frame.number)
  }
  return {
    open: () => open(),
    take: (bytes: Uint8Array, number: number | undefined) => after(() => send({ bytes, number })),
    end: after,
  }
}

const isDocument = (frame: Uint8Array) =>
  frame[0] === messageType.sync && (frame[1] === syncKind.step2 || frame[1] === syncKind.update)

/**
 * The server counts what reached it, twice what came twice; the client counts what it sent. `saved` is translated: as many
 * as the client sent first and the server has.
 */
const countTranslator = () => {
  const passed: number[] = []
  return {
    passed: (number: number) => void passed.push(number),
    translated: (frame: Uint8Array): Uint8Array => {
      if (frame[0] !== messageType.saved) return frame
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      const known = new Set(passed.slice(0, decoding.readVarUint(decoder)))
      let count = 0
      while (known.has(count + 1)) count++
      return frameOf(messageType.saved, (encoder) => encoding.writeVarUint(encoder, count))
    },
  }
}
