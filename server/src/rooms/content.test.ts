// What newcomers get of a room, whatever is written while it is made.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { schemaVersion } from '@parcours/shared/doc/layout'
import { Content } from './content.ts'
import { ParkedBoard } from './parked-board.ts'
import { updateOf } from './test-rooms.ts'

const set = (key: string, value: unknown) => updateOf((doc) => doc.getMap('m').set(key, value))
/** Nobody's edit is refused. */
const never = () => undefined

test('what is written while the parts are made is not missing in them, nor in what a newcomer gets', async () => {
  const doc = new Y.Doc()
  for (let i = 0; i < 20_000; i++) doc.getMap('m').set(`k${i}`, 'a value')
  const content = new Content(doc)
  const newcomer = content.since(Uint8Array.of(0))
  const snapshot = content.snapshot()
  content.live().apply([{ update: set('late', 1) }], never)
  await new Promise((resolve) => setImmediate(resolve))
  content.live().apply([{ update: set('later', 2) }], never)
  const copy = new Y.Doc()
  const updates = await newcomer
  for (const update of updates === 'malformed' ? [] : updates) Y.applyUpdate(copy, update)
  expect(copy.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
  const stored = await snapshot
  expect(stored.schema).toBeLessThanOrEqual(schemaVersion)
  await content.park()
  const parked = content.since(Uint8Array.of(0))
  if (parked === 'malformed' || parked instanceof Promise) throw new Error('it is parked')
  const other = new Y.Doc()
  for (const update of parked) Y.applyUpdate(other, update)
  expect(other.getMap('m').toJSON()).toEqual(copy.getMap('m').toJSON())
})

test('whenever it is written while the parts are made, a newcomer misses nothing, and reads nothing twice', async () => {
  const edits = fc.array(
    fc.record({
      turns: fc.nat(3),
      who: fc.nat(2),
      key: fc.constantFrom('k0', 'k9000', 'k17999', 'new'),
      isDeletion: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  const author = new Y.Doc()
  for (let i = 0; i < 18_000; i++) author.getMap('m').set(`k${i}`, i)
  const start = Y.encodeStateAsUpdate(author)
  await fc.assert(
    fc.asyncProperty(edits, async (written) => {
      const people = [author.clientID, 1, 2].map((clientID) => {
        const person = new Y.Doc()
        Y.applyUpdate(person, start)
        person.clientID = clientID
        return person
      })
      const doc = new Y.Doc()
      Y.applyUpdate(doc, start)
      const content = new Content(doc)
      const newcomer = content.since(Uint8Array.of(0))
      if (!(newcomer instanceof Promise)) throw new Error('it is made in slices')
      let isSent = false
      void newcomer.then(() => {
        isSent = true
      })
      for (const [i, { turns, who, key, isDeletion }] of written.entries()) {
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
        const person = people[who]
        if (person === undefined || isSent) break
        const before = Y.encodeStateVector(person)
        if (isDeletion) person.getMap('m').delete(key)
        else person.getMap('m').set(key, `written ${i}.`)
        content.live().apply([{ update: Y.encodeStateAsUpdate(person, before) }], never)
      }
      const copy = new Y.Doc()
      const updates = await newcomer
      for (const update of updates) Y.applyUpdate(copy, update)
      expect(copy.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
      expect(copy.store.pendingStructs).toBeNull()
      const told = Buffer.concat(updates).toString('latin1')
      for (const i of written.keys()) expect(told.split(`written ${i}.`).length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 12 },
  )
})

test('who asks for the state vector they have is told no more than they lack', async () => {
  const doc = new Y.Doc()
  for (let i = 0; i < 20_000; i++) doc.getMap('m').set(`k${i}`, 'a value')
  const parked = new ParkedBoard(await new Content(doc).snapshot(), [set('late', 1)])
  const since = parked.since(Y.encodeStateVector(doc)) ?? []
  expect(since.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(200)
  for (const update of since) Y.applyUpdate(doc, update)
  expect(doc.getMap('m').get('late')).toBe(1)
})
