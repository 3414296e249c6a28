// Many attackers at a real server while two people work: what it costs the server, and what it costs the two.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { readBoard } from '@parcours/shared/doc/read'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard, type Invitation } from '../support/board-api.ts'
import { WireClient } from '../support/wire-client.ts'
import { attack } from './fuzz-attack.ts'
import { randomOf } from './fuzz-inputs.ts'
import { rssMiB } from '../support/process-memory.ts'

export interface FuzzReport {
  readonly seed: number
  readonly inputs: number
  /** Close codes, and `survived`, with how often. */
  readonly outcomes: Readonly<Record<string, number>>
  /** Of the server's memory: after the first tenth, and at the end. */
  readonly rssMiB: { readonly early: number; readonly end: number }
  /** From an edit of one honest person to its sight by the other. */
  readonly latencyMs: {
    readonly median: number
    readonly p99: number
    readonly slowest: number
    readonly count: number
  }
  /** Boards on which an honest edit still arrived after the attack, of those attacked. */
  readonly usableBoards: readonly [number, number]
}

const attackers = 8
const inputsOfABoard = 4000

export const fuzz = async (inputs: number, seed = Date.now() % 1e9): Promise<FuzzReport> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-fuzz-'))
  const server = await startServer({ dataDir, env: { ROOM_IDLE_SECONDS: '0', JOINS_PER_MINUTE: '100000' } })
  const url = server.url.replace('http', 'ws')
  const outcomes: Record<string, number> = {}
  const rounds = Math.ceil(inputs / inputsOfABoard)
  let early = 0
  let usable = 0
  try {
    const pair = await startPair(server.url)
    for (let round = 0; round < rounds; round++) {
      const board = await createBoard(server.url, { template: 'journey' })
      const { session } = await joinBoard(server.url, board, 'participant')
      const each = Math.min(inputsOfABoard, inputs - round * inputsOfABoard) / attackers
      const target = { url, boardId: board.boardId, session }
      const ends = await Promise.all(
        Array.from({ length: attackers }, (_, i) => attack(target, Math.ceil(each), randomOf(seed + round * 100 + i))),
      )
      for (const end of ends) for (const [how, times] of end) outcomes[how] = (outcomes[how] ?? 0) + times
      if (await isUsable(server.url, board)) usable++
      if (round === Math.floor(rounds / 10)) early = await rssMiB(server.pid)
    }
    const latencyMs = await pair.end()
    return {
      seed,
      inputs: Object.values(outcomes).reduce((sum, times) => sum + times, 0),
      outcomes,
      rssMiB: { early, end: await rssMiB(server.pid) },
      latencyMs,
      usableBoards: [usable, rounds],
    }
  } finally {
    await server.kill9()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const enter = async (base: string, board: Invitation) => {
  const { session } = await joinBoard(base, board, 'facilitator')
  const client = new WireClient({ url: base.replace('http', 'ws'), boardId: board.boardId, session })
  client.connect()
  await client.settled()
  return client
}

const isUsable = async (base: string, board: Invitation): Promise<boolean> => {
  const [writer, reader] = [await enter(base, board), await enter(base, board)]
  retitleBoard(writer.doc, 'still usable')
  await reader.until(() => readBoard(reader.doc).title === 'still usable')
  await writer.settled()
  const isOpen = writer.isOpen && reader.isOpen
  writer.disconnect()
  reader.disconnect()
  return isOpen
}

/** Two people who go on working; `end` tells how long each edit took to be seen. */
const startPair = async (base: string) => {
  const board = await createBoard(base)
  const [writer, reader] = [await enter(base, board), await enter(base, board)]
  const latencies: number[] = []
  let goesOn = true
  const work = async () => {
    for (let edit = 0; goesOn; edit++) {
      const startedAt = performance.now()
      retitleBoard(writer.doc, `edit ${edit}`)
      await reader.until(() => readBoard(reader.doc).title === `edit ${edit}`)
      latencies.push(performance.now() - startedAt)
      await wait(20)
    }
  }
  const working = work()
  return {
    end: async () => {
      goesOn = false
      await working
      await writer.settled()
      for (const client of [writer, reader]) {
        if (!client.isOpen) throw new Error('an honest client was closed')
        client.disconnect()
      }
      const sorted = latencies.toSorted((a, b) => a - b).map((ms) => Math.round(ms * 10) / 10)
      const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN
      return { median: at(0.5), p99: at(0.99), slowest: at(1), count: sorted.length }
    },
  }
}
