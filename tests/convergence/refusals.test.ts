// Everything a socket can be refused for: the offender is closed with a code, the others notice nothing.
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { messageType, sessionProtocol, subprotocol, syncKind } from '@parcours/shared/wire/messages'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { enter, serve, title } from '../support/entering.ts'
import { presenceFrame, syncFrame } from '../support/wire-client.ts'

test.each([
  ['a truncated update', syncFrame(syncKind.update, Uint8Array.of(1, 1, 5))],
  ['an unknown kind of sync', syncFrame(9, Uint8Array.of(0))],
  ['a state vector that is none', syncFrame(syncKind.step1, Uint8Array.of(200, 200))],
  ['a frame cut short', Uint8Array.of(messageType.sync, syncKind.update, 200)],
  ['an empty frame', new Uint8Array()],
  ['presence that is no JSON', presenceFrame(77, 1, '{')],
  ['presence that is no object', presenceFrame(77, 1, '7')],
  ['presence of more than 16 KB', presenceFrame(77, 1, JSON.stringify({ cursor: 'x'.repeat(17_000) }))],
  ['text', 'hello'],
])('%s closes the offender alone', async (_name, frame) => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [offender, other] = await Promise.all([
    enter(server, board, 'participant'),
    enter(server, board, 'participant'),
  ])
  await Promise.all([offender.settled(), other.settled()])
  offender.send(frame)
  await offender.until(() => offender.closeCode !== undefined)
  expect(offender.closeCode).toBe(closeCode.malformed)
  retitleBoard(other.doc, 'untroubled')
  await other.settled()
})

test('an update that lacks its last byte changes nothing, not even the half that could be applied', async () => {
  const server = await serve()
  const board = await createBoard(server.base, { title: 'Whole' })
  const [offender, other] = [await enter(server, board, 'participant'), await enter(server, board, 'participant')]
  await Promise.all([offender.settled(), other.settled()])
  // Out of its rest as bytes, where what is broken would be noticed elsewhere.
  retitleBoard(other.doc, 'Whole still')
  await Promise.all([other.settled(), offender.until(() => title(offender.doc) === 'Whole still')])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc))
  const before = Y.encodeStateVector(doc)
  retitleBoard(doc, 'Half')
  offender.send(syncFrame(syncKind.update, Y.encodeStateAsUpdate(doc, before).slice(0, -1)))
  await offender.until(() => offender.closeCode !== undefined)
  expect(offender.closeCode).toBe(closeCode.malformed)
  await other.catchUp()
  expect(title(other.doc)).toBe('Whole still')
})

test('a message above 1 MiB closes its sender with "too big"', async () => {
  const server = await serve()
  const client = await enter(server, await createBoard(server.base), 'participant')
  await client.settled()
  client.send(new Uint8Array(1024 * 1024 + 1))
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(closeCode.tooBig)
})

test('an edit that would outgrow the board limit is refused, the board stays usable', async () => {
  const server = await serve({}, (config) => ({ ...config, rooms: { ...config.rooms, maxBoardBytes: 100_000 } }))
  const board = await createBoard(server.base)
  const [big, other] = await Promise.all([enter(server, board, 'participant'), enter(server, board, 'participant')])
  await Promise.all([big.settled(), other.settled()])
  big.doc.getMap('x').set('y', 'z'.repeat(200_000))
  await big.until(() => big.closeCode !== undefined)
  expect([big.notices, big.closeCode]).toEqual([[{ kind: 'denied' }], closeCode.denied])
  retitleBoard(other.doc, 'untroubled')
  await other.settled()
})

test.each([
  ['a wrong session', (session: string) => [subprotocol, sessionProtocol(`${session}x`)], closeCode.unauthorised],
  ['no session', () => [subprotocol], closeCode.unauthorised],
])('%s is closed with a code that a page can see', async (_name, protocols, code) => {
  const server = await serve()
  const board = await createBoard(server.base)
  const { session } = await joinBoard(server.base, board, 'facilitator')
  const socket = new WebSocket(`${server.url}/sync/${board.boardId}`, protocols(session))
  expect(await closeCodeOf(socket)).toBe(code)
})

test('an unknown board is closed as unknown, and a session of another board opens nothing', async () => {
  const server = await serve()
  const [mine, theirs] = [await createBoard(server.base), await createBoard(server.base)]
  const { session } = await joinBoard(server.base, mine, 'facilitator')
  const protocols = [subprotocol, sessionProtocol(session)]
  expect(await closeCodeOf(new WebSocket(`${server.url}/sync/nowhere`, protocols))).toBe(closeCode.boardUnknown)
  expect(await closeCodeOf(new WebSocket(`${server.url}/sync/${theirs.boardId}`, protocols))).toBe(
    closeCode.unauthorised,
  )
})

test('a page of another origin gets no socket; the own and the allowed do', async () => {
  const server = await serve({ ALLOWED_ORIGINS: 'https://intranet.example' })
  const board = await createBoard(server.base)
  const { session } = await joinBoard(server.base, board, 'facilitator')
  const openFrom = (origin: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${server.url}/sync/${board.boardId}`, [subprotocol, sessionProtocol(session)], {
        origin,
      })
      socket.on('open', () => resolve('open'))
      socket.on('error', (error) => resolve(error.message))
      onTestFinished(() => socket.terminate())
    })
  expect(await openFrom('https://evil.example')).toContain('403')
  expect(await openFrom(server.base)).toBe('open')
  expect(await openFrom('https://intranet.example')).toBe('open')
})

const closeCodeOf = (socket: WebSocket) => new Promise<number>((resolve) => socket.on('close', resolve))
