// Rooms that nobody edits lie in memory as bytes, and nobody notices.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { writeBoard } from '@parcours/shared/doc/edits/board'
import { emptyBoard } from '@parcours/shared/domain/board'
import { mapFromTemplate } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { closeCode } from '@parcours/shared/wire/close-codes'
import type { CommandAnswer } from '@parcours/shared/wire/workshop'
import { Content } from './content.ts'
import { decodeUpdate } from './known-content.ts'
import { ParkedBoard } from './parked-board.ts'
import { packSnapshot, unpackSnapshot } from './snapshot.ts'
import { held, newPeer, start, storedDoc, untilEmpty, updateOf } from './test-rooms.ts'

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
/** The result, and how many turns of the event loop it left to others, had the machine been so slow that each part of it took a slice. */
const withTurnsOfOthers = async <T>(act: () => Promise<T>): Promise<[result: T, turns: number]> => {
  let now = performance.now()
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10))
  let turns = 0
  let counting = setImmediate(function count() {
    turns++
    counting = setImmediate(count)
  })
  try {
    return [await act(), turns]
  } finally {
    clearImmediate(counting)
    clock.mockRestore()
  }
}
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const set = (key: string, value: unknown) => updateOf((doc) => doc.getMap('m').set(key, value))

test('a room that nobody edits is parked, with all that was written on disk', async () => {
  const { rooms, storage, id } = await start({ parkMs: 1 })
  const { room } = await held(rooms, id)
  const { peer, hears } = newPeer()
  room.join(peer)
  room.edit(peer, set('a', 1), 1)
  await hears({ saved: 1 })
  await until(() => room.isParked)
  expect(await storage.load(id)).toMatchObject({ updates: [], seq: 2 })
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1 })
})

test('an edit wakes the room, reaches the others and is saved', async () => {
  const { rooms, storage, id } = await start({ parkMs: 1 })
  const { room } = await held(rooms, id)
  const [author, other] = [newPeer(), newPeer()]
  for (const { peer } of [author, other]) room.join(peer)
  await until(() => room.isParked)
  room.edit(author.peer, set('a', 1), 1)
  await author.hears({ saved: 1 })
  expect(other.told).toEqual(['update'])
  await until(() => room.isParked)
  room.edit(author.peer, set('b', 2), 2)
  await author.hears({ saved: 2 })
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1, b: 2 })
})

test('a board that was at rest opens without becoming a document, and what is known already leaves it so', async () => {
  const { rooms, id } = await start({ idleMs: 0 })
  const first = await held(rooms, id)
  const known = Y.encodeStateAsUpdate(first.room.doc)
  first.room.edit(newPeer().peer, set('a', 1), 1)
  await first.room.settle()
  first.release()
  await untilEmpty(rooms)
  const { room } = await held(rooms, id)
  const { peer, hears } = newPeer('observer')
  room.join(peer)
  room.bringUp(peer, Uint8Array.of(0))
  room.edit(peer, known, 1)
  await hears({ saved: 1 })
  expect([room.isParked, room.doc.getMap('m').toJSON()]).toEqual([true, { made: true, a: 1 }])
})

test('what is known already is not called saved before the edits that wait for the room to wake', async () => {
  const { rooms, storage, id } = await start({ parkMs: 1 })
  const { room } = await held(rooms, id)
  const known = Y.encodeStateAsUpdate(room.doc)
  await until(() => room.isParked)
  const { peer, told, hears } = newPeer()
  room.join(peer)
  room.edit(peer, set('a', 1), 1)
  room.edit(peer, known, 2)
  await hears({ saved: 2 })
  expect(told).toEqual([{ saved: 2 }])
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1 })
})

test('an observer who writes into a parked room is denied all the same', async () => {
  const { rooms, id } = await start({ parkMs: 1 })
  const { room } = await held(rooms, id)
  await until(() => room.isParked)
  const { peer, hears } = newPeer('observer')
  room.join(peer)
  room.edit(peer, set('a', 1), 1)
  await hears('denied')
  expect(room.doc.getMap('m').toJSON()).toEqual({ made: true })
})

test('a snapshot that was cut short never opens', async () => {
  const { rooms, storage, id } = await start({ idleMs: 0 })
  const first = await held(rooms, id)
  first.release()
  await untilEmpty(rooms)
  const stored = await storage.load(id)
  if (stored === 'unknown' || stored.snapshot === undefined) throw new Error('it was compacted')
  await storage.compact(id, stored.snapshot.subarray(0, -3), stored.seq)
  await expect(rooms.hold(id)).rejects.toThrow('cannot be read')
})

test('a parked room keeps nothing of its document', async () => {
  const { rooms, id } = await start({ parkMs: 1 })
  const { room } = await held(rooms, id)
  const doc = new WeakRef(room.doc)
  await until(() => room.isParked)
  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()
  expect([doc.deref(), room.isParked]).toEqual([undefined, true])
})

test('a snapshot of before is a bare update, and opens as ever', async () => {
  const { rooms, storage, id } = await start()
  await storage.compact(id, set('old', true), 1)
  const { room } = await held(rooms, id)
  expect(room.doc.getMap('m').toJSON()).toEqual({ old: true })
})

const step = fc.record({
  what: fc.nat(9),
  who: fc.nat(2),
  key: fc.nat(5),
  text: fc.string({ minLength: 1, maxLength: 9 }),
})
const write = (doc: Y.Doc, { key, text }: { key: number; text: string }) => {
  const line = doc.getText('line')
  if (key < 2) doc.getMap('m').set(`k${key}`, text)
  else if (key < 4) line.insert(Math.min(key, line.length), text)
  else line.delete(0, Math.min(key, line.length))
}
const stateOf = (doc: Y.Doc) => ({
  m: doc.getMap('m').toJSON(),
  line: doc.getText('line').toJSON(),
  all: Y.encodeSnapshot(Y.snapshot(doc)),
})

test('parked or not, on its way or on disk: everybody is brought up to the same document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
      const first = new Y.Doc()
      first.getMap('m').set('made', true)
      let content = new Content(first)
      const bringUp = async (doc: Y.Doc) => {
        const updates = await content.since(Y.encodeStateVector(doc))
        for (const update of updates === 'malformed' ? [] : updates) Y.applyUpdate(doc, update)
      }
      for (const { what, who, key, text } of steps) {
        const doc = people[who]
        if (doc === undefined) continue
        if (what < 4) {
          await bringUp(doc)
          const before = Y.encodeStateVector(doc)
          write(doc, { key, text })
          content.live().apply([{ update: Y.encodeStateAsUpdate(doc, before) }], never)
        } else if (what < 6) await bringUp(doc)
        else if (what === 6) await content.park()
        else if (what === 7) void content.wake()
        else if (what === 8) {
          const snapshot = unpackSnapshot(packSnapshot(await content.snapshot()))
          if (snapshot === undefined) throw new Error('it was packed')
          content = new Content(new ParkedBoard(snapshot, []))
        } else {
          const decoded = decodeUpdate(Y.encodeStateAsUpdate(doc))
          if (decoded !== undefined && content.isKnown(decoded)) {
            const copy = new Y.Doc()
            await bringUp(copy)
            const already = stateOf(copy)
            Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
            expect(stateOf(copy)).toEqual(already)
          }
        }
      }
      const newcomer = new Y.Doc()
      for (const doc of [newcomer, ...people]) await bringUp(doc)
      await content.wake()
      for (const doc of [newcomer, ...people]) expect(stateOf(doc)).toEqual(stateOf(content.live().doc))
      expect(content.isNewer).toBe(false)
    }),
    { numRuns: 150 },
  )
})

test('a large board wakes and is written in slices: others have their turn between them', async () => {
  const doc = new Y.Doc()
  for (let i = 0; i < 30_000; i++) doc.getMap('m').set(`k${i}`, 'a value')
  const content = new Content(doc)
  const [snapshot, writing] = await withTurnsOfOthers(() => content.snapshot())
  const parts = snapshot.parts.length
  const [, waking] = await withTurnsOfOthers(() => new Content(new ParkedBoard(snapshot, [])).wake())
  expect([parts > 5, writing >= parts, waking >= parts]).toEqual([true, true, true])
})

test('a command that reads or writes a parked board wakes it in slices, and those behind it keep their order', async () => {
  const { rooms, id } = await start({ idleMs: 0, maxBoardBytes: 10_000_000 })
  const first = await held(rooms, id)
  const board = mapFromTemplate(templates.journey, { language: 'fr', title: 'A journey', at: [0, 0], personaIds: [] })
  const filled = updateOf((doc) => {
    writeBoard(doc, { ...emptyBoard('A board', 'fr'), maps: { [board.id]: board } })
    for (let i = 0; i < 20_000; i++) doc.getMap('m').set(`k${i}`, 'a value')
  })
  first.room.edit(newPeer('facilitator').peer, filled, 1)
  await first.room.settle()
  first.release()
  await untilEmpty(rooms)
  const { room } = await held(rooms, id)
  const { peer } = newPeer('facilitator')
  room.join(peer)
  const answers: string[] = []
  let keys = 0
  const ask = (command: object) =>
    new Promise<CommandAnswer>((resolve) =>
      room.workshop.command(peer, { key: `a-key-of-${keys++}`, command }, resolve),
    ).then((answer) => answers.push('reason' in answer ? answer.reason : answer.kind))
  const [, turns] = await withTurnsOfOthers(async () => {
    const asked = [
      ask({ kind: 'open-rating', mapId: board.id, subjects: ['employee'] }),
      ask({ kind: 'open-rating', mapId: board.id, subjects: ['employee'] }),
      ask({ kind: 'cancel-rating' }),
    ]
    expect(room.isParked).toBe(true)
    await Promise.all(asked)
  })
  expect([answers, room.isParked, turns > 3]).toEqual([['accepted', 'round-open', 'accepted'], false, true])
})

test.each([
  ['parked', 1],
  ['live', 60_000],
] as const)(
  'in a %s room nobody writes under the client of somebody who has brought what they had',
  async (_state, parkMs) => {
    const { rooms, id } = await start({ parkMs })
    const { room } = await held(rooms, id)
    const [ana, ben] = [newPeer(), newPeer()]
    for (const { peer } of [ana, ben]) room.join(peer)
    if (parkMs === 1) await until(() => room.isParked)
    const presence = new Awareness(new Y.Doc())
    room.setPresence(ana.peer, encodeAwarenessUpdate(presence, [presence.clientID]))
    presence.destroy()
    room.edit(ana.peer, Y.encodeStateAsUpdate(new Y.Doc()), 1)
    await ana.hears({ saved: 1 })
    const forged = new Y.Doc()
    forged.clientID = presence.clientID
    forged.getMap('m').set('forged', true)
    room.edit(ben.peer, Y.encodeStateAsUpdate(forged), 1)
    await ben.until(() => /close|saved/.test(JSON.stringify(ben.told)))
    expect(ben.told).toContainEqual({ close: closeCode.denied })
  },
)

/** Nobody's edit is refused. */
const never = () => undefined
