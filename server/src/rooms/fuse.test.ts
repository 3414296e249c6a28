// What nobody foresaw: a throw in the middle of a room's work.
import { expect, test } from 'vitest'
import { boardId, newId } from '@parcours/shared/domain/ids'
import { closeCode } from '@parcours/shared/wire/close-codes'
import type { Peer } from './peer.ts'
import { held, newPeer, start, storedDoc, untilEmpty, updateOf } from './test-rooms.ts'

const bug = () => {
  throw new Error('a bug')
}
const setting = (key: string) => updateOf((doc) => doc.getMap('m').set(key, 1))

test.each<[string, Partial<Peer>]>([
  ['telling of an edit', { sendUpdate: bug }],
  ['telling that it is on disk', { saved: bug }],
])('a throw in %s ends that room alone; who comes next has all that was accepted', async (_, broken) => {
  const { rooms, storage, id } = await start()
  const other = newId(boardId)
  await storage.createBoard({ id: other, keys: [], update: setting('other') })
  const elsewhere = await held(rooms, other)
  const [neighbour, witness, author] = [newPeer(), newPeer(), newPeer()]
  elsewhere.room.join(neighbour.peer)
  const { room, release } = await held(rooms, id)
  room.join(witness.peer)
  room.join({ ...author.peer, ...broken })
  room.edit('saved' in broken ? { ...author.peer, ...broken } : witness.peer, setting('a'), 1)
  await witness.hears({ close: closeCode.unavailable })
  expect(room.fuse.isBlown).toBe(true)
  release()

  const again = await held(rooms, id)
  expect(again.room).not.toBe(room)
  expect(again.room.doc.getMap('m').toJSON()).toEqual({ made: true, a: 1 })
  const back = newPeer()
  again.room.join(back.peer)
  again.room.edit(back.peer, setting('b'), 1)
  await back.hears({ saved: 1 })
  expect(await storedDoc(storage, id)).toEqual({ made: true, a: 1, b: 1 })

  elsewhere.room.edit(neighbour.peer, setting('c'), 1)
  await neighbour.hears({ saved: 1 })
  expect(neighbour.told).not.toContainEqual({ close: closeCode.unavailable })
})

test('a room that failed does nothing more, and none of its memory takes the place of the log', async () => {
  const { rooms, storage, id } = await start()
  const { room, release } = await held(rooms, id)
  const late = newPeer()
  room.join({ ...newPeer().peer, sendUpdate: bug })
  room.join(late.peer)
  room.edit(late.peer, setting('a'), 1)
  await late.hears({ close: closeCode.unavailable })
  let isDone = false
  room.fuse.run(() => (isDone = true))
  await room.compact()
  expect(isDone).toBe(false)
  const stored = await storage.load(id)
  expect(stored === 'unknown' ? stored : stored.updates.length).toBe(2)
  release()
  await untilEmpty(rooms)
})

test('a room that fails while its deletion is refused by the disk is loaded again all the same', async () => {
  const { rooms, faults, id } = await start()
  const { room, release } = await held(rooms, id)
  const author = newPeer()
  room.join(author.peer)
  room.edit(author.peer, setting('a'), 1)
  await author.hears({ saved: 1 })
  faults.deleteBoard = 1
  const deletion = rooms.deleteBoard(id)
  room.fuse.run(bug)
  await expect(deletion).rejects.toThrow()
  release()
  const again = await held(rooms, id)
  expect(again.room).not.toBe(room)
  expect(again.room.doc.getMap('m').toJSON()).toEqual({ made: true, a: 1 })
})
