// People who stop reading while others work: what each costs the server's memory, and the others' patience.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { WireClient } from '../support/wire-client.ts'
import { rssMiB } from '../support/process-memory.ts'

export interface StuckReport {
  readonly stuck: number
  readonly seconds: number
  /** How far the server's memory rose above what the same work took before, in all. */
  readonly grownMiB: number
  /** Of an edit, from its writer to a reader: in the same work before, and beside those who are stuck. */
  readonly latencyMs: { readonly before: number; readonly beside: number }
  /** How the stuck were closed, if they were. */
  readonly closeCodes: readonly (number | undefined)[]
}

export const stuckReaders = async (stuck: number, seconds: number): Promise<StuckReport> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-stuck-'))
  const server = await startServer({ dataDir })
  try {
    const board = await createBoard(server.url)
    const enter = async () => {
      const { session } = await joinBoard(server.url, board, 'facilitator')
      const client = new WireClient({ url: server.url.replace('http', 'ws'), boardId: board.boardId, session })
      client.connect()
      await client.settled()
      return client
    }
    const [writer, reader] = [await enter(), await enter()]
    // The first load warms the process up: what it compiles and keeps is nobody's fault.
    await load(writer, reader, seconds, server.pid)
    const before = await load(writer, reader, seconds, server.pid)
    const sleepers = await Promise.all(Array.from({ length: stuck }, enter))
    for (const sleeper of sleepers) sleeper.hold()
    const beside = await load(writer, reader, seconds, server.pid)
    for (const sleeper of sleepers) sleeper.release()
    await Promise.all(sleepers.map((sleeper) => sleeper.until(() => !sleeper.isOpen || isAlike(sleeper, writer))))
    const closeCodes = sleepers.map(({ closeCode }) => closeCode)
    for (const client of [writer, reader, ...sleepers]) client.disconnect()
    return {
      stuck,
      seconds,
      grownMiB: Math.max(0, beside.mostMiB - before.mostMiB),
      latencyMs: { before: before.medianMs, beside: beside.medianMs },
      closeCodes,
    }
  } finally {
    await server.kill9()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const same = (client: WireClient) => String(client.doc.getMap('x').get('same')).slice(0, 12)
const isAlike = (one: WireClient, other: WireClient) => same(one) === same(other)
const text = 'x'.repeat(10_000)

/** Edits of 10 KB one after the other, each seen by the reader before the next. */
const load = async (writer: WireClient, reader: WireClient, seconds: number, pid: number) => {
  const latencies: number[] = []
  let mostMiB = 0
  const endsAt = performance.now() + seconds * 1000
  for (let edit = 0; performance.now() < endsAt; edit++) {
    const startedAt = performance.now()
    writer.doc.getMap('x').set('same', `${String(edit).padStart(12)}${text}`)
    await reader.until(() => isAlike(reader, writer))
    latencies.push(performance.now() - startedAt)
    if (edit % 20 === 0) mostMiB = Math.max(mostMiB, await rssMiB(pid))
    await wait(1)
  }
  await writer.settled()
  const sorted = latencies.toSorted((a, b) => a - b)
  return { mostMiB, medianMs: Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10 }
}
