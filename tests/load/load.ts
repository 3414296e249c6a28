// npm run load [-- PEOPLE [SECONDS]]: a full room in its busiest moment, on one core of the server. 40 of 200 write notes on
// the board, all rate every step, all give their dots, half of them move their pointers. One JSON line; exit code 1 above
// the promised figures.
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { readBoard } from '@parcours/shared/doc/read'
import { mapOrFirst, votable } from '@parcours/shared/workshop/map-of'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { rssMiB } from '../support/process-memory.ts'
import { newKey, WireClient } from '../support/wire-client.ts'
import { cpuMs } from './cpu.ts'
import { enterLoad, type Measured, type Participant } from './participant.ts'

const promised = { answerMs: 200, fanOutMs: 100 }
const writers = 40
const listeners = 20
const notesEach = 10
const cursorsPerSecond = 5

const load = async (people: number, seconds: number) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parcours-load-'))
  // One core for the server; the people have the others.
  const before = availableParallelism() > 1 ? 'taskset -p -c 0 $$ >/dev/null' : 'true'
  const server = await startServer({ dataDir, before })
  try {
    const url = server.url.replace('http', 'ws')
    const board = await createBoard(server.url, { template: 'demo-parcel', language: 'en' })
    const leading = await joinBoard(server.url, board, 'facilitator', 'Lead')
    const lead = new WireClient({ url, boardId: board.boardId, session: leading.session })
    lead.connect()
    await lead.settled()
    const first = readBoard(lead.doc)
    const map = mapOrFirst(first, undefined)
    if (map === undefined) throw new Error('the demo has a map')
    const [persona] = map.personaIds
    const cards = votable(map, first.cards)
    const stepIds = stepsInOrder(map).map(({ id }) => id)

    const measured: Measured = { answers: [], fanOut: [], refused: [], received: { frames: 0, bytes: 0 } }
    const written = new Map<string, number>()
    const crowd: Participant[] = []
    for (let i = 0; i < people; i++) {
      const { session } = await joinBoard(server.url, board, 'participant', `Person ${i}`)
      // Nobody is told what they wrote themselves.
      const listens = i >= people - listeners
      crowd.push(await enterLoad({ url, boardId: board.boardId, session, written, measured, listens }))
    }
    for (const command of [
      { kind: 'open-rating', mapId: map.id, subjects: [persona] },
      { kind: 'open-vote', cardIds: cards, budget: 5 },
    ])
      if ((await lead.command(command)).kind === 'refused') throw new Error(`${command.kind} was refused`)
    await lead.until(() => lead.workshop.public.rating !== null && lead.workshop.public.vote !== null)
    const { rating, vote } = lead.workshop.public
    const commandsOf = () => {
      const nonce = newKey()
      const rates = stepIds.map((stepId, i) => ({
        kind: 'rate',
        roundId: rating?.id,
        subject: persona,
        stepId,
        value: (i % 7) - 3,
      }))
      const casts = cards.map((cardId) => ({ kind: 'cast', roundId: vote?.id, cardId, dots: 1, nonce }))
      return [...rates, ...casts, { kind: 'finish-ballot', roundId: vote?.id, isDone: true, nonce }]
    }
    for (const person of crowd) person.moveCursor()
    // The pages were quiet before: nothing of the joining is counted.
    await wait(1000)
    measured.received.frames = measured.received.bytes = 0
    const cpuBefore = await cpuMs(server.pid)
    const startedAt = performance.now()
    await Promise.all(
      crowd.flatMap((person, i) => [
        spread(commandsOf(), seconds, (command) => person.command(command)),
        ...(i < writers ? [spread(Array.from({ length: notesEach }), seconds, () => person.write())] : []),
        ...(i % 2 === 0
          ? [spread(Array.from({ length: cursorsPerSecond * seconds }), seconds, () => person.moveCursor())]
          : []),
      ]),
    )
    const lastedMs = performance.now() - startedAt
    await wait(500)
    const cpu = (await cpuMs(server.pid)) - cpuBefore
    await lead.until(() => lead.workshop.public.counts.voted === people)
    const result = {
      people,
      seconds,
      commands: measured.answers.length,
      refused: measured.refused.length,
      notes: written.size,
      answerMs: percentiles(measured.answers),
      fanOutMs: percentiles(measured.fanOut),
      missing: written.size * listeners - measured.fanOut.length,
      framesPerSecond: Math.round(measured.received.frames / (lastedMs / 1000)),
      mibPerSecond: round(measured.received.bytes / 1024 / 1024 / (lastedMs / 1000)),
      cpuShare: round(cpu / lastedMs),
      serverMib: await rssMiB(server.pid),
    }
    for (const person of crowd) person.leave()
    lead.disconnect()
    return result
  } finally {
    await server.kill9()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Each at a moment of its own within the seconds, in order, one after the other. */
const spread = async <T>(all: readonly T[], seconds: number, act: (each: T) => Promise<void> | void) => {
  const startedAt = performance.now()
  const moments = all.map(() => Math.random() * seconds * 1000).toSorted((a, b) => a - b)
  for (const [i, each] of all.entries()) {
    await wait(Math.max(0, startedAt + (moments[i] ?? 0) - performance.now()))
    await act(each)
  }
}

const round = (value: number) => Math.round(value * 100) / 100
const percentiles = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN)
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}

const [people = '200', seconds = '20'] = process.argv.slice(2)
const result = await load(Number(people), Number(seconds))
process.stdout.write(`${JSON.stringify(result)}\n`)
const { answerMs, fanOutMs, refused, missing } = result
if (!(answerMs.p99 <= promised.answerMs && fanOutMs.p99 <= promised.fanOutMs) || refused + missing > 0)
  process.exitCode = 1
