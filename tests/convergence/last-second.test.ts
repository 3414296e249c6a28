// Votes over a bad line: dots of the last second, two devices of one person, and every command twice.
import { expect, onTestFinished, test } from 'vitest'
import { readBoard } from '@parcours/shared/doc/read'
import { mapOrFirst, votable } from '@parcours/shared/workshop/map-of'
import { createBoard, joinBoard } from '../support/board-api.ts'
import { startChaosProxy } from '../support/chaos-proxy.ts'
import { enter, serve } from '../support/entering.ts'
import { newKey, WireClient } from '../support/wire-client.ts'

test('dots given on the last second, over a slow line and from two devices, are all counted, and once', async () => {
  const server = await serve()
  const board = await createBoard(server.base, { template: 'demo-parcel', language: 'en' })
  const lead = await enter(server, board, 'facilitator')
  await lead.settled()
  const slow = { random: () => 0.999, longestDelayMs: 250, twice: 0, swapped: 0 }
  const line = await startChaosProxy(server.url, slow)
  onTestFinished(line.close)
  const { session, participantId } = await joinBoard(server.base, board, 'participant')
  const device = async () => {
    const client = new WireClient({ url: line.url, boardId: board.boardId, session, participantId })
    onTestFinished(() => client.disconnect())
    client.connect()
    await client.until(() => client.workshop.own.role !== null)
    return client
  }
  const [phone, laptop] = await Promise.all([device(), device()])
  const first = readBoard(lead.doc)
  const map = mapOrFirst(first, undefined)
  const [one, two] = map === undefined ? [] : votable(map, first.cards)
  if (one === undefined || two === undefined) throw new Error('the demo has irritants')
  await lead.command({ kind: 'open-vote', cardIds: [one, two], budget: 5, seconds: 10 })
  await Promise.all([phone, laptop].map((each) => each.until(() => each.workshop.public.vote !== null)))
  const { id: roundId, endsAt = 0 } = phone.workshop.public.vote ?? {}
  await new Promise((resolve) => setTimeout(resolve, endsAt - 100 - Date.now()))
  const cast = (cardId: string, dots: number) => ({ kind: 'cast', roundId, cardId, dots, nonce: newKey() })
  // Leaves before the end, arrives after it.
  const [a, b] = [newKey(), newKey()]
  const given = cast(one, 2)
  void phone.command(given, a)
  const answers = await Promise.all([phone.command(given, a), laptop.command(cast(two, 3), b)])
  expect(Date.now()).toBeGreaterThan(endsAt)
  expect(answers).toEqual([{ kind: 'accepted' }, { kind: 'accepted' }])
  await Promise.all([phone, laptop].map((each) => each.until(() => each.workshop.own.ballot?.dots[one] === 2)))
  expect(phone.workshop.own.ballot).toEqual(laptop.workshop.own.ballot)
  // Past the budget is refused, whichever device asks.
  expect(await laptop.command(cast(two, 4))).toEqual({ kind: 'refused', reason: 'budget-spent' })
  await lead.until(() => lead.workshop.public.vote === null)
  const [result] = Object.values(lead.workshop.public.results)
  expect(result?.ledger.map(({ dots }) => dots)).toEqual([{ [one]: 2, [two]: 3 }])
  expect(await phone.command(cast(one, 1))).toEqual({ kind: 'refused', reason: 'closed' })
}, 60_000)
