// When presence leaves: at once in a quiet room, with others' news in a busy one, and never to disk.
import { expect, onTestFinished, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { held, newPeer, start, updateOf } from './test-rooms.ts'

const newTab = () => {
  const awareness = new Awareness(new Y.Doc())
  onTestFinished(() => awareness.destroy())
  return (state: Record<string, unknown>) => {
    awareness.setLocalState(state)
    return encodeAwarenessUpdate(awareness, [awareness.clientID])
  }
}
const set = (key: string, value: unknown) => updateOf((doc) => doc.getMap('m').set(key, value))

test('presence leaves at once in a quiet room, and then with the next edits, in one packet', async () => {
  const { rooms, id } = await start()
  const { room } = await held(rooms, id)
  const [mover, writer, reader] = [newPeer(), newPeer(), newPeer()]
  for (const { peer } of [mover, writer, reader]) room.join(peer)
  const move = newTab()
  room.setPresence(mover.peer, move({ cursor: [0, 0] }))
  await reader.hears('presence')
  for (let x = 1; x < 5; x++) room.setPresence(mover.peer, move({ cursor: [x, 0] }))
  room.edit(writer.peer, set('a', 1), 1)
  await writer.hears({ saved: 1 })
  expect([reader.told, mover.told]).toEqual([['presence', 'update and presence'], ['update']])
  expect(writer.told).toEqual(['presence', 'presence', { saved: 1 }])
})

test('where edits flow, presence waits for the next one and shares its packet', async () => {
  const { rooms, id } = await start()
  const { room } = await held(rooms, id)
  const [mover, writer, reader] = [newPeer(), newPeer(), newPeer()]
  for (const { peer } of [mover, writer, reader]) room.join(peer)
  const move = newTab()
  room.edit(writer.peer, set('a', 1), 1)
  await reader.hears('update')
  room.setPresence(mover.peer, move({ cursor: [0, 0] }))
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
  room.edit(writer.peer, set('a', 2), 2)
  await reader.until(() => reader.told.length > 1)
  expect(reader.told).toEqual(['update', 'update and presence'])
})

test('presence of a busy room waits for a tick, and then tells the newest', async () => {
  const { rooms, id } = await start()
  const { room } = await held(rooms, id)
  const [mover, reader] = [newPeer(), newPeer()]
  for (const { peer } of [mover, reader]) room.join(peer)
  const move = newTab()
  for (let x = 0; x < 4; x++) {
    room.setPresence(mover.peer, move({ cursor: [x, 0] }))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await reader.until(() => reader.told.length === 2)
  expect(new TextDecoder().decode(room.presenceOf())).toContain('{"cursor":[3,0]}')
})

test('60,000 drag frames leave the log as it was; the drop is one short row', async () => {
  const { rooms, storage, id } = await start()
  const { room } = await held(rooms, id)
  const { peer, hears } = newPeer()
  room.join(peer)
  const move = newTab()
  for (let x = 0; x < 60_000; x++) room.setPresence(peer, move({ dragging: [{ id: 'card', at: [x, x] }] }))
  room.edit(peer, set('place', [60_000, 60_000]), 1)
  await hears({ saved: 1 })
  const stored = await storage.load(id)
  if (stored === 'unknown') throw new Error('it was created')
  const [, ...rows] = stored.updates
  expect(rows.length).toBe(1)
  expect(rows.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(200)
})
