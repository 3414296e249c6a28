// The way in for sockets: handshake, session, room. Everything that can be refused is refused before the room knows.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import * as v from 'valibot'
import { boardId, type BoardId } from '@parcours/shared/domain/ids'
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import { sessionProtocol, subprotocol } from '@parcours/shared/wire/messages'
import { WebSocketServer, type WebSocket } from 'ws'
import { personOf, type Person } from '../access/access.ts'
import type { Log } from '../log.ts'
import type { Meter } from '../meter.ts'
import type { Hold, Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'
import { Connection, type ConnectionLimits } from './connection.ts'

export interface SocketLimits extends ConnectionLimits {
  readonly allowedOrigins: readonly string[]
  readonly messageBytes: number
  readonly heartbeatMs: number
  readonly maxHandshakes: number
  readonly handshakeMs: number
  readonly farewellMs: number
}
export interface SocketOptions {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly limits: SocketLimits
  readonly maxPeers: number
  readonly maxSockets: number
  readonly log: Log
  readonly meter: Meter
}
type Admission =
  | { readonly kind: 'admitted'; readonly person: Person; readonly hold: Hold }
  | { readonly kind: 'refused'; readonly code: CloseCode }

export interface Sockets {
  readonly refuseNewcomers: () => void
  /** Those who are here are told to come back, and nothing more of theirs is read. Who does not answer is cut off. */
  readonly close: () => Promise<void>
  readonly count: () => number
}

export const acceptSockets = (server: Server, options: SocketOptions): Sockets => {
  const { limits, log } = options
  const connections = new Set<Connection>()
  /** Of everybody who has a socket, also of those who were told to go and have not gone. */
  const streams = new Set<Duplex>()
  let handshakes = 0
  let isClosed = false
  const upgrades = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  })

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Of a bare socket an error is nobody's, and what is nobody's ends the server.
    socket.on('error', () => socket.destroy())
    const id = boardIdOf(request.url)
    if (id === undefined) return refuse(socket, '404 Not Found')
    if (!isAllowedOrigin(request, limits.allowedOrigins)) return refuse(socket, '403 Forbidden')
    if (isClosed || handshakes >= limits.maxHandshakes) return refuse(socket, '503 Service Unavailable')
    handshakes++
    void admitInTime(id, request, options).then((admission) => {
      handshakes--
      let isTakenOver = false
      if (!socket.destroyed)
        upgrades.handleUpgrade(request, socket, head, (ws) => {
          streams.add(socket)
          ws.once('close', () => streams.delete(socket))
          if (isClosed) {
            setTimeout(() => ws.terminate(), limits.farewellMs)
            return closeAtOnce(ws, closeCode.retry)
          }
          if (admission.kind === 'refused') return closeAtOnce(ws, admission.code)
          isTakenOver = true
          open(ws, socket, admission.person, admission.hold)
        })
      // ws refuses by itself what is no handshake; it has called back by now, or never will.
      if (!isTakenOver && admission.kind === 'admitted') admission.hold.release()
    })
  }

  const open = (socket: WebSocket, stream: Duplex, person: Person, hold: Hold) => {
    const { peerCount } = hold.room
    if (peerCount >= options.maxSockets || hold.room.fuse.isBlown) {
      hold.release()
      return closeAtOnce(socket, closeCode.unavailable)
    }
    const connection = new Connection({
      socket,
      stream,
      hold,
      person,
      limits,
      meter: options.meter,
      isDemoted: peerCount >= options.maxPeers,
      onClosed: (closed) => connections.delete(closed),
    })
    connections.add(connection)
    connection.start()
  }

  const beats = setInterval(() => {
    for (const connection of connections) connection.beat()
  }, limits.heartbeatMs)
  server.on('upgrade', onUpgrade)
  return {
    refuseNewcomers: () => {
      isClosed = true
    },
    close: async () => {
      isClosed = true
      clearInterval(beats)
      log.info({ sockets: connections.size }, 'sockets are told to come back')
      await Promise.all([...connections].map((connection) => connection.end(closeCode.retry, limits.farewellMs)))
      for (const stream of streams) stream.destroy()
    },
    count: () => connections.size,
  }
}

const admit = async (
  board: BoardId,
  request: IncomingMessage,
  { storage, rooms }: SocketOptions,
): Promise<Admission> => {
  const token = sessionOf(request)
  if (token === undefined) return { kind: 'refused', code: closeCode.unauthorised }
  const person = await personOf(storage, board, token)
  if ('reason' in person) {
    return {
      kind: 'refused',
      code: person.reason === 'board-unknown' ? closeCode.boardUnknown : closeCode.unauthorised,
    }
  }
  const hold = await rooms.hold(board)
  return hold === 'unknown' ? { kind: 'refused', code: closeCode.boardUnknown } : { kind: 'admitted', person, hold }
}

/** A disk that fails or takes too long turns people away for now; a room that comes late is let go. */
const admitInTime = async (board: BoardId, request: IncomingMessage, options: SocketOptions): Promise<Admission> => {
  const unavailable: Admission = { kind: 'refused', code: closeCode.unavailable }
  let timer: NodeJS.Timeout | undefined
  let isLate = false
  const late = new Promise<Admission>((resolve) => {
    timer = setTimeout(() => {
      isLate = true
      resolve(unavailable)
    }, options.limits.handshakeMs)
  })
  const inTime = admit(board, request, options).then(
    (admission) => {
      if (isLate && admission.kind === 'admitted') admission.hold.release()
      return admission
    },
    (error: unknown) => {
      options.log.warn({ boardId: board, error: String(error) }, 'a socket could not be let in')
      return unavailable
    },
  )
  const admission = await Promise.race([inTime, late])
  clearTimeout(timer)
  return admission
}

const boardIdOf = (url = ''): BoardId | undefined => {
  const parsed = v.safeParse(boardId, /^\/sync\/([^/?]+)(?:\?|$)/.exec(url)?.[1])
  return parsed.success ? parsed.output : undefined
}

const sessionOf = (request: IncomingMessage): string | undefined => {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim())
  const prefix = sessionProtocol('')
  return offered.includes(subprotocol)
    ? offered.find((each) => each.startsWith(prefix))?.slice(prefix.length)
    : undefined
}

/** Browsers always say where their page is from; other programs need not. */
const isAllowedOrigin = ({ headers }: IncomingMessage, allowed: readonly string[]): boolean => {
  const { origin, host } = headers
  if (origin === undefined || allowed.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** With a code that a browser's page can see: a refused handshake shows it nothing. */
const closeAtOnce = (socket: WebSocket, code: CloseCode) => {
  socket.on('error', () => undefined)
  socket.close(code)
}

const refuse = (socket: Duplex, status: string) => {
  // Whoever keeps their half open would hold a place for ever.
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
