import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyReceived } from './received.ts'

const listening = () => {
  const doc = new Y.Doc()
  const heard: [Uint8Array, unknown][] = []
  doc.on('update', (update, origin) => heard.push([update, origin]))
  return { doc, heard }
}

test('what is received is applied, and those who listen get its very bytes', () => {
  const other = new Y.Doc()
  other.getMap('cards').set('a', 1)
  const update = Y.encodeStateAsUpdate(other)
  const { doc, heard } = listening()
  applyReceived(doc, update, 'server')
  expect(doc.getMap('cards').toJSON()).toEqual({ a: 1 })
  expect(heard).toEqual([[update, 'server']])
  expect(heard[0]?.[0]).toBe(update)
  doc.getMap('cards').set('b', 2)
  expect(heard.length).toBe(2)
})

test('of bytes that are no update nobody is told, and what comes later is heard', () => {
  const { doc, heard } = listening()
  expect(() => applyReceived(doc, Uint8Array.of(9, 9, 9), 'server')).toThrow()
  expect(heard).toEqual([])
  doc.getMap('cards').set('b', 2)
  expect(heard.length).toBe(1)
})
