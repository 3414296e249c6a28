// Boards whose document another version of Parcours wrote.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { schemaVersion } from '@parcours/shared/doc/layout'
import { schemaOf } from '@parcours/shared/doc/migrate'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { held, newPeer, start, untilEmpty, updateOf } from './test-rooms.ts'

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
