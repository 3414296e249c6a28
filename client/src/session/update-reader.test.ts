import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { UpdateReader } from './update-reader.ts'

const update = (fill: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  fill(doc)
  return Y.encodeStateAsUpdate(doc)
}
const read = (bytes: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, bytes, undefined, UpdateReader)
  return doc
}

test('whatever is written is read, as Yjs reads it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.jsonValue()), (values) => {
      const bytes = update((doc) => {
        for (const [key, value] of Object.entries(values)) doc.getMap('all').set(key, value)
        doc.getText('text').insert(0, Object.keys(values).join(' '))
      })
      const plain = new Y.Doc()
      Y.applyUpdate(plain, bytes)
      const ours = read(bytes)
      expect(ours.getMap('all').toJSON()).toEqual(plain.getMap('all').toJSON())
      expect([...ours.getText('text').toDelta()]).toEqual([...plain.getText('text').toDelta()])
      expect(Y.encodeStateAsUpdate(ours)).toEqual(Y.encodeStateAsUpdate(plain))
    }),
  )
})

test('the same string is not kept twice for another of its length, and none is taken from beyond the end', () => {
  const twins = ['aaaa', 'bbbb', 'é'.repeat(24), 'a'.repeat(47), 'a'.repeat(48), 'a'.repeat(49), '']
  const doc = read(update((of) => of.getArray('twins').push([...twins, ...twins])))
  expect(doc.getArray('twins').toJSON()).toEqual([...twins, ...twins])
  const bytes = update((of) => of.getMap('m').set('key', 'value'))
  expect(() => read(bytes.subarray(0, bytes.length - 6))).toThrow()
})
