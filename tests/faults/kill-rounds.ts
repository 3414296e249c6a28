// kill −9 at random moments under two writing clients; what was said to be saved must be there afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { rows } from '@parcours/shared/doc/layout'
import { cardId, newId, type CardId } from '@parcours/shared/domain/ids'
import { startServer, type ServerProcess } from '../server-process.ts'
import { createBoard, joinBoard, type Invitation } from '../support/board-api.ts'
import { WireClient } from '../support/wire-client.ts'

export interface RoundReport {
  readonly round: number
  readonly afterMs: number
  readonly written: number
  readonly acknowledged: number
  readonly lost: number
  /** From the new process's start to its first answer, and to both clients whole again with all they wrote. */
  readonly servingMs: number
  readonly wholeMs: number
}

interface Writer {
  readonly client: WireClient
  /** Every edit ever told saved. */
  readonly acknowledged: Set<CardId>
  readonly written: Set<CardId>
}

export const killRounds = async (
  count: number,
  report: (round: RoundReport) => void,
): Promise<readonly RoundReport[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-kill-'))
  const reports: RoundReport[] = []
  let server = await startServer({ dataDir })
  const { url, port } = server
  try {
    const board = await createBoard(url, { template: 'journey', language: 'en' })
    const writers = await Promise.all([newWriter(url, board), newWriter(url, board)])
    for (let round = 1; round <= count; round++) {
      for (const { client } of writers) client.connect()
      await Promise.all(writers.map(({ client }) => client.settled()))
      const afterMs = 20 + Math.floor(Math.random() * 500)
      await writeUntilKilled(writers, server, afterMs)
      const startedAt = performance.now()
      server = await startServer({ dataDir, port })
      const servingMs = performance.now() - startedAt
      const present = await cardsOnDisk(url, board)
      const lost = writers.flatMap(({ acknowledged }) => [...acknowledged]).filter((id) => !present.has(id)).length
      const started = performance.now()
      for (const { client } of writers) client.connect()
      await Promise.all(writers.map(({ client }) => client.settled()))
      const line: RoundReport = {
        round,
        afterMs,
        lost,
        written: total(writers.map(({ written }) => written.size)),
        acknowledged: total(writers.map(({ acknowledged }) => acknowledged.size)),
        servingMs: Math.round(servingMs),
        wholeMs: Math.round(performance.now() - started),
      }
      reports.push(line)
      report(line)
      for (const { client } of writers) client.disconnect()
    }
    return reports
  } finally {
    await server.kill9()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const newWriter = async (url: string, board: Invitation): Promise<Writer> => {
  const { session } = await joinBoard(url, board, 'participant')
  const client = new WireClient({ url: url.replace('http', 'ws'), boardId: board.boardId, session })
  return { client, acknowledged: new Set(), written: new Set() }
}

const writeUntilKilled = async (writers: readonly Writer[], server: ServerProcess, afterMs: number) => {
  const killed = wait(afterMs).then(server.kill9)
  await Promise.all([killed, ...writers.map((writer) => writeUntilClosed(writer))])
}

const writeUntilClosed = async ({ client, written, acknowledged }: Writer) => {
  const numbers = new Map<number, CardId>()
  let seen = client.saved
  const note = () => {
    for (; seen < client.saved; seen++) {
      const id = numbers.get(seen + 1)
      if (id !== undefined) acknowledged.add(id)
    }
  }
  while (client.isOpen) {
    const id = newId(cardId)
    written.add(id)
    numbers.set(client.sent + 1, id)
    addCards(client.doc, [
      {
        id,
        kind: 'note',
        text: id,
        place: { kind: 'free', at: [written.size, 0] },
        personaIds: [],
        tags: [],
        data: {},
      },
    ])
    await wait(Math.random() * 3)
    note()
  }
  note()
}

const cardsOnDisk = async (url: string, board: Invitation): Promise<ReadonlySet<string>> => {
  const { session } = await joinBoard(url, board, 'observer')
  const reader = new WireClient({ url: url.replace('http', 'ws'), boardId: board.boardId, session })
  reader.connect()
  await reader.settled()
  reader.disconnect()
  return new Set(rows(reader.doc, 'cards').keys())
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
