// Attacks below the messages: handshakes that never end, floods before anybody is let in, frames against the protocol.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { sessionProtocol, subprotocol } from '@parcours/shared/wire/messages'
import { createBoard, joinBoard, type Invitation } from '../support/board-api.ts'
import { enter, serve, title } from '../support/entering.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { rssMiB } from '../support/process-memory.ts'

const rawSocket = (port: number): Socket => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  return socket
}

/** A socket through the handshake by hand, so that any bytes may follow. */
const rawWebSocket = async (server: TestServer, board: Invitation, version = 13): Promise<Socket> => {
  const { session } = await joinBoard(server.base, board, 'participant')
  return shakeHands(server, board, session, version)
}

const shakeHands = async (server: TestServer, board: Invitation, session: string, version = 13): Promise<Socket> => {
  const socket = rawSocket(server.port)
  socket.write(
    [
      `GET /sync/${board.boardId} HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      `Sec-WebSocket-Version: ${version}`,
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      `Sec-WebSocket-Protocol: ${subprotocol}, ${sessionProtocol(session)}`,
      'Sec-WebSocket-Extensions: permessage-deflate',
      '\r\n',
    ].join('\r\n'),
  )
  await once(socket, 'readable')
  return socket
}

/** A client's frame; `length` may promise more than comes. */
const frame = (first: number, payload: Uint8Array, { mask = true, length = payload.byteLength } = {}) => {
  const header = Buffer.alloc(10)
  header[0] = first
  header[1] = 127 | (mask ? 128 : 0)
  header.writeBigUInt64BE(BigInt(length), 2)
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([header, mask ? Buffer.alloc(4) : Buffer.alloc(0), payload])
}
const final = { binary: 0x82, ping: 0x89 }
const compressed = 0x40
const unfinished = { binary: 0x02, rest: 0x00 }

/** The code of the close frame, which is the last thing that comes. */
const closeCodeOf = async (socket: Socket): Promise<number | undefined> => {
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  await once(socket, 'close')
  const all = Buffer.concat(parts)
  const at = all.lastIndexOf(Buffer.of(0x88, 2))
  return at === -1 ? undefined : all.readUInt16BE(at + 2)
}

const bomb = deflateRawSync(Buffer.alloc(50 * 1024 * 1024))

test.each([
  ['a compressed bomb', 1002, [frame(final.binary | compressed, bomb)]],
  [
    'a frame that promises a terabyte',
    closeCode.tooBig,
    [frame(final.binary, new Uint8Array(10), { length: 2 ** 40 })],
  ],
  ['a frame without a mask', 1002, [frame(final.binary, Uint8Array.of(103), { mask: false })]],
  ['an opcode that does not exist', 1002, [frame(0x83, new Uint8Array(1))]],
  ['a ping that is too long', 1002, [frame(final.ping, new Uint8Array(200))]],
  [
    'a message in endless pieces',
    closeCode.tooBig,
    [
      frame(unfinished.binary, new Uint8Array(60_000)),
      ...Array.from({ length: 30 }, () => frame(unfinished.rest, new Uint8Array(60_000))),
    ],
  ],
])('%s closes its sender with %i, and nobody else', async (_name, code, frames) => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [writer, reader] = [await enter(server, board, 'participant'), await enter(server, board, 'observer')]
  const socket = await rawWebSocket(server, board)
  const closed = closeCodeOf(socket)
  for (const each of frames) socket.write(each)
  expect(await closed).toBe(code)
  retitleBoard(writer.doc, 'untroubled')
  await reader.until(() => title(reader.doc) === 'untroubled')
})

test('pings without end from somebody who reads no answer cost a bounded amount of memory', async () => {
  const server = await serve()
  const board = await createBoard(server.base)
  const [writer, reader] = [await enter(server, board, 'participant'), await enter(server, board, 'observer')]
  const socket = await rawWebSocket(server, board)
  socket.pause()
  const pings = Buffer.concat(Array.from({ length: 500 }, () => shortPing))
  const before = await rssMiB(process.pid)
  for (let sent = 0; sent < 1000 && socket.writableLength < 1_000_000; sent++) {
    socket.write(pings)
    await new Promise((resolve) => setImmediate(resolve))
  }
  retitleBoard(writer.doc, 'untroubled')
  await reader.until(() => title(reader.doc) === 'untroubled')
  expect((await rssMiB(process.pid)) - before).toBeLessThan(40)
})

test('a body that is compressed is not unpacked', async () => {
  const server = await serve()
  const response = await fetch(`${server.base}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync('{}'),
  })
  expect(response.status).toBe(400)
})

test('a request that never ends is cut off', async () => {
  const server = await serve({}, (config) => ({ ...config, http: { ...config.http, headersMs: 100, requestMs: 200 } }))
  const endings = [
    'GET /sync/anything HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    'POST /api/boards HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
  ].map(async (begun) => {
    const socket = rawSocket(server.port)
    let answer = ''
    socket.on('data', (part: Buffer) => (answer += part.toString()))
    socket.write(begun)
    await once(socket, 'close')
    return answer.split('\r\n')[0]
  })
  expect(await Promise.all(endings)).toEqual(Array(2).fill('HTTP/1.1 408 Request Timeout'))
})

test('a handshake that fails after its person was let in holds no room', async () => {
  const server = await serve({ ROOM_IDLE_SECONDS: '0' })
  const socket = await rawWebSocket(server, await createBoard(server.base), 12)
  expect(String(socket.read())).toContain('400 Bad Request')
  const rooms = async () => /^parcours_rooms (\d+)$/m.exec(await (await fetch(`${server.base}/metrics`)).text())?.[1]
  await expect.poll(rooms).toBe('0')
})

test('who asks for a socket where there is none, and hangs up at once, crashes nothing', async () => {
  const server = await serve()
  const hungUp = Array.from({ length: 200 }, async (_, i) => {
    const socket = rawSocket(server.port)
    await once(socket, 'connect')
    socket.write(
      `GET /${i % 2 === 0 ? 'nowhere' : 'sync/b'} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${i % 2 === 0 ? '' : 'Origin: http://elsewhere\r\n'}\r\n`,
    )
    await new Promise((resolve) => setTimeout(resolve, i % 20))
    socket.resetAndDestroy()
  })
  await Promise.all(hungUp)
  expect((await fetch(`${server.base}/healthz`)).status).toBe(200)
})

test('who asks for a socket where there is none, and keeps their half open, holds no place', async () => {
  const server = await serve()
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  const goneFor = once(socket, 'error')
  socket.write('GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  socket.resume()
  await once(socket, 'end')
  const talking = setInterval(() => socket.write('still here'), 20)
  onTestFinished(() => clearInterval(talking))
  expect(await goneFor).toMatchObject([{ code: expect.stringMatching(/^(ECONNRESET|EPIPE)$/) }])
})

test('who was turned away and does not leave holds up no shutdown', async () => {
  const server = await startTestServer()
  const board = await createBoard(server.base)
  const [stranger, member] = [await shakeHands(server, board, 'guess'), await rawWebSocket(server, board)]
  // Closed for what it sent, and does not answer.
  member.write(frame(0x83, new Uint8Array(1)))
  for (const socket of [stranger, member]) socket.resume()
  expect(await server.close()).toBe('closed')
})

test('a flood of strangers is turned away, and those who belong get in', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parcours-flood-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await serve({ STORAGE: 'sqlite', DATA_DIR: dataDir }, (config) => ({
    ...config,
    sockets: { ...config.sockets, maxHandshakes: 3 },
  }))
  const board = await createBoard(server.base)
  const inside = await enter(server, board, 'participant')
  await inside.settled()
  const strangers = await Promise.all(
    Array.from({ length: 500 }, (_, i) => {
      const socket = new WebSocket(`${server.url}/sync/${board.boardId}`, [subprotocol, sessionProtocol(`guess-${i}`)])
      return new Promise<number | string>((resolve) => {
        socket.on('error', (error) => resolve(error.message))
        socket.on('close', resolve)
      })
    }),
  )
  expect(new Set(strangers)).toEqual(new Set([closeCode.unauthorised, 'Unexpected server response: 503']))
  const late = await enter(server, board, 'participant')
  await late.settled()
  retitleBoard(inside.doc, 'untroubled')
  await late.until(() => title(late.doc) === 'untroubled')
})

const shortPing = Buffer.concat([Buffer.of(final.ping, 128 | 120, 0, 0, 0, 0), Buffer.alloc(120)])
