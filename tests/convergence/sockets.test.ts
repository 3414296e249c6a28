// The socket as the outside sees it: a stock provider, hand-made frames, presence, and a server that restarts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { messageType, sessionProtocol, subprotocol, syncKind } from '@parcours/shared/wire/messages'
import { createBoard, joinBoard, type Invitation } from '../support/board-api.ts'
import { enter, serve, title } from '../support/entering.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { frameOf, WireClient } from '../support/wire-client.ts'

const stockProvider = async (server: TestServer, board: Invitation, role: keyof Invitation['keys']) => {
  const { session } = await joinBoard(server.base, board, role)
  const provider = new WebsocketProvider(`${server.url}/sync`, board.boardId, new Y.Doc(), {
    protocols: [subprotocol, sessionProtocol(session)],
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  return provider
}
const synced = (provider: WebsocketProvider) => new Promise<void>((resolve) => provider.once('sync', () => resolve()))

test('a stock provider syncs with another', async () => {
  const server = await serve()
  const board = await createBoard(server.base, { title: 'Before' })
  const [a, b] = await Promise.all([
    stockProvider(server, board, 'facilitator'),
    stockProvider(server, board, 'participant'),
  ])
  await Promise.all([synced(a), synced(b)])
  expect(title(b.doc)).toBe('Before')
  const heard = new Promise<void>((resolve) => b.doc.once('update', () => resolve()))
  retitleBoard(a.doc, 'After')
  await heard
  expect(title(b.doc)).toBe('After')
})

test('a stock observer syncs undisturbed, and is closed as soon as it writes', async () => {
  const server = await serve()
  const board = await createBoard(server.base, { title: 'Kept' })
  const writer = await enter(server, board, 'facilitator')
  await writer.settled()
  const observer = await stockProvider(server, board, 'observer')
  await synced(observer)
  const heard = new Promise<void>((resolve) => observer.doc.once('update', () => resolve()))
  retitleBoard(writer.doc, 'Still open')
  await heard
  expect(title(observer.doc)).toBe('Still open')
  const closed = new Promise<{ code: number }>((resolve) => observer.once('closed', resolve))
  retitleBoard(observer.doc, 'Vandalised')
  expect((await closed).code).toBe(closeCode.denied)
  await writer.catchUp()
  expect(title(writer.doc)).toBe('Still open')
})

test('an observer that said hello is told why', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const observer = await enter(server, board, 'observer')
  await observer.settled()
  retitleBoard(observer.doc, 'Vandalised')
  await observer.until(() => observer.closeCode !== undefined)
  expect([observer.notices, observer.closeCode]).toEqual([[{ kind: 'denied' }], closeCode.denied])
})

test('an observer may repeat what the room already has, deletions included', async () => {
  const server = await serve()
  const board = await createBoard(server.base, { template: 'demo-train' })
  const writer = await enter(server, board, 'participant')
  await writer.settled()
  writer.doc.getMap('cards').clear()
  await writer.settled()
  const observer = await enter(server, board, 'observer')
  await observer.settled()
  observer.sendEdit(syncKind.update, Y.encodeStateAsUpdate(observer.doc))
  await observer.settled()
  expect(observer.isOpen).toBe(true)
})

test('saved counts every document message of the connection, those that change nothing too', async () => {
  const server = await serve()
  const client = await enter(server, await createBoard(server.base), 'participant')
  await client.settled()
  const answered = client.sent
  for (const name of ['one', 'two', 'three']) retitleBoard(client.doc, name)
  client.sendEdit(syncKind.update, Y.encodeStateAsUpdate(new Y.Doc()))
  await client.settled()
  expect([answered, client.saved]).toEqual([1, 5])
})

test('a client that never said hello hears nothing of ours', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const plain = await enter(server, board, 'participant', { saysHello: false })
  const listener = await enter(server, board, 'participant')
  await Promise.all([plain.until(() => plain.syncs > 0), listener.settled()])
  retitleBoard(plain.doc, 'heard')
  await listener.until(() => title(listener.doc) === 'heard')
  await plain.catchUp()
  expect([plain.saved, plain.notices]).toEqual([0, []])
})

test('an edit that builds on one that never came is kept, and completed by asking', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [client, reader] = [await enter(server, board, 'participant'), await enter(server, board, 'observer')]
  await Promise.all([client.settled(), reader.settled()])
  const updates: Uint8Array[] = []
  client.doc.on('update', (update: Uint8Array) => updates.push(update))
  // With the client itself as the origin nothing is sent: the first is lost on the way, the second arrives.
  for (const name of ['first', 'second']) client.doc.transact(() => retitleBoard(client.doc, name), client)
  client.sendEdit(syncKind.update, updates[1] ?? new Uint8Array())
  await reader.until(() => title(reader.doc) === 'second')
  await client.settled()
})

test('presence reaches the others and leaves with its socket', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [a, b] = await Promise.all([enter(server, board, 'participant'), enter(server, board, 'observer')])
  await Promise.all([a.settled(), b.settled()])
  a.sendPresence(71, 1, { cursor: [1, 2] })
  await b.until(() => b.presence.size === 1)
  expect([...b.presence]).toEqual([[71, { cursor: [1, 2] }]])
  const late = await enter(server, board, 'observer')
  await late.until(() => late.presence.size === 1)
  a.disconnect()
  await Promise.all([b, late].map((client) => client.until(() => client.presence.size === 0)))
})

test('nobody moves the cursor of somebody else', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [a, b, c] = await Promise.all([1, 2, 3].map(() => enter(server, board, 'participant')))
  if (a === undefined || b === undefined || c === undefined) throw new Error('three were invited')
  await Promise.all([a, b, c].map((client) => client.settled()))
  a.sendPresence(71, 1, { is: 'a' })
  await b.until(() => b.presence.size === 1)
  b.sendPresence(71, 9, { is: 'b' })
  b.sendPresence(72, 1, { is: 'b' })
  await c.until(() => c.presence.size === 2)
  expect([...c.presence]).toEqual([
    [71, { is: 'a' }],
    [72, { is: 'b' }],
  ])
})

test('in a full room a newcomer reads only, and is told', async () => {
  const server = await serve({ MAX_PEERS: '1' })
  const board = await createBoard(server.base)
  const first = await enter(server, board, 'participant')
  await first.settled()
  const second = await enter(server, board, 'participant')
  await second.settled()
  expect(second.notices).toEqual([{ kind: 'room-full' }])
  retitleBoard(first.doc, 'read by all')
  await second.until(() => title(second.doc) === 'read by all')
  retitleBoard(second.doc, 'refused')
  await second.until(() => second.closeCode !== undefined)
  expect(second.closeCode).toBe(closeCode.denied)
})

test('a board outlives its server, and everybody is told to come back', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const env = { STORAGE: 'sqlite', DATA_DIR: dataDir }
  const before = await startTestServer(env)
  const board = await createBoard(before.base)
  const { session } = await joinBoard(before.base, board, 'participant')
  const client = new WireClient({ url: before.url, boardId: board.boardId, session })
  client.connect()
  await client.settled()
  retitleBoard(client.doc, 'Tomorrow')
  await client.settled()
  await before.close()
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(closeCode.retry)
  const after = await serve(env)
  const reader = new WireClient({ url: after.url, boardId: board.boardId, session })
  onTestFinished(() => reader.disconnect())
  reader.connect()
  await reader.settled()
  expect(title(reader.doc)).toBe('Tomorrow')
})

test('a reader that stops reading is sent what it missed in one piece', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [writer, slow] = await Promise.all([enter(server, board, 'participant'), enter(server, board, 'participant')])
  await Promise.all([writer.settled(), slow.settled()])
  slow.hold()
  const text = 'x'.repeat(200_000)
  for (let i = 0; i < 100; i++) {
    writer.doc.getMap('x').set('same', `${i}${text}`)
    await writer.settled()
  }
  slow.release()
  await slow.until(() => String(slow.doc.getMap('x').get('same')).startsWith('99x'))
  expect(slow.isOpen).toBe(true)
})

test('unknown message numbers are passed over, heartbeats come back', async () => {
  const server = await serve()
  const client = await enter(server, await createBoard(server.base), 'participant')
  await client.settled()
  client.send(frameOf(120))
  client.send(frameOf(messageType.heartbeat))
  await client.until(() => client.heartbeats === 1)
  expect(client.isOpen).toBe(true)
})
