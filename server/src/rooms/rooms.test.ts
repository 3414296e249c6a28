// Rooms: their life, their edits and their way to disk.
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardId, newId } from '@parcours/shared/domain/ids'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { held, newPeer, start, storedDoc, untilEmpty, updateOf } from './test-rooms.ts'

test('those who come while a room loads share one load and one document', async () => {
  const { rooms, loads, id } = await start()
  const holds = await Promise.all([1, 2, 3].map(() => held(rooms, id)))
  expect([loads.length, new Set(holds.map(({ room }) => room)).size]).toEqual([1, 1])
})

test('an unknown board is unknown, and leaves no room behind', async () => {
  const { rooms } = await start()
  expect(await rooms.hold(newId(boardId))).toBe('unknown')
  expect(rooms.count).toBe(0)
})

test('a load that fails turns everybody away, and the next who comes gets the whole board', async () => {
  const { rooms, faults, id } = await start()
  faults.load = 1
  const results = await Promise.allSettled([rooms.hold(id), rooms.hold(id)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await held(rooms, id)).room.doc.getMap('m').toJSON()).toEqual({ made: true })
})

test('a board whose bytes cannot be read never opens empty', async () => {
  const { rooms, storage } = await start()
  const id = newId(boardId)
  await storage.createBoard({ id, keys: [], update: Uint8Array.of(9, 9, 9) })
  await expect(rooms.hold(id)).rejects.toThrow()
})

test('an edit reaches the others, not its author, and is saved once it is on disk', async () => {
  const { rooms, storage, id } = await start()
  const { room } = await held(rooms, id)
  const [author, other] = [newPeer(), newPeer()]
  room.join(author.peer)
  room.join(other.peer)
  room.edit(
    author.peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    1,
  )
  await author.hears({ saved: 1 })
  expect([author.told, other.told]).toEqual([[{ saved: 1 }], ['update']])
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1 })
})

test('what arrives in one turn is sent as one update', async () => {
  const { rooms, id } = await start()
  const { room } = await held(rooms, id)
  const [a, b, reader] = [newPeer(), newPeer(), newPeer('observer')]
  for (const { peer } of [a, b, reader]) room.join(peer)
  for (let i = 1; i <= 5; i++)
    room.edit(
      a.peer,
      updateOf((doc) => doc.getMap('m').set(`a${i}`, i)),
      i,
    )
  room.edit(
    b.peer,
    updateOf((doc) => doc.getMap('m').set('b', 1)),
    1,
  )
  await a.hears({ saved: 5 })
  await b.hears({ saved: 1 })
  expect(reader.told).toEqual(['update'])
})

test('saves that fail are told, kept and made good', async () => {
  const { rooms, storage, faults, id } = await start()
  const { room } = await held(rooms, id)
  const { peer, told, hears } = newPeer()
  room.join(peer)
  faults.append = 3
  room.edit(
    peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    1,
  )
  await hears('storage-failing')
  room.edit(
    peer,
    updateOf((doc) => doc.getMap('m').set('b', 2)),
    2,
  )
  await hears({ saved: 2 })
  expect(told).toEqual(['storage-failing', 'storage-recovered', { saved: 1 }, { saved: 2 }])
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1, b: 2 })
})

test('a room with edits that are not on disk stays in memory', async () => {
  const { rooms, storage, faults, id } = await start({ idleMs: 0 })
  const hold = await held(rooms, id)
  const { peer, hears } = newPeer()
  hold.room.join(peer)
  faults.append = 4
  hold.room.edit(
    peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    1,
  )
  await hears('storage-failing')
  hold.room.leave(peer)
  hold.release()
  expect(hold.room.doc.getMap('m').get('a')).toBe(1)
  await untilEmpty(rooms)
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1 })
})

test('an idle room is compacted and leaves memory; who comes meanwhile finds everything', async () => {
  const { rooms, storage, id } = await start({ idleMs: 0 })
  const first = await held(rooms, id)
  const { peer, hears } = newPeer()
  first.room.edit(
    peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    1,
  )
  await hears({ saved: 1 })
  first.release()
  await untilEmpty(rooms)
  expect(await storage.load(id)).toMatchObject({ updates: [], seq: 2 })
  const second = await held(rooms, id)
  expect([second.room === first.room, second.room.doc.getMap('m').toJSON()]).toEqual([false, { made: true, a: 1 }])
})

test('coming and going at random never makes two rooms of one board', async () => {
  const { rooms, id } = await start({ idleMs: 0 })
  let present = 0
  await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      for (let turns = i % 7; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
      const hold = await held(rooms, id)
      present++
      const { peer } = newPeer()
      hold.room.join(peer)
      hold.room.edit(
        peer,
        updateOf((doc) => doc.getMap('m').set(`n${i}`, i)),
        1,
      )
      await hold.room.settle()
      hold.room.leave(peer)
      hold.release()
    }),
  )
  const { room } = await held(rooms, id)
  expect([present, Object.keys(room.doc.getMap('m').toJSON()).length]).toEqual([200, 201])
})

test('a failed compaction costs nothing', async () => {
  const { rooms, storage, faults, id } = await start({ idleMs: 0 })
  faults.compact = 1
  const hold = await held(rooms, id)
  hold.release()
  await untilEmpty(rooms)
  expect(await storedDoc(storage, id)).toEqual({ made: true })
})

test('a long log is compacted while the room is in use', async () => {
  const { rooms, storage, id } = await start({ compactAfterUpdates: 10 })
  const { room } = await held(rooms, id)
  const { peer, hears } = newPeer()
  room.join(peer)
  for (let i = 1; i <= 30; i++) {
    room.edit(
      peer,
      updateOf((doc) => doc.getMap('m').set('a', i)),
      i,
    )
    await hears({ saved: i })
  }
  const stored = await storage.load(id)
  expect(stored !== 'unknown' && stored.updates.length).toBeLessThan(15)
  expect(await storedDoc(storage, id)).toEqual(room.doc.getMap('m').toJSON())
})

test('a peer that may not write is denied, and nothing of it lands', async () => {
  const { rooms, id } = await start()
  const { room } = await held(rooms, id)
  const { peer, told } = newPeer('observer')
  room.join(peer)
  room.edit(
    peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    1,
  )
  expect([told, room.doc.getMap('m').toJSON()]).toEqual([['denied', { close: closeCode.denied }], { made: true }])
})

test('presence, drags too, is never stored', async () => {
  const { rooms, storage, id } = await start()
  const { room } = await held(rooms, id)
  const [mover, other] = [newPeer(), newPeer()]
  room.join(mover.peer)
  room.join(other.peer)
  const before = await storage.load(id)
  for (let clock = 1; clock <= 500; clock++) room.setPresence(mover.peer, drag(clock))
  await other.hears('presence')
  await room.settle()
  expect(await storage.load(id)).toEqual(before)
})

test('closing saves what has arrived and lets nobody in any more', async () => {
  const { rooms, storage, id } = await start()
  const { room } = await held(rooms, id)
  room.edit(
    newPeer().peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    1,
  )
  await rooms.settle()
  await rooms.close()
  await expect(rooms.hold(id)).rejects.toThrow()
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1 })
})

const drag = (clock: number) => {
  const encoder = encoding.createEncoder()
  for (const number of [1, 77, clock]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, JSON.stringify({ dragging: [{ id: 'a', at: [clock, 0] }] }))
  return encoding.toUint8Array(encoder)
}

test('on a board that is full to the brim one can still delete, and then write again', async () => {
  const { rooms, id } = await start({ maxBoardBytes: 20_000 })
  const { room } = await held(rooms, id)
  const doc = new Y.Doc()
  const writes = async (write: (fields: Y.Map<unknown>) => void) => {
    const { peer, told, until } = newPeer()
    room.join(peer)
    const before = Y.encodeStateVector(doc)
    const trial = new Y.Doc()
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
    write(trial.getMap('m'))
    const update = Y.encodeStateAsUpdate(trial, before)
    room.edit(peer, update, 1)
    await until(() => /close|saved/.test(JSON.stringify(told)))
    room.leave(peer)
    const isSaved = JSON.stringify(told).includes('saved')
    if (isSaved) Y.applyUpdate(doc, update)
    return isSaved
  }
  let field = 0
  for (const length of [1000, 100, 10, 0])
    while (await writes((fields) => fields.set(`f${field++}`, 'x'.repeat(length)))) await room.compact()
  expect(await writes((fields) => fields.delete('f0'))).toBe(true)
  await room.compact()
  expect(await writes((fields) => fields.set('again', 'x'.repeat(500)))).toBe(true)
})
