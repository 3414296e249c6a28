// A board that is deleted while people are in it, come to it, or leave it.
import { expect, test } from 'vitest'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { held, newPeer, start, updateOf } from './test-rooms.ts'

const edit = updateOf((doc) => doc.getMap('m').set('a', 1))

test('who is in a board that is deleted is told so, and the board is gone', async () => {
  const { rooms, storage, id } = await start()
  const hold = await held(rooms, id)
  const { peer, told } = newPeer()
  hold.room.join(peer)
  hold.room.edit(peer, edit, 1)
  expect(await rooms.deleteBoard(id)).toBe('deleted')
  expect(told).toContainEqual({ close: closeCode.boardDeleted })
  hold.release()
  expect([await rooms.hold(id), await storage.load(id), rooms.count]).toEqual(['unknown', 'unknown', 0])
})

test('who comes while a board is deleted waits, and finds it gone', async () => {
  const { rooms, loads, id } = await start()
  const deletion = rooms.deleteBoard(id)
  expect(await rooms.hold(id)).toBe('unknown')
  expect(await deletion).toBe('deleted')
  expect(loads).toEqual([id])
})

test('a board that is loading is deleted once it has loaded', async () => {
  const { rooms, id } = await start()
  const [hold, outcome] = await Promise.all([rooms.hold(id), rooms.deleteBoard(id)])
  expect([hold === 'unknown' || hold.room.peerCount, outcome]).toEqual([expect.anything(), 'deleted'])
  if (hold !== 'unknown') hold.release()
  expect([await rooms.hold(id), rooms.count]).toEqual(['unknown', 0])
})

test('a board that is deleted twice at once is deleted once', async () => {
  const { rooms, id } = await start()
  expect(await Promise.all([rooms.deleteBoard(id), rooms.deleteBoard(id)])).toEqual(['deleted', 'unknown'])
})

test('a disk that refuses the deletion leaves the board and its people as they were', async () => {
  const { rooms, faults, id } = await start()
  const { room, release } = await held(rooms, id)
  const { peer, told, hears } = newPeer()
  room.join(peer)
  faults.deleteBoard = 1
  await expect(rooms.deleteBoard(id)).rejects.toThrow('deleteBoard fails')
  room.edit(peer, edit, 1)
  await hears({ saved: 1 })
  expect(told).toEqual([{ saved: 1 }])
  expect((await held(rooms, id)).room).toBe(room)
  release()
})

test('a board touched since is not deleted for its age', async () => {
  const { rooms, id } = await start()
  const { peer, told } = newPeer()
  const { room } = await held(rooms, id)
  room.join(peer)
  expect(await rooms.deleteBoard(id, Date.now() - 1000)).toBe('touched')
  expect([told, (await held(rooms, id)).room === room]).toEqual([[], true])
})
