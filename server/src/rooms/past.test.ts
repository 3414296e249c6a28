// A board's past as its room writes it: who sent what, points in time, and what a failing disk does to them.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeBoard } from '@parcours/shared/doc/edits/board'
import { cardId, newId } from '@parcours/shared/domain/ids'
import { boardFromTemplate } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { spansOfRows } from './authorship.ts'
import { unpackRow } from './log-row.ts'
import { updateOfVersion } from './past.ts'
import { held, newPeer, start, untilEmpty, updateOf } from './test-rooms.ts'

const setting = (key: string, value: number) => updateOf((doc) => doc.getMap('m').set(key, value))
const clientOf = (update: Uint8Array) => Y.decodeUpdate(update).structs[0]?.id.client

const opened = async (adjust: Parameters<typeof start>[0] = {}) => {
  const started = await start(adjust)
  const { room, release } = await held(started.rooms, started.id)
  const [ana, ben] = [newPeer(), newPeer()]
  room.join(ana.peer)
  room.join(ben.peer)
  return { ...started, room, release, ana, ben }
}

test('a turn is one row that says who sent what', async () => {
  const { room, storage, id, ana, ben } = await opened()
  const [hers, his] = [setting('a', 1), setting('b', 2)]
  room.edit(ana.peer, hers, 1)
  room.edit(ben.peer, his, 1)
  await room.settle()
  const rows = await storage.rowsAfter(id, 1)
  expect(rows === 'unknown' ? rows : rows.map(({ content }) => unpackRow(content).edits)).toEqual([
    [
      { by: ana.peer.participantId, update: hers },
      { by: ben.peer.participantId, update: his },
    ],
  ])
})

test('what changes nothing is not written down', async () => {
  const { room, storage, id, ana } = await opened()
  const hers = setting('a', 1)
  room.edit(ana.peer, hers, 1)
  await room.settle()
  room.edit(ana.peer, hers, 2)
  await room.settle()
  expect((await storage.rowsAfter(id, 1)).length).toBe(1)
})

test('after a snapshot the rows are still there, and the authors with them', async () => {
  const { room, storage, id, ana, ben } = await opened()
  const [hers, his] = [setting('a', 1), setting('b', 2)]
  room.edit(ana.peer, hers, 1)
  room.edit(ben.peer, his, 1)
  await room.settle()
  await room.compact()
  const rows = await storage.rowsAfter(id, 0)
  const authors = await storage.authors(id)
  expect(rows.length).toBe(2)
  const found =
    authors === 'unknown' ? [] : authors.spans.map(({ client, clock, participant }) => [client, clock, participant])
  expect(new Map(found.map(([client, ...rest]) => [client, rest]))).toEqual(
    new Map([
      [clientOf(hers), [1, ana.peer.participantId]],
      [clientOf(his), [1, ben.peer.participantId]],
    ]),
  )
})

test('a compaction that fails loses no author', async () => {
  const { room, storage, faults, id, ana } = await opened()
  room.edit(ana.peer, setting('a', 1), 1)
  await room.settle()
  faults.compact = 1
  await room.compact()
  await room.compact()
  expect(await storage.authors(id)).toMatchObject({ spans: [{ participant: ana.peer.participantId }] })
})

test('rows that a crash left behind are given their authors when the board is next compacted', async () => {
  const { room, storage, id, ana } = await opened()
  room.edit(ana.peer, setting('a', 1), 1)
  await room.settle()
  const rows = await storage.rowsAfter(id, 0)
  expect(rows === 'unknown' ? rows : spansOfRows(rows.map(({ content }) => content))).toMatchObject([
    { participant: ana.peer.participantId, clock: 1 },
  ])
})

test('a point is the whole board as it was, whoever writes afterwards, and says who was active', async () => {
  const { room, storage, id, ana, ben } = await opened()
  room.edit(ana.peer, setting('a', 1), 1)
  const version = await room.past.point('named', 'Avant', ben.peer.participantId)
  room.edit(ana.peer, setting('a', 2), 2)
  await room.settle()
  expect(version).toMatchObject({
    kind: 'named',
    name: 'Avant',
    by: ben.peer.participantId,
    people: [ana.peer.participantId],
  })
  const content = await storage.versionContent(id, version.id)
  const doc = new Y.Doc()
  if (content !== 'unknown') Y.applyUpdate(doc, await updateOfVersion(content))
  expect(doc.getMap('m').toJSON()).toEqual({ made: true, a: 1 })
})

test('while people edit, a point is kept by the clock', async () => {
  const { room, storage, id, ana } = await opened({
    history: { windowMs: 1000, windowBytes: 1000, pointEveryMs: 1, pointBytes: 1000 },
  })
  room.edit(ana.peer, setting('a', 1), 1)
  for (;;) {
    const versions = await storage.versions(id)
    if (versions.length > 0) {
      expect(versions).toMatchObject([{ kind: 'automatic', name: '', people: [ana.peer.participantId] }])
      break
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
})

test('a room that is let go leaves a point of what was written, and none if nothing was', async () => {
  const { rooms, room, release, storage, id, ana } = await opened()
  room.edit(ana.peer, setting('a', 1), 1)
  await room.settle()
  room.leave(ana.peer)
  release()
  await untilEmpty(rooms)
  expect((await storage.versions(id)).length).toBe(1)
  const again = await held(rooms, id)
  again.release()
  await untilEmpty(rooms)
  expect((await storage.versions(id)).length).toBe(1)
})

test('what the workshop reveals is kept by the clock, though nobody edited', async () => {
  const { room, storage, id, ana } = await opened({
    history: { windowMs: 1000, windowBytes: 100_000, pointEveryMs: 1, pointBytes: 100_000 },
  })
  const lead = newPeer('facilitator')
  room.join(lead.peer)
  const board = boardFromTemplate(templates.journey, 'Achat', 'fr')
  const [map] = Object.values(board.maps)
  const lane = Object.values(map?.lanes ?? {}).find(({ kind }) => kind === 'irritant')
  const [step] = Object.values(map?.steps ?? {})
  room.edit(
    lead.peer,
    updateOf((doc) => writeBoard(doc, board)),
    1,
  )
  await room.past.point('named', 'Avant')
  const ask = ({ peer }: typeof ana, command: object) =>
    new Promise((resolve) => room.workshop.command(peer, { key: newId(cardId), command }, resolve))
  await ask(lead, { kind: 'open-writing', mapId: map?.id, laneIds: [lane?.id] })
  const note = { text: 'On me redemande tout', stepId: step?.id, laneId: lane?.id, isAnonymous: true }
  await ask(ana, { kind: 'write-note', id: newId(cardId), note })
  expect(await ask(lead, { kind: 'reveal-notes' })).toEqual({ kind: 'accepted' })
  await expect.poll(() => storage.versions(id)).toMatchObject([{ kind: 'automatic', people: [] }, { kind: 'named' }])
})

test('a version that was damaged is told apart from an empty board', async () => {
  await expect(updateOfVersion(Uint8Array.of(9, 9, 9))).rejects.toThrow('cannot be read')
})

test('whose edit was refused wrote nothing', async () => {
  const { room, storage, id, ana } = await opened()
  const olga = newPeer('observer')
  room.join(olga.peer)
  room.edit(ana.peer, setting('a', 1), 1)
  room.edit(olga.peer, setting('b', 2), 1)
  await room.settle()
  expect([...room.past.people]).toEqual([ana.peer.participantId])
  await room.compact()
  expect(await storage.authors(id)).toMatchObject({ spans: [{ participant: ana.peer.participantId }] })
})
