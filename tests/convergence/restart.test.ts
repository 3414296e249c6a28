// kill −9 in the middle of an hour: what was answered holds, to the dot; what was asked again has its first answer; what
// fell due meanwhile happens.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { readBoard } from '@parcours/shared/doc/read'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { CommandAnswer } from '@parcours/shared/wire/workshop'
import { lanesFor, mapOrFirst, votable } from '@parcours/shared/workshop/map-of'
import { startServer } from '../server-process.ts'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { newKey, WireClient } from '../support/wire-client.ts'

test('a server killed in the middle of writing, rating and voting forgets nothing that it answered', async () => {
  const workshop = await newWorkshop()
  const { lead, team, all, map, persona, cards, ask } = workshop
  const [laneId] = lanesFor(map)
  const stepIds = stepsInOrder(map).map(({ id }) => id)
  await ask(lead, { kind: 'set-agenda', items: [{ kind: 'discuss', title: 'The hour', minutes: 60 }] })
  await ask(lead, { kind: 'next-item' })
  await ask(lead, { kind: 'open-writing', mapId: map.id, laneIds: [laneId] })
  await ask(lead, { kind: 'open-rating', mapId: map.id, subjects: [persona] })
  await ask(lead, { kind: 'open-vote', cardIds: cards, budget: 5, seconds: 600 })
  await all.until(({ rating, vote }) => rating !== null && vote !== null)
  const { rating, vote } = lead.workshop.public
  for (const [i, person] of team.entries()) {
    const note = { text: `words of ${i}`, stepId: stepIds[0], laneId, isAnonymous: true }
    await ask(person, { kind: 'write-note', id: newKey(), note })
    await ask(person, { kind: 'rate', roundId: rating?.id, subject: persona, stepId: stepIds[i], value: i - 2 })
    const nonce = newKey()
    await ask(person, { kind: 'cast', roundId: vote?.id, cardId: cards[i % cards.length], dots: 2, nonce })
    await ask(person, { kind: 'cast', roundId: vote?.id, cardId: cards[0], dots: 6, nonce })
  }
  await all.until(({ counts }) => counts.voted === team.length)
  await Promise.all(team.map((each) => each.until(() => each.workshop.own.ballot !== null)))
  const before = [lead, ...team].map(({ workshop: seen }) => seen)
  // The last breath: asked for, perhaps done, perhaps not; asked again afterwards it is done once.
  const hasty = team.map((person, i) => ({
    person,
    key: newKey(),
    command: { kind: 'cast', roundId: vote?.id, cardId: cards[(i + 1) % cards.length], dots: 1, nonce: newKey() },
  }))
  for (const { person, command, key } of hasty) void person.command(command, key)
  await workshop.restart(0)

  const seen = [lead, ...team].map((each) => each.workshop)
  expect(seen.map((each) => each.public)).toEqual(before.map((each) => each.public))
  expect(seen.map(({ own }) => [own.notes, own.ratings, own.ballot?.receipt])).toEqual(
    before.map(({ own }) => [own.notes, own.ratings, own.ballot?.receipt]),
  )
  for (const { person, command, key, answer } of workshop.asked)
    expect([command, await person.command(command, key)]).toEqual([command, answer])
  for (const { person, command, key } of hasty) expect(await person.command(command, key)).toEqual({ kind: 'accepted' })
  // Every dot once, none lost: what was answered before, and what was asked with the last breath.
  await ask(lead, { kind: 'close-vote' })
  await all.until(({ results }) => Object.keys(results).length === 1)
  const ledger = Object.values(lead.workshop.public.results).flatMap((result) => result.ledger)
  const given = team.map((_, i) => ({ [cards[i % cards.length] ?? '']: 2, [cards[(i + 1) % cards.length] ?? '']: 1 }))
  const sorted = (dots: readonly object[]) =>
    dots.map((each) => JSON.stringify(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted()
  expect(sorted(ledger.map(({ dots }) => dots))).toEqual(sorted(given))
  await ask(lead, { kind: 'reveal-notes' })
  await ask(lead, { kind: 'reveal-rating' })
  await lead.catchUp()
  const board = readBoard(lead.doc)
  expect(Object.values(board.cards).filter(({ text }) => text.startsWith('words of')).length).toBe(team.length)
}, 120_000)

test('a vote whose end fell into the time when the server was away ends, with every dot that was given', async () => {
  const workshop = await newWorkshop()
  const { lead, team, all, cards, ask } = workshop
  await ask(lead, { kind: 'open-vote', cardIds: cards, budget: 5, seconds: 10 })
  await all.until(({ vote }) => vote !== null)
  const { vote } = lead.workshop.public
  for (const person of team)
    await ask(person, { kind: 'cast', roundId: vote?.id, cardId: cards[0], dots: 3, nonce: newKey() })
  await workshop.restart(Math.max(0, (vote?.endsAt ?? 0) + 2500 - Date.now()))
  await all.until((seen) => seen.vote === null && Object.keys(seen.results).length === 1)
  const [result] = Object.values(lead.workshop.public.results)
  expect(result?.ledger.map(({ dots }) => dots)).toEqual(team.map(() => ({ [cards[0] ?? '']: 3 })))
  expect(lead.workshop.public.shown).toEqual({ kind: 'ranking', roundId: vote?.id })
  expect(
    await team[0]?.command({ kind: 'cast', roundId: vote?.id, cardId: cards[0], dots: 1, nonce: newKey() }),
  ).toEqual({
    kind: 'refused',
    reason: 'closed',
  })
}, 120_000)

const newWorkshop = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parcours-restart-'))
  let server = await startServer({ dataDir })
  const { url, port } = server
  const board = await createBoard(url, { template: 'demo-parcel', language: 'en' })
  const come = async (role: 'facilitator' | 'participant'): Promise<WireClient> => {
    const { session, participantId } = await joinBoard(url, board, role)
    const ws = url.replace('http', 'ws')
    const client = new WireClient({ url: ws, boardId: board.boardId, session, participantId })
    client.connect()
    await client.settled()
    await client.until(() => client.workshop.own.role !== null)
    return client
  }
  const lead = await come('facilitator')
  const team = await Promise.all(Array.from({ length: 5 }, () => come('participant')))
  const clients = [lead, ...team]
  onTestFinished(async () => {
    for (const client of clients) client.disconnect()
    await server.kill9()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const first = readBoard(lead.doc)
  const map = mapOrFirst(first, undefined) ?? fail('a map')
  const asked: { person: WireClient; command: unknown; key: string; answer: CommandAnswer }[] = []
  return {
    lead,
    team,
    map,
    persona: map.personaIds[0] ?? fail('a persona'),
    cards: votable(map, first.cards),
    /** Everything that was asked, with its first answer. */
    asked,
    ask: async (person: WireClient, command: unknown) => {
      const key = newKey()
      asked.push({ person, command, key, answer: await person.command(command, key) })
    },
    all: {
      until: async (holds: (seen: WireClient['workshop']['public']) => boolean) => {
        await Promise.all(clients.map((client) => client.until(() => holds(client.workshop.public))))
      },
    },
    /** Killed, away for so long, and everybody back. */
    restart: async (awayMs: number) => {
      await server.kill9()
      await wait(awayMs)
      server = await startServer({ dataDir, port })
      await Promise.all(
        clients.map(async (client) => {
          const seen = client.views.length
          client.connect()
          await client.settled()
          await client.until(() => client.views.length > seen)
        }),
      )
    },
  }
}

const fail = (what: string): never => {
  throw new Error(`${what} is missing`)
}
