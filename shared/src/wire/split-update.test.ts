// A split update is the same update: nothing is lost, nothing waits for a later part, and no part is too long.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { partsOfDoc, splitUpdate } from './split-update.ts'

interface Step {
  readonly who: number
  readonly what: number
  readonly key: number
  readonly text: string
}
const step = fc.record({
  who: fc.nat(3),
  what: fc.nat(6),
  key: fc.nat(4),
  text: fc.string({ minLength: 1, maxLength: 8, unit: 'binary-ascii' }),
})

const act = (docs: readonly Y.Doc[], { who, what, key, text }: Step) => {
  const doc = docs[who]
  const from = docs[(who + 1 + key) % docs.length]
  if (doc === undefined || from === undefined) return
  const record = doc.getMap<Y.Map<unknown>>('cards').get(`c${key}`)
  const line = doc.getText('text')
  const written = record?.get('text')
  if (what === 0) doc.getMap('cards').set(`c${key}`, new Y.Map([['text', new Y.Text(text)]]))
  if (what === 1) record?.set('place', [text, key])
  if (what === 2 && written instanceof Y.Text) written.insert(Math.min(key, written.length), text)
  if (what === 3) line.insert(Math.min(key * 3, line.length), text)
  if (what === 4) line.delete(0, Math.min(key, line.length))
  if (what === 5) doc.getMap('cards').delete(`c${key}`)
  if (what === 6) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from, Y.encodeStateVector(doc)))
}
const authors = () =>
  [1, 2, 3, 4].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    return doc
  })
const written = (steps: readonly Step[]): Y.Doc => {
  const docs = authors()
  for (const each of steps) act(docs, each)
  const whole = new Y.Doc()
  for (const doc of docs) Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
  return whole
}
const contentOf = (doc: Y.Doc) => ({
  cards: doc.getMap('cards').toJSON(),
  text: doc.getText('text').toJSON(),
  clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b),
  deletes: Y.encodeSnapshot(Y.snapshot(doc)),
})
/** Throws as soon as something waits. */
const joined = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) {
    Y.applyUpdate(doc, update)
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  }
  return doc
}
const steps = fc.array(step, { minLength: 1, maxLength: 100, size: 'max' })
/** Longer than any struct of these documents, so short that most of them need many parts. */
const limit = fc.integer({ min: 150, max: 250 })

test('the parts in their order are the whole, none waits for another, and each keeps to the limit', () => {
  fc.assert(
    fc.property(steps, limit, (all, limitBytes) => {
      const doc = written(all)
      const parts = splitUpdate(Y.encodeStateAsUpdate(doc), limitBytes)
      expect(contentOf(joined(parts))).toEqual(contentOf(doc))
      expect(parts.every(({ byteLength }) => byteLength <= limitBytes)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('what somebody lacks of a document is split as well', () => {
  fc.assert(
    fc.property(steps, steps, limit, (before, after, limitBytes) => {
      const docs = authors()
      for (const each of before) act(docs, each)
      const [doc] = docs
      if (doc === undefined) throw new Error('there are four')
      const known = Y.encodeStateAsUpdate(doc)
      const since = Y.encodeStateVector(doc)
      for (const each of after) act(docs, each)
      const parts = splitUpdate(Y.encodeStateAsUpdate(doc, since), limitBytes)
      expect(contentOf(joined([known, ...parts]))).toEqual(contentOf(doc))
    }),
    { numRuns: 100 },
  )
})

test('a document may be edited between its parts: with what was written meanwhile, nothing is missing', () => {
  fc.assert(
    fc.property(steps, steps, limit, (before, meanwhile, limitBytes) => {
      const docs = authors()
      for (const each of before) act(docs, each)
      const [doc] = docs
      if (doc === undefined) throw new Error('there are four')
      const later: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => later.push(update))
      const parts: Uint8Array[] = []
      const left = [...meanwhile]
      for (const part of partsOfDoc(doc, { partBytes: limitBytes, lastPartBytes: 2 * limitBytes })) {
        if (part !== undefined) parts.push(part.update)
        for (const each of left.splice(0, 3)) act(docs, each)
      }
      expect(contentOf(joined([...parts, ...later]))).toEqual(contentOf(doc))
    }),
    { numRuns: 100 },
  )
})

test('a document tells how far its parts reach', () => {
  const doc = written([{ who: 1, what: 3, key: 0, text: 'a text' }])
  const parts = partsOfDoc(doc, { partBytes: 1000, lastPartBytes: 1000 })
  const reached = new Map([[2, 6]])
  expect([parts.next().value, parts.next().value]).toMatchObject([{ reached }, { reached }])
})

test('a document tells what is deleted, apart from the parts', () => {
  const doc = new Y.Doc()
  const text = doc.getText('text')
  text.insert(0, 'abcdef')
  const copy = joined([Y.encodeStateAsUpdate(doc)])
  text.delete(1, 3)
  const parts = partsOfDoc(doc, { partBytes: 1000, lastPartBytes: 1000 })
  parts.next()
  const whole = parts.next().value
  if (whole === undefined || !('deletes' in whole)) throw new Error('one part, then the whole')
  Y.applyUpdate(copy, whole.deletes)
  expect(copy.getText('text').toJSON()).toBe('aef')
})

test('many deletions are split too', () => {
  const doc = new Y.Doc()
  const cards = doc.getMap('m')
  for (let i = 0; i < 1000; i++) cards.set(`k${i}`, i)
  for (let i = 0; i < 1000; i += 2) cards.delete(`k${i}`)
  const parts = splitUpdate(Y.encodeStateAsUpdate(doc), 1000)
  expect(Math.max(...parts.map(({ byteLength }) => byteLength))).toBeLessThanOrEqual(1000)
  expect(joined(parts).getMap('m').toJSON()).toEqual(cards.toJSON())
})

test('a value larger than the limit is a part of its own', () => {
  const doc = new Y.Doc()
  for (const [key, length] of [
    ['a', 10],
    ['b', 5000],
    ['c', 10],
  ] as const)
    doc.getMap('m').set(key, 'x'.repeat(length))
  const parts = splitUpdate(Y.encodeStateAsUpdate(doc), 200)
  expect(parts.filter(({ byteLength }) => byteLength > 200).length).toBe(1)
  expect(joined(parts).getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON())
})
