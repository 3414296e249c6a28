// kill −9 at random moments under many writing clients; what was said to be saved must be there afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { rows } from '@parcours/shared/doc/layout'
import type { CardId } from '@parcours/shared/domain/ids'
import { startServer, type ServerProcess } from '../server-process.ts'
import { createBoard, joinBoard, type Invitation } from '../support/board-api.ts'
import { newNote } from '../support/notes.ts'
import { WireClient } from '../support/wire-client.ts'

export interface RoundReport {
  readonly round: number
  /** How long the server lived under load. */
  readonly afterMs: number
  /** Edits of this round, those of them that were told saved, and those told saved that are not there afterwards. */
  readonly written: number
  readonly acknowledged: number
  readonly lost: number
  /** Seen by a client that did not write them, and gone from the server; their writers still have them. */
  readonly seenLost: number
  /** From the new process's start to its first answer, and to all clients whole again with all that was written. */
  readonly servingMs: number
  readonly wholeMs: number
}
export interface KillRounds {
  readonly writers: number
  /** Asked before each round. */
  readonly goesOn: (round: number) => boolean
  readonly report?: (round: RoundReport) => void
}

interface Writer {
  readonly client: WireClient
  /** This round's. */
  readonly written: Set<CardId>
  readonly acknowledged: Set<CardId>
}
interface Scene {
  readonly board: Invitation
  readonly writers: readonly Writer[]
  /** Over all rounds. */
  readonly written: Set<CardId>
  readonly acknowledged: Set<CardId>
}

/** After this many rounds a fresh board, so that rounds stay alike. */
const roundsOfABoard = 10

/** A board that does not open, or a client that does not come back, never resolves: the caller's time limit tells. */
export const killRounds = async ({ writers, goesOn, report }: KillRounds): Promise<readonly RoundReport[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-kill-'))
  const reports: RoundReport[] = []
  // Only what is asked of a board in the end: twenty documents a board, for a thousand rounds, do not fit into memory.
  const boards: Pick<Scene, 'board' | 'acknowledged'>[] = []
  let scene: Scene | undefined
  let server = await startServer({ dataDir })
  const { url, port } = server
  const restart = async () => (server = await startServer({ dataDir, port }))
  try {
    for (let round = 1; goesOn(round); round++) {
      if (scene === undefined || round % roundsOfABoard === 1) {
        leave(scene)
        scene = await newScene(url, writers)
        boards.push({ board: scene.board, acknowledged: scene.acknowledged })
      }
      const line = { round, ...(await playRound(scene, server, restart)) }
      reports.push(line)
      report?.(line)
    }
    for (const { board, acknowledged } of boards) {
      const lost = absentFrom(await cardsOnServer(url, board), acknowledged)
      if (lost.length > 0) throw new Error(`${lost.length} saved edits were lost in a later round`)
    }
    return reports
  } finally {
    leave(scene)
    await server.kill9()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const newScene = async (url: string, count: number): Promise<Scene> => {
  const board = await createBoard(url, { template: 'journey', language: 'en' })
  const writers = await Promise.all(Array.from({ length: count }, () => newWriter(url, board)))
  for (const { client } of writers) client.connect()
  await Promise.all(writers.map(({ client }) => client.settled()))
  return { board, writers, written: new Set(), acknowledged: new Set() }
}

const newWriter = async (url: string, board: Invitation): Promise<Writer> => {
  const { session } = await joinBoard(url, board, 'facilitator')
  const client = new WireClient({ url: url.replace('http', 'ws'), boardId: board.boardId, session })
  return { client, acknowledged: new Set(), written: new Set() }
}

const leave = (scene: Scene | undefined) => {
  for (const { client } of scene?.writers ?? []) client.disconnect()
}

const playRound = async (scene: Scene, server: ServerProcess, restart: () => Promise<ServerProcess>) => {
  const { board, writers } = scene
  const clients = writers.map(({ client }) => client)
  const afterMs = 20 + Math.floor(Math.random() * 500)
  const killed = wait(afterMs).then(server.kill9)
  await Promise.all([killed, ...writers.map((writer) => writeUntilClosed(writer))])

  const startedAt = performance.now()
  const { url } = await restart()
  const servingMs = performance.now() - startedAt
  const present = await cardsOnServer(url, board)
  const written = writers.flatMap((writer) => [...writer.written])
  const acknowledged = writers.flatMap((writer) => [...writer.acknowledged])
  const seen = new Set(writers.flatMap((reader) => written.filter((id) => !reader.written.has(id) && has(reader, id))))
  for (const id of written) scene.written.add(id)
  for (const id of acknowledged) scene.acknowledged.add(id)

  const cameBackAt = performance.now()
  for (const client of clients) client.connect()
  await Promise.all(clients.map((client) => client.settled()))
  await Promise.all(writers.map((writer) => writer.client.until(() => isWhole(writer, scene.written))))
  return {
    afterMs,
    written: written.length,
    acknowledged: acknowledged.length,
    lost: absentFrom(present, scene.acknowledged).length,
    seenLost: absentFrom(present, seen).length,
    servingMs: Math.round(servingMs),
    wholeMs: Math.round(performance.now() - cameBackAt),
  }
}

const writeUntilClosed = async ({ client, written, acknowledged }: Writer) => {
  written.clear()
  acknowledged.clear()
  const numbers = new Map<number, CardId>()
  let seen = client.saved
  const note = () => {
    for (; seen < client.saved; seen++) {
      const id = numbers.get(seen + 1)
      if (id !== undefined) acknowledged.add(id)
    }
  }
  while (client.isOpen) {
    const card = newNote('written before the end')
    written.add(card.id)
    numbers.set(client.sent + 1, card.id)
    addCards(client.doc, [card])
    await wait(Math.random() * 40)
    note()
  }
  note()
}

const cardsOnServer = async (url: string, board: Invitation): Promise<ReadonlySet<string>> => {
  const { session } = await joinBoard(url, board, 'observer')
  const reader = new WireClient({ url: url.replace('http', 'ws'), boardId: board.boardId, session })
  reader.connect()
  await reader.settled()
  reader.disconnect()
  return new Set(rows(reader.doc, 'cards').keys())
}

const absentFrom = (present: ReadonlySet<string>, wanted: ReadonlySet<CardId>) =>
  [...wanted].filter((id) => !present.has(id))
const has = ({ client }: Writer, id: CardId) => rows(client.doc, 'cards').has(id)
const isWhole = (writer: Writer, all: ReadonlySet<CardId>) => [...all].every((id) => has(writer, id))
