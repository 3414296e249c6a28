// Rooms over a storage that can be told to fail, with peers that write down what they are told.
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { head, schemaVersion } from '@parcours/shared/doc/layout'
import { schemaOf } from '@parcours/shared/doc/migrate'
import { boardId, newId, participantId, type BoardId } from '@parcours/shared/domain/ids'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { openMemoryStorage } from '../storage/memory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Peer } from './peer.ts'
import type { RoomLimits } from './room.ts'
import { Rooms } from './rooms.ts'

const limits: RoomLimits = {
  idleMs: 5,
  maxBoardBytes: 1_000_000,
  maxPeers: 10,
  maxSockets: 20,
  compactAfterUpdates: 1000,
  compactAfterBytes: 1_000_000,
  retrySaveMs: { first: 1, longest: 5 },
  presenceBytes: 1000,
}
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

const start = async (adjust: Partial<RoomLimits> = {}, schema: number = schemaVersion) => {
  const storage = openMemoryStorage()
  const faults = { load: 0, append: 0, compact: 0 }
  const loads: BoardId[] = []
  const failing =
    <A extends unknown[], R>(name: keyof typeof faults, act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (faults[name] > 0) {
        faults[name]--
        throw new Error(`${name} fails`)
      }
      return act(...args)
    }
  const faulty: Storage = {
    ...storage,
    load: failing('load', (id) => {
      loads.push(id)
      return storage.load(id)
    }),
    append: failing('append', (...args: Parameters<Storage['append']>) => storage.append(...args)),
    compact: failing('compact', (...args: Parameters<Storage['compact']>) => storage.compact(...args)),
  }
  const rooms = new Rooms(faulty, { ...limits, ...adjust }, quiet)
  onTestFinished(() => rooms.close())
  const id = newId(boardId)
  const create = (doc: Y.Doc) => {
    if (schema > 0) head(doc).set('schema', schema)
    doc.getMap('m').set('made', true)
  }
  await storage.createBoard({ id, keys: [], update: updateOf(create) })
  return { rooms, storage, faults, loads, id }
}

const updateOf = (write: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

const newPeer = (canWrite = true) => {
  const told: unknown[] = []
  const waiting: (() => void)[] = []
  const tell = (what: unknown) => {
    told.push(what)
    for (const wake of waiting.splice(0)) wake()
  }
  const peer: Peer = {
    participantId: newId(participantId),
    canWrite,
    send: () => tell('frame'),
    sendUpdate: () => tell('update'),
    sendPresence: () => tell('presence'),
    saved: (count) => tell({ saved: count }),
    notify: (notice) => tell(notice.kind),
    close: (code) => tell({ close: code }),
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  return {
    peer,
    told,
    until,
    hears: (what: unknown) => until(() => JSON.stringify(told).includes(JSON.stringify(what))),
  }
}

const held = async (rooms: Rooms, id: BoardId) => {
  const hold = await rooms.hold(id)
  if (hold === 'unknown') throw new Error('the board was created')
  return hold
}
const storedDoc = async (storage: Storage, id: BoardId) => {
  const stored = await storage.load(id)
  const doc = new Y.Doc()
  if (stored !== 'unknown')
    for (const update of [stored.snapshot, ...stored.updates]) if (update !== undefined) Y.applyUpdate(doc, update)
  return doc.getMap('m').toJSON()
}
const untilEmpty = async (rooms: Rooms) => {
  while (rooms.count > 0) await new Promise((resolve) => setImmediate(resolve))
}

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
  const [a, b, reader] = [newPeer(), newPeer(), newPeer(false)]
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
  const { peer, told } = newPeer(false)
  room.join(peer)
  room.edit(
    peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    1,
  )
  expect([told, room.doc.getMap('m').toJSON()]).toEqual([['denied', { close: closeCode.denied }], { made: true }])
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

test('a board of an older layout is brought up once, and that is on disk before anybody is in', async () => {
  const { rooms, storage, id } = await start({}, 0)
  const first = await held(rooms, id)
  expect([schemaOf(first.room.doc), first.room.isSettled]).toEqual([schemaVersion, true])
  expect(await storage.load(id)).toMatchObject({ seq: 2 })
  first.release()
  await untilEmpty(rooms)
  const second = await held(rooms, id)
  expect(second.room.doc.getMap('m').toJSON()).toEqual({ made: true })
  expect(await storage.load(id)).toMatchObject({ updates: [], seq: 2 })
})

test('a board that cannot be brought up on disk does not open, and does at the next try', async () => {
  const { rooms, faults, id } = await start({}, 0)
  faults.append = 1
  await expect(rooms.hold(id)).rejects.toThrow('append fails')
  expect(schemaOf((await held(rooms, id)).room.doc)).toBe(schemaVersion)
})

test('a board of a later layout is read and never written, whoever asks', async () => {
  const { rooms, storage, id } = await start({}, schemaVersion + 1)
  const { room } = await held(rooms, id)
  const { peer, told } = newPeer()
  room.join(peer)
  room.edit(peer, Y.encodeStateAsUpdate(room.doc), 1)
  await room.settle()
  room.edit(
    peer,
    updateOf((doc) => doc.getMap('m').set('a', 1)),
    2,
  )
  await room.settle()
  expect(told).toEqual([{ saved: 1 }, { close: closeCode.newerBoard }])
  expect([room.doc.getMap('m').toJSON(), schemaOf(room.doc)]).toEqual([{ made: true }, schemaVersion + 1])
  expect(await storage.load(id)).toMatchObject({ seq: 1 })
})
