import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newId, participantId } from '@parcours/shared/domain/ids'
import { packRow, unpackRow } from './log-row.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test('a row tells who sent what, in order, and when', () => {
  const [ana, ben] = [newId(participantId), newId(participantId)]
  const edits = [{ by: ana, update: bytes(1, 2) }, { by: ben, update: bytes() }, { update: bytes(0, 0) }]
  expect(unpackRow(packRow(1_780_000_000_000, edits))).toEqual({ at: 1_780_000_000_000, edits })
})

test('a bare update of before is one edit of nobody, even an empty one', () => {
  const doc = new Y.Doc()
  const empty = Y.encodeStateAsUpdate(doc)
  doc.getMap('m').set('a', 1)
  const full = Y.encodeStateAsUpdate(doc)
  doc.getMap('m').delete('a')
  const deletion = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
  for (const update of [empty, full, deletion])
    expect(unpackRow(update)).toEqual({ at: undefined, edits: [{ update }] })
})

test('a row that is cut short, or of a later version, is not read by half', () => {
  const row = packRow(5, [{ update: bytes(1, 2, 3) }])
  expect(() => unpackRow(row.subarray(0, row.length - 1))).toThrow()
  expect(() => unpackRow(bytes(0, 0, 2, 5))).toThrow('version 2')
})
