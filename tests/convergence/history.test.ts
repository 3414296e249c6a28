// A board's past through the real server: kept, looked at, put back, taken back, by whom it may.
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { addCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { restoreBoard } from '@parcours/shared/doc/edits/restore'
import { changeRecords } from '@parcours/shared/doc/edits/change-records'
import { writingsOf } from '@parcours/shared/doc/authorship'
import { localOrigin, roots } from '@parcours/shared/doc/layout'
import { openVersion } from '@parcours/shared/doc/past'
import { readBoard } from '@parcours/shared/doc/read'
import { takeBackOf } from '@parcours/shared/doc/take-back'
import { cardId, newId } from '@parcours/shared/domain/ids'
import { parsePastLog, type AuthorsAnswer, type HistoryAnswer, type Version } from '@parcours/shared/wire/history'
import { createBoard, joinBoard, type Invitation } from '../support/board-api.ts'
import { serve } from '../support/entering.ts'
import type { TestServer } from '../support/test-server.ts'
import { WireClient } from '../support/wire-client.ts'

/** A person on the board, at a socket and over HTTP. */
const enterAs = async (server: TestServer, board: Invitation, role: keyof Invitation['keys'], name: string) => {
  const { session, participantId } = await joinBoard(server.base, board, role, name)
  const client = new WireClient({ url: server.url, boardId: board.boardId, session })
  onTestFinished(() => client.disconnect())
  client.connect()
  await client.settled()
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(`${server.base}/api/boards/${board.boardId}/history${path}`, {
      method,
      headers: {
        authorization: `Bearer ${session}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const list = async () => (await (await ask('GET', '')).json()) as HistoryAnswer
  const keep = async (body: unknown) => (await (await ask('POST', '', body)).json()) as Version
  const bytes = async (path: string) => new Uint8Array(await (await ask('GET', path)).arrayBuffer())
  return { client, participantId, ask, list, keep, bytes }
}

const workshop = async (env: Parameters<typeof serve>[0] = {}) => {
  const server = await serve(env)
  const board = await createBoard(server.base, { template: 'journey', title: 'Avant', language: 'fr' })
  const ana = await enterAs(server, board, 'facilitator', 'Ana')
  const ben = await enterAs(server, board, 'participant', 'Ben')
  const both = () => Promise.all([ana.client.settled(), ben.client.settled()])
  /** Everything anybody wrote is on both screens. */
  const meet = async () => {
    await both()
    await Promise.all([ana.client.catchUp(), ben.client.catchUp()])
  }
  return { server, board, ana, ben, meet }
}
const note = (text: string, author: string) => ({
  id: newId(cardId),
  place: { kind: 'free' as const, at: [0, 0] as [number, number] },
  kind: 'note' as const,
  text,
  author,
  personaIds: [],
  tags: [],
  data: {},
})

test('a named version is the board of its moment; restoring it is one edit that everybody sees, and undo takes it back', async () => {
  const { ana, ben, meet } = await workshop()
  const card = note('à garder', ben.participantId)
  addCards(ben.client.doc, [card])
  await meet()
  const kept = await ana.keep({ kind: 'named', name: '  Avant l’atelier ' })
  expect(kept).toMatchObject({ kind: 'named', name: 'Avant l’atelier', by: ana.participantId })
  expect(kept.people).toEqual([ben.participantId])
  const before = readBoard(ana.client.doc)
  moveCards(ben.client.doc, [{ id: card.id, place: { kind: 'free', at: [900, 900] } }])
  retitleBoard(ben.client.doc, 'Tout cassé')
  await meet()
  expect((await ana.list()).writers).toEqual([ben.participantId])
  const opened = openVersion(await ben.bytes(`/versions/${kept.id}`))
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  expect(readBoard(opened.doc)).toEqual(before)
  const undo = new Y.UndoManager(roots(ana.client.doc), { trackedOrigins: new Set([localOrigin]) })
  restoreBoard(ana.client.doc, opened.doc)
  await meet()
  expect(readBoard(ben.client.doc)).toEqual(before)
  undo.undo()
  await meet()
  expect(readBoard(ben.client.doc).title).toBe('Tout cassé')
})

test('what one person did in the last minutes is taken back from the log, and nothing of the others', async () => {
  const { ana, ben, meet } = await workshop()
  const [hers, his] = [note('à elle', ana.participantId), note('à lui', ben.participantId)]
  addCards(ana.client.doc, [hers])
  await meet()
  addCards(ben.client.doc, [his])
  moveCards(ben.client.doc, [{ id: hers.id, place: { kind: 'free', at: [5, 5] } }])
  await meet()
  typeInCard(ana.client.doc, hers.id, { index: 0, remove: 0, insert: 'toujours ' })
  await meet()
  const log = parsePastLog(await ana.bytes('/last/5'))
  if (log === undefined) throw new Error('no log')
  changeRecords(ana.client.doc, takeBackOf({ ...log, who: ben.participantId, since: log.from }))
  await meet()
  const { cards } = readBoard(ben.client.doc)
  expect([cards[hers.id]?.place, cards[hers.id]?.text, cards[his.id]]).toEqual([
    hers.place,
    'toujours à elle',
    undefined,
  ])
})

test('who wrote what is told for a card', async () => {
  const { ana, ben, meet } = await workshop()
  const card = note('un mot', ben.participantId)
  addCards(ben.client.doc, [card])
  await meet()
  typeInCard(ana.client.doc, card.id, { index: 6, remove: 0, insert: ' de plus' })
  await meet()
  const clients = writingsOf(ben.client.doc, 'cards', card.id).map(({ client }) => client)
  const told = (await (await ben.ask('GET', `/authors?clients=${clients.join()}`)).json()) as AuthorsAnswer
  expect(new Set(told.people.map(({ name }) => name))).toEqual(new Set(['Ana', 'Ben']))
  expect(new Map(told.spans.map(({ client, participant }) => [client, participant]))).toEqual(
    new Map([
      [ben.client.doc.clientID, ben.participantId],
      [ana.client.doc.clientID, ana.participantId],
    ]),
  )
})

test('everybody may look, only a facilitator names, renames, deletes and asks for the log', async () => {
  const { server, board, ana, ben } = await workshop()
  const olga = await enterAs(server, board, 'observer', 'Olga')
  const { id } = await ana.keep({ kind: 'named', name: 'Un' })
  for (const person of [ben, olga]) {
    const tried = [
      person.ask('GET', ''),
      person.ask('GET', `/versions/${id}`),
      person.ask('GET', '/authors?clients=1'),
      person.ask('POST', '', { kind: 'named', name: 'x' }),
      person.ask('POST', '', { kind: 'before-restore' }),
      person.ask('PATCH', `/versions/${id}`, { name: 'x' }),
      person.ask('DELETE', `/versions/${id}`),
      person.ask('GET', '/last/5'),
    ]
    expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([200, 200, 200, 403, 403, 403, 403, 403])
  }
  expect((await ana.ask('PATCH', `/versions/${id}`, { name: 'Deux' })).status).toBe(204)
  expect((await ana.list()).versions).toMatchObject([{ id, name: 'Deux' }])
  expect((await ana.ask('DELETE', `/versions/${id}`)).status).toBe(204)
  expect((await ana.list()).versions).toEqual([])
  const gone = await Promise.all([
    ana.ask('GET', `/versions/${id}`),
    ana.ask('PATCH', `/versions/${id}`, { name: 'x' }),
  ])
  expect(gone.map(({ status }) => status)).toEqual([404, 404])
})

test('what cannot be meant is refused, and nothing is kept', async () => {
  const { ana } = await workshop()
  const tried = [
    ana.ask('POST', '', { kind: 'named', name: '  ' }),
    ana.ask('POST', '', { kind: 'automatic' }),
    ana.ask('POST', '', { kind: 'named', name: 'x'.repeat(1000) }),
    ana.ask('GET', '/last/0'),
    ana.ask('GET', '/last/soon'),
    ana.ask('GET', '/versions/..%2F..'),
  ]
  expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 404])
  expect((await ana.list()).versions).toEqual([])
})

test('a log that was not kept says so, and the versions are still there', async () => {
  const { server, board, ana, ben, meet } = await workshop({ HISTORY_HOURS: '0', ROOM_IDLE_SECONDS: '0' })
  addCards(ben.client.doc, [note('un mot', ben.participantId)])
  await meet()
  ana.client.disconnect()
  ben.client.disconnect()
  // The room is let go and compacted; whoever comes back waits for that.
  for (;;) {
    const again = await enterAs(server, board, 'facilitator', 'Ana')
    const { status } = await again.ask('GET', '/last/5')
    again.client.disconnect()
    if (status === 200) continue
    expect(status).toBe(410)
    expect((await again.list()).versions).toMatchObject([{ kind: 'automatic' }])
    break
  }
})
