// What the server refused: told whole, whatever others did meanwhile, and written again without undoing their work.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { addCards, deleteCards, moveCards, typeInCard } from './edits/cards.ts'
import { retitleBoard, writeBoard } from './edits/board.ts'
import { changeRecords } from './edits/change-records.ts'
import { everyRecord, fieldsAt, isSameField, recordAt, type RecordPlace } from './fields.ts'
import { applyRandomEdit, person, type RandomEdit } from './random-edits.ts'
import { readBoard } from './read.ts'
import { refusedChanges, standingOf } from './refused.ts'

const script = (text: fc.Arbitrary<string>) =>
  fc.array(fc.record<RandomEdit>({ kind: fc.nat(63), pick: fc.nat(30), value: fc.nat(30), text }), { maxLength: 14 })
const capitals = script(fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), maxLength: 6 }))
const smalls = script(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 6 }))

const start = Y.encodeStateAsUpdate(
  (() => {
    const doc = new Y.Doc()
    writeBoard(doc, boardFromTemplate(templates.journey, 'essai', 'fr'))
    return doc
  })(),
)
const copyOf = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}
const edited = (doc: Y.Doc, edits: readonly RandomEdit[], by: string) => {
  for (const edit of edits) applyRandomEdit(doc, person(by), edit)
  return doc
}
const own = (text: string) => text.replaceAll(/[^A-D]/g, '')

/** Also where what was written is what stood there before: who carries a note back to its place has said so. */
const isWritten = (base: Y.Doc, mine: Y.Doc, place: RecordPlace, key: string): boolean => {
  const [before, after] = [base, mine].map((doc) => recordAt(doc, place)?._map.get(key))
  return before?.deleted !== after?.deleted || !Y.compareIDs(before?.id ?? null, after?.id ?? null)
}

test('alone, what was refused and the board of the server make the board that was refused', () => {
  fc.assert(
    fc.property(smalls, capitals, (before, edits) => {
      const server = edited(copyOf(start), before, 'ben')
      const mine = edited(copyOf(Y.encodeStateAsUpdate(server)), edits, 'ana')
      const changes = refusedChanges(server, Y.encodeStateAsUpdate(mine))
      changeRecords(server, changes)
      expect(readBoard(server)).toEqual(readBoard(mine))
      expect(changes.map((change) => standingOf(server, change))).toEqual(changes.map(() => 'there'))
    }),
    { numRuns: 120 },
  )
})

test('beside others, all that was written here is told, and what they wrote elsewhere stays', () => {
  fc.assert(
    fc.property(smalls, smalls, capitals, (before, meanwhile, edits) => {
      const base = edited(copyOf(start), before, 'ben')
      const server = edited(copyOf(Y.encodeStateAsUpdate(base)), meanwhile, 'ben')
      const mine = edited(copyOf(Y.encodeStateAsUpdate(base)), edits, 'ana')
      const changes = refusedChanges(server, Y.encodeStateAsUpdate(mine))
      const result = copyOf(Y.encodeStateAsUpdate(server))
      changeRecords(result, changes)
      for (const place of everyRecord(mine)) {
        const [was, is, now] = [base, mine, result].map((doc) => fieldsAt(doc, place))
        for (const [key, field] of is ?? []) {
          if (isSameField(was?.get(key), field)) continue
          const landed = now?.get(key)
          if (field.kind === 'value') expect([place, key, landed]).toEqual([place, key, field])
          // Who only took words away from what another deleted has nothing left to tell.
          else expect(landed?.kind === 'text' ? own(landed.text) : '').toBe(own(field.text))
        }
      }
      for (const place of everyRecord(server)) {
        const [was, is, theirs, now] = [base, mine, server, result].map((doc) => fieldsAt(doc, place))
        if (was !== undefined && is === undefined) continue
        for (const [key, field] of theirs ?? [])
          if (!isWritten(base, mine, place, key) && field.kind === 'value') expect(now?.get(key)).toEqual(field)
      }
    }),
    { numRuns: 120 },
  )
})

test('a document that the server has whole leaves nothing to tell', () => {
  fc.assert(
    fc.property(smalls, capitals, smalls, (before, edits, after) => {
      const mine = edited(edited(copyOf(start), before, 'ben'), edits, 'ana')
      const server = edited(copyOf(Y.encodeStateAsUpdate(mine)), after, 'ben')
      expect(refusedChanges(server, Y.encodeStateAsUpdate(mine))).toEqual([])
    }),
    { numRuns: 80 },
  )
})

const withNote = () => {
  const server = copyOf(start)
  const note = {
    id: 'n1',
    place: { kind: 'free', at: [0, 0] },
    kind: 'note',
    text: 'avant',
    personaIds: [],
    tags: [],
    data: {},
  }
  addCards(server, [note as never])
  return { server, mine: copyOf(Y.encodeStateAsUpdate(server)), id: 'n1' as never }
}
const refused = (server: Y.Doc, mine: Y.Doc) => refusedChanges(server, Y.encodeStateAsUpdate(mine))

test('words in a note that another deleted meanwhile are told, and bring it back when they are written again', () => {
  const { server, mine, id } = withNote()
  deleteCards(server, [id])
  typeInCard(mine, id, { index: 5, remove: 0, insert: ' et après' })
  const changes = refused(server, mine)
  expect(changes.map(({ place, now, wanted }) => [place, now, wanted?.get('text')])).toEqual([
    [{ table: 'cards', id }, undefined, { kind: 'text', text: 'avant et après' }],
  ])
  changeRecords(server, changes)
  expect(readBoard(server).cards[id]?.text).toBe('avant et après')
})

test('a title that another set as well is told, and is theirs until it is written again', () => {
  const { server, mine } = withNote()
  retitleBoard(server, 'le leur')
  retitleBoard(mine, 'le mien')
  const [change, ...others] = refused(server, mine)
  expect(others).toEqual([])
  expect(change && [standingOf(server, change), change.wanted?.get('title')]).toEqual([
    'open',
    { kind: 'value', value: 'le mien' },
  ])
})

test('what was changed again since stands as overtaken, and is left alone', () => {
  const { server, mine, id } = withNote()
  moveCards(mine, [{ id, place: { kind: 'free', at: [9, 9] } }])
  const changes = refused(server, mine)
  moveCards(server, [{ id, place: { kind: 'free', at: [5, 5] } }])
  expect(changes.map((change) => standingOf(server, change))).toEqual(['overtaken'])
  changeRecords(server, changes)
  expect(readBoard(server).cards[id]?.place).toEqual({ kind: 'free', at: [5, 5] })
})
