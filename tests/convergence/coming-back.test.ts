// @vitest-environment happy-dom
// How a client comes back, against a server that speaks only what each test needs, over real sockets.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { addCards } from '@parcours/shared/doc/edits/cards'
import type { Card } from '@parcours/shared/domain/card'
import { readBoard } from '@parcours/shared/doc/read'
import { cardId, newId, type BoardId, type ParticipantId } from '@parcours/shared/domain/ids'
import { messageType, syncKind } from '@parcours/shared/wire/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'

// The client is built by its bundler alone, so what is compiled here cannot name it in an import.
const session = '../../client/src/session/session.ts'
const { openSession } = (await import(session)) as typeof import('../../client/src/session/session.ts')
/** A presence waits at most 33 ms to be sent. */
const longerThanPresenceWaitsMs = 100

const admission = {
  boardId: 'board' as BoardId,
  participantId: 'anna' as ParticipantId,
  role: 'facilitator' as const,
  token: 'token',
  name: 'Anna Martin',
}

let server: WebSocketServer
let close: (() => void) | undefined
let isRefusing = false

beforeEach(async () => {
  isRefusing = false
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', verifyClient: () => !isRefusing })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  // The simulated browser's own cannot tell that it is open.
  vi.stubGlobal('WebSocket', WebSocket)
  vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${port}` })
})
afterEach(() => {
  close?.()
  for (const socket of server.clients) socket.terminate()
  server.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const open = () => {
  const session = openSession(admission)
  close = session.close
  return session
}
interface Arrival {
  readonly socket: WebSocket
  readonly received: Uint8Array[]
}
/** The next client, and everything it says from the first. */
const arrival = async (): Promise<Arrival> => {
  const received: Uint8Array[] = []
  const [socket] = (await once(server, 'connection')) as [WebSocket]
  socket.on('message', (content) => content instanceof Uint8Array && received.push(content))
  return { socket, received }
}

const message = (type: number, write: (encoder: encoding.Encoder) => void) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    write(encoder)
  })
const sync = (kind: number, bytes: Uint8Array) =>
  message(messageType.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })
const saved = (count: number) => message(messageType.saved, (encoder) => encoding.writeVarUint(encoder, count))
/** What a server says to somebody new: the whole of its empty board, and a question for theirs. */
const welcome = ({ socket }: Arrival) => {
  socket.send(sync(syncKind.step2, Y.encodeStateAsUpdate(new Y.Doc())))
  socket.send(sync(syncKind.step1, Y.encodeStateVector(new Y.Doc())))
}
const newCard = (text: string): Card & { kind: 'note' } => ({
  id: newId(cardId),
  kind: 'note',
  text,
  place: { kind: 'free', at: [0, 0] },
  personaIds: [],
  tags: [],
  data: {},
})
/** What the client has told of the board. */
const boardOf = ({ received }: Arrival) => {
  const doc = new Y.Doc()
  for (const each of received) {
    if (each[0] === messageType.sync && each[1] !== syncKind.step1) Y.applyUpdate(doc, contentOf(each))
  }
  return readBoard(doc)
}
const contentOf = (sent: Uint8Array) => {
  const decoder = decoding.createDecoder(sent.subarray(2))
  return decoding.readVarUint8Array(decoder)
}
const presenceMessage = (client: number, clock: number, state: object) =>
  message(messageType.awareness, (encoder) =>
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((content) => {
        for (const number of [1, client, clock]) encoding.writeVarUint(content, number)
        encoding.writeVarString(content, JSON.stringify(state))
      }),
    ),
  )
/** Of the one client that the message speaks of. */
const clockIn = (sent: Uint8Array): number => {
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(decoding.createDecoder(sent.subarray(1))))
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint(decoder)
}
const presenceIn = (sent: Uint8Array): unknown[] => {
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(decoding.createDecoder(sent.subarray(1))))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    return JSON.parse(decoding.readVarString(decoder)) as unknown
  })
}

test('who lost the server comes back at any moment of a time that doubles: a herd is never one', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const waits = () => timers.mock.calls.flatMap(([act, ms]) => (act.name === 'setupWS' && ms !== undefined ? [ms] : []))
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0.99)
  open()
  const { socket } = await arrival()
  isRefusing = true
  socket.terminate()
  await vi.waitFor(() => expect(waits()).toHaveLength(1))
  chance.mockReturnValue(0.01)
  await vi.waitFor(() => expect(waits().length).toBeGreaterThanOrEqual(8), 10_000)
  expect(
    waits()
      .slice(0, 8)
      .map((ms) => Math.round(ms)),
  ).toEqual([198, 4, 8, 16, 32, 64, 80, 80])
})

test('an open connection proves every ten seconds that it lives', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  open()
  const first = await arrival()
  const beats = () => first.received.filter(([type]) => type === messageType.heartbeat).length
  welcome(first)
  await vi.waitFor(() => expect(first.received.some((each) => each[1] === syncKind.step2)).toBe(true))
  vi.advanceTimersByTime(10_000)
  await vi.waitFor(() => expect(beats()).toBe(1))
  vi.advanceTimersByTime(10_000)
  await vi.waitFor(() => expect(beats()).toBe(2))
})

test('what was written is out before the page goes, and nobody is left there as a ghost', async () => {
  const session = open()
  const here = await arrival()
  welcome(here)
  await vi.waitFor(() => expect(session.store.getState().loaded).toBe(true))
  const card = newCard('late')
  session.change((doc) => addCards(doc, [card]))
  session.presence.update({ cursor: [1, 2] })
  session.presence.update({ cursor: [3, 4] })
  dispatchEvent(new Event('pagehide'))
  // Nothing of the page runs any more; only what the socket holds still goes out.
  await vi.waitFor(() => expect(boardOf(here).cards[card.id]?.text).toBe('late'))
  await new Promise((resolve) => setTimeout(resolve, longerThanPresenceWaitsMs))
  const presence = here.received.filter(([type]) => type === messageType.awareness).at(-1)
  expect(presence && presenceIn(presence)).toEqual([null])
  dispatchEvent(new Event('pageshow'))
  await vi.waitFor(() => {
    const last = here.received.filter(([type]) => type === messageType.awareness).at(-1)
    expect(last && presenceIn(last)).toMatchObject([{ user: { name: 'Anna Martin' } }])
  })
})

test('a socket that was given up changes nothing any more, whatever it still says', async () => {
  const session = open()
  const old = await arrival()
  welcome(old)
  await vi.waitFor(() => expect(session.store.getState().connection.kind).toBe('saving'))
  old.socket.send(saved(1))
  await vi.waitFor(() => expect(session.store.getState().connection.kind).toBe('saved'))
  // What the client says from now on, its goodbye too, is not read.
  old.socket.pause()
  dispatchEvent(new Event('offline'))
  const next = arrival()
  dispatchEvent(new Event('online'))
  const here = await next
  welcome(here)
  await vi.waitFor(() => expect(here.received.some((each) => each[1] === syncKind.step2)).toBe(true))
  session.change((doc) => addCards(doc, [newCard('new')]))
  const ghost = new Y.Doc()
  addCards(ghost, [newCard('ghost')])
  old.socket.send(sync(syncKind.update, Y.encodeStateAsUpdate(ghost)))
  old.socket.send(saved(99))
  const gone = once(old.socket, 'close')
  old.socket.resume()
  // The goodbye was answered: all that was sent before has arrived.
  await gone
  expect(session.store.getState().connection.kind).toBe('saving')
  expect(Object.values(readBoard(session.doc).cards).map(({ text }) => text)).toEqual(['new'])
  here.socket.send(saved(2))
  await vi.waitFor(() => expect(session.store.getState().connection.kind).toBe('saved'))
})

test('after a lost network everybody sees everybody again at once', async () => {
  const session = open()
  const first = await arrival()
  welcome(first)
  const ben = presenceMessage(7, 3, { user: { id: 'ben', name: 'Ben', role: 'participant', color: '#087443' } })
  const names = () => session.presence.peers.getState().peers.map(({ user }) => user.name)
  first.socket.send(ben)
  await vi.waitFor(() => expect(names()).toEqual(['Ben']))
  const clocks = ({ received }: Arrival) =>
    received.flatMap((each) => (each[0] === messageType.awareness ? [clockIn(each)] : []))
  await vi.waitFor(() => expect(clocks(first)).not.toEqual([]))
  dispatchEvent(new Event('offline'))
  await vi.waitFor(() => expect(names()).toEqual([]))
  const next = arrival()
  dispatchEvent(new Event('online'))
  const again = await next
  // Ben has not moved since: the server tells the same of him.
  again.socket.send(ben)
  await vi.waitFor(() => expect(names()).toEqual(['Ben']))
  // The others heard that Anna left, at the clock she had then.
  await vi.waitFor(() => expect(clocks(again)[0]).toBeGreaterThan(Math.max(...clocks(first))))
})
