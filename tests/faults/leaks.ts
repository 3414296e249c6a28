// Whether anything stays behind of people who came and went, and of rooms that opened and closed: real sockets at a
// server in this process, whose heap and handles are measured after a collection.
import { runInNewContext } from 'node:vm'
import { setFlagsFromString } from 'node:v8'
import { WebSocket } from 'ws'
import { messageType, sessionProtocol, subprotocol, syncKind } from '@parcours/shared/wire/messages'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { startTestServer } from '../support/test-server.ts'
import { frameOf, presenceFrame, syncFrame } from '../support/wire-client.ts'

export interface LeakReport {
  readonly count: number
  /** Of the heap in use, from after a tenth of them to after all. */
  readonly grownKiB: number
  readonly handlesBefore: number
  readonly handlesAfter: number
}
interface Door {
  readonly address: string
  readonly session: string
}

/** So many people enter one board that somebody else has open, twenty at a time, and leave. */
export const joinsAndLeaves = async (count: number): Promise<LeakReport> => {
  const server = await startTestServer({ ROOM_IDLE_SECONDS: '0', MAX_PEERS: '1000' })
  const door = await newDoor(server)
  const host = await come(door)
  const report = await measured(count, () => Promise.all(Array.from({ length: 20 }, () => visit(door))), 20)
  host.terminate()
  await server.close()
  return report
}

/** Each room is opened and left to close, twenty at a time; the first tenth of the rooms again and again to the count. */
export const roomsOpenedAndClosed = async (count: number): Promise<LeakReport> => {
  const server = await startTestServer({ ROOM_IDLE_SECONDS: '0', CREATES_PER_MINUTE: '1000000' })
  const doors: Door[] = []
  for (let left = count / 10; left > 0; left--) doors.push(await newDoor(server))
  let next = 0
  const openTwenty = async () => {
    const some = Array.from({ length: 20 }, () => doors[next++ % doors.length]).filter((door) => door !== undefined)
    await Promise.all(some.map((door) => visit(door)))
    await turns()
  }
  const report = await measured(count, openTwenty, 20)
  await server.close()
  return report
}

const newDoor = async (server: { readonly base: string; readonly url: string }): Promise<Door> => {
  const board = await createBoard(server.base, { template: 'journey' })
  const { session } = await joinBoard(server.base, board, 'facilitator')
  return { address: `${server.url}/sync/${board.boardId}`, session }
}

const measured = async (count: number, act: () => Promise<unknown>, each: number): Promise<LeakReport> => {
  for (let done = 0; done < count / 10; done += each) await act()
  const before = await look()
  for (let done = 0; done < count; done += each) await act()
  const after = await look()
  return {
    count,
    grownKiB: Math.round((after.heap - before.heap) / 1024),
    handlesBefore: before.handles,
    handlesAfter: after.handles,
  }
}

/** Comes, asks for the board, shows its cursor and goes, as a tab that is closed. */
const visit = async (door: Door) => {
  const socket = await come(door)
  socket.send(frameOf(messageType.hello))
  socket.send(presenceFrame(Math.floor(Math.random() * 2 ** 32), 1, '{"cursor":[1,2]}'))
  socket.send(syncFrame(syncKind.step1, Uint8Array.of(0)))
  await new Promise<void>((resolve) => {
    socket.on('message', (content) => {
      if (content instanceof Uint8Array && content[0] === 0 && content[1] === syncKind.step2) resolve()
    })
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.close()
  await closed
}

const come = ({ address, session }: Door) =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(address, [subprotocol, sessionProtocol(session)])
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })

/** Rooms that nobody is in close meanwhile. */
const turns = async () => {
  for (let left = 20; left > 0; left--) await new Promise((resolve) => setImmediate(resolve))
}

const look = async () => {
  // A document just sent is kept for two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  collect()
  return { heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().length }
}

const collect = (() => {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  return () => {
    if (typeof gc !== 'function') throw new Error('this Node cannot be made to collect')
    gc()
  }
})()
