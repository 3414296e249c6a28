// Going back to another moment: the result is that moment, undo is the one before, and others' edits survive.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { writeBoard } from './edits/board.ts'
import { changeCards, deleteCards, moveCards, typeInCard } from './edits/cards.ts'
import { restoreBoard } from './edits/restore.ts'
import { head, localOrigin, roots, rows } from './layout.ts'
import { openVersion } from './past.ts'
import { applyRandomEdit, person, type RandomEdit } from './random-edits.ts'
import { readBoard } from './read.ts'

const script = fc.array(
  fc.record<RandomEdit>({ kind: fc.nat(63), pick: fc.nat(30), value: fc.nat(30), text: fc.string({ maxLength: 8 }) }),
  { maxLength: 30 },
)
const start = Y.encodeStateAsUpdate(
  (() => {
    const doc = new Y.Doc()
    writeBoard(doc, boardFromTemplate(templates.journey, 'Essai', 'fr'))
    return doc
  })(),
)
const copyOf = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}
const edited = (doc: Y.Doc, edits: readonly RandomEdit[], by = 'ana') => {
  for (const edit of edits) applyRandomEdit(doc, person(by), edit)
  return doc
}
const everything = (doc: Y.Doc) => roots(doc).map((root) => root.toJSON())

test('restoring gives the other moment to the letter, and undo gives the present back', () => {
  fc.assert(
    fc.property(script, script, (first, second) => {
      const target = edited(copyOf(start), first)
      const live = edited(copyOf(Y.encodeStateAsUpdate(target)), second)
      const present = everything(live)
      const undo = new Y.UndoManager(roots(live), { trackedOrigins: new Set([localOrigin]) })
      restoreBoard(live, target)
      expect(everything(live)).toEqual(everything(target))
      undo.undo()
      expect(everything(live)).toEqual(present)
    }),
    { numRuns: 80 },
  )
})

test('restoring what is already so writes nothing', () => {
  fc.assert(
    fc.property(script, (first) => {
      const live = edited(copyOf(start), first)
      const before = Y.encodeStateVector(live)
      let updates = 0
      live.on('update', () => updates++)
      restoreBoard(live, copyOf(Y.encodeStateAsUpdate(live)))
      expect(updates).toBe(0)
      expect(Y.encodeStateVector(live)).toEqual(before)
    }),
  )
})

test('two who restore and edit at once end in the same board', () => {
  fc.assert(
    fc.property(script, script, script, (first, second, third) => {
      const target = edited(copyOf(start), first)
      const mine = edited(copyOf(Y.encodeStateAsUpdate(target)), second)
      const theirs = copyOf(Y.encodeStateAsUpdate(mine))
      restoreBoard(mine, target)
      edited(theirs, third, 'ben')
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
      expect(everything(mine)).toEqual(everything(theirs))
    }),
    { numRuns: 60 },
  )
})

const withCards = () => {
  const doc = copyOf(start)
  for (let value = 0; value < 3; value++)
    applyRandomEdit(doc, person('ana'), { kind: 0, pick: 0, value, text: 'un mot' })
  const ids = Object.values(readBoard(doc).cards).map(({ id }) => id)
  const [one, two, three] = ids
  if (one === undefined || two === undefined || three === undefined) throw new Error('three cards were written')
  return { doc, one, two, three }
}

test('what another writes meanwhile, where nothing is restored, stays', () => {
  const { doc: target, one, two, three } = withCards()
  const live = copyOf(Y.encodeStateAsUpdate(target))
  moveCards(live, [{ id: one, place: { kind: 'free', at: [9, 9] } }])
  deleteCards(live, [two])
  const other = copyOf(Y.encodeStateAsUpdate(live))
  restoreBoard(live, target)
  typeInCard(other, three, { index: 0, remove: 0, insert: 'Ben : ' })
  changeCards(other, [one], { color: 'mint' })
  Y.applyUpdate(live, Y.encodeStateAsUpdate(other))
  const { cards } = readBoard(live)
  expect([cards[one]?.color, cards[one]?.place.kind, cards[two]?.text, cards[three]?.text]).toEqual([
    'mint',
    'cell',
    'un mot',
    'Ben : un mot',
  ])
})

test('words that another types into a text that is restored stay beside it', () => {
  const { doc: target, one } = withCards()
  const live = copyOf(Y.encodeStateAsUpdate(target))
  typeInCard(live, one, { index: 6, remove: 0, insert: ' de trop' })
  const other = copyOf(Y.encodeStateAsUpdate(live))
  restoreBoard(live, target)
  typeInCard(other, one, { index: 0, remove: 0, insert: 'Ben ' })
  Y.applyUpdate(live, Y.encodeStateAsUpdate(other))
  expect(readBoard(live).cards[one]?.text).toBe('Ben un mot')
})

test('fields of a later version come back as they were, and the layout number is nobody’s to restore', () => {
  const { doc: target, one } = withCards()
  const record = rows(target, 'cards').get(one)
  record?.set('future', { deep: [1, 2] })
  record?.set('shared', new Y.Map([['inner', new Y.Text('mot')]]))
  const live = copyOf(Y.encodeStateAsUpdate(target))
  rows(live, 'cards').get(one)?.delete('future')
  rows(live, 'cards').delete(one)
  head(target).set('schema', 0)
  restoreBoard(live, target)
  expect(rows(live, 'cards').get(one)?.toJSON()).toEqual(record?.toJSON())
  expect(head(live).get('schema')).toBe(1)
})

test('a version is opened in the present layout; ruins and later ones are told apart', () => {
  const newer = copyOf(start)
  head(newer).set('schema', 99)
  const older = copyOf(start)
  head(older).delete('schema')
  const opened = openVersion(Y.encodeStateAsUpdate(older))
  expect(opened.kind === 'opened' ? head(opened.doc).get('schema') : opened.kind).toBe(1)
  expect(openVersion(Y.encodeStateAsUpdate(newer)).kind).toBe('newer')
  for (let end = 1; end < start.length; end += 97) expect(openVersion(start.subarray(0, end)).kind).toBe('damaged')
})
