// The guard against Yjs itself: an update is applied to a clone, and what changed there is judged by hand.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { deleteCards } from '@parcours/shared/doc/edits/cards'
import { addDrawn, deleteDrawn, moveDrawn } from '@parcours/shared/doc/edits/drawn'
import { frameId, newId, stampId, strokeId } from '@parcours/shared/domain/ids'
import type { Stroke } from '@parcours/shared/domain/stroke'
import { limits } from '@parcours/shared/domain/values'
import { rateStep } from '@parcours/shared/doc/edits/maps'
import { employeeKey, ratingKey, rows } from '@parcours/shared/doc/layout'
import { applyRandomEdit } from '@parcours/shared/doc/random-edits'
import { readBoard } from '@parcours/shared/doc/read'
import type { Rights } from '@parcours/shared/workshop/rights'
import { ana, ben, boardDoc, changesOf, cloneOf, judgedByHand } from './by-hand.ts'
import { handMade } from './hand-made.ts'
import { applyEditOf, rightsOf, situation } from './situations.ts'
import { judge } from './verdict.ts'

const runs = 5000

test(`an update of the interface is allowed exactly when what it changes is (${runs} cases)`, () => {
  const seen = { allowed: 0, denied: 0, missing: 0 }
  fc.assert(
    fc.property(situation, (given) => {
      const room = boardDoc()
      const writer = cloneOf(room)
      for (const edit of given.before) applyRandomEdit(room, ben, edit)
      if (!given.isBehind) Y.applyUpdate(writer, Y.encodeStateAsUpdate(room))
      const rights = rightsOf(room, given)
      const asTheyKnewIt = given.isBehind ? cloneOf(writer) : writer
      const known = Y.encodeStateVector(writer)
      for (const edit of given.edits) applyEditOf(writer, edit)
      const update = Y.encodeStateAsUpdate(writer, given.isBehind ? Y.encodeStateVector(room) : known)
      const verdict = judge(room, Y.decodeUpdate(update), rights)
      seen[verdict]++
      const isFine = judgedByHand(changesOf(room, update), rights)
      // Of two who write at once one may lose: what lost changed nothing, and with locks or closed lanes it may be refused
      // all the same: the other carried it there.
      if (given.isBehind) expect([verdict, isFine]).not.toEqual(['allowed', false])
      if (given.isBehind && (given.locks.length > 0 || given.open !== null)) return
      if (given.isBehind) {
        const wasFine = judgedByHand(changesOf(asTheyKnewIt, update), rights)
        expect([verdict, wasFine]).not.toEqual(['denied', true])
      } else expect([verdict, isFine]).toEqual([isFine ? 'allowed' : 'denied', isFine])
    }),
    { numRuns: runs },
  )
  expect(Math.min(seen.allowed, seen.denied)).toBeGreaterThan(runs / 10)
}, 600_000)

test(`nothing that is written by hand lands where it may not (${runs / 2} cases)`, () => {
  let landed = 0
  fc.assert(
    fc.property(situation, handMade, (given, write) => {
      const room = boardDoc()
      for (const edit of given.before) applyRandomEdit(room, ben, edit)
      const rights: Rights = { ...rightsOf(room, given), role: 'participant' }
      const update = write(room)
      const decoded = Y.decodeUpdate(update)
      if (judge(room, decoded, rights) !== 'allowed') return
      landed++
      expect(judgedByHand(changesOf(room, update), rights)).toBe(true)
    }),
    { numRuns: runs / 2 },
  )
  expect(landed).toBeGreaterThan(runs / 40)
}, 600_000)

const meeting: Rights = { me: ana, role: 'participant', mode: 'meeting', locks: {}, openLanes: null }
const written = (doc: Y.Doc, write: (copy: Y.Doc) => void) => {
  const copy = cloneOf(doc)
  const known = Y.encodeStateVector(copy)
  copy.transact(() => write(copy))
  return Y.decodeUpdate(Y.encodeStateAsUpdate(copy, known))
}
const cardOf = (doc: Y.Doc, author: string) => {
  const found = Object.values(readBoard(doc).cards).find((card) => card.author === author)
  if (found === undefined) throw new Error(`no card of ${author}`)
  return found.id
}
const record = (doc: Y.Doc, table: 'cards' | 'steps', id: string) => rows(doc, table).get(id) ?? new Y.Map()
const stamp = { id: newId(stampId), kind: 'heart', at: [0, 0] as [number, number] } as const
const strokeOf = (author: string): Stroke => ({
  id: newId(strokeId),
  at: [0, 0],
  pen: 'pen',
  color: 'ink',
  width: 'medium',
  points: 'AAgB',
  author,
})
const firstStep = (doc: Y.Doc) => [...rows(doc, 'steps').keys()][0] ?? ''

test.each<[string, 'allowed' | 'denied', (doc: Y.Doc) => void]>([
  [
    'typing in one’s own card',
    'allowed',
    (doc) => (record(doc, 'cards', cardOf(doc, ana)).get('text') as Y.Text).insert(0, 'x'),
  ],
  [
    'typing in another’s card',
    'denied',
    (doc) => (record(doc, 'cards', cardOf(doc, ben)).get('text') as Y.Text).insert(0, 'x'),
  ],
  ['deleting one’s own card', 'allowed', (doc) => deleteCards(doc, [cardOf(doc, ana)])],
  ['deleting another’s card', 'denied', (doc) => deleteCards(doc, [cardOf(doc, ben)])],
  ['giving one’s own card away', 'denied', (doc) => record(doc, 'cards', cardOf(doc, ana)).set('author', ben)],
  ['taking the author off one’s own card', 'denied', (doc) => record(doc, 'cards', cardOf(doc, ana)).delete('author')],
  ['making another’s card one’s own', 'denied', (doc) => record(doc, 'cards', cardOf(doc, ben)).set('author', ana)],
  [
    'putting one’s own card in another’s place',
    'denied',
    (doc) => rows(doc, 'cards').set(cardOf(doc, ben), new Y.Map([['author', ana]])),
  ],
  ['a card of nobody', 'denied', (doc) => rows(doc, 'cards').set('new', new Y.Map([['kind', 'note']]))],
  ['a card in another’s name', 'denied', (doc) => rows(doc, 'cards').set('new', new Y.Map([['author', ben]]))],
  ['a card that is a list', 'denied', (doc) => doc.getMap('cards').set('new', new Y.Array())],
  ['one’s own rating', 'allowed', (doc) => record(doc, 'steps', firstStep(doc)).set('rating:p1:ana', 2)],
  [
    'one’s own rating as an employee',
    'allowed',
    (doc) => record(doc, 'steps', firstStep(doc)).set(employeeKey(ana), 2),
  ],
  ['another’s rating', 'denied', (doc) => record(doc, 'steps', firstStep(doc)).set('rating:p1:ben', 2)],
  [
    'a rating that is a text',
    'denied',
    (doc) => record(doc, 'steps', firstStep(doc)).set('rating:p1:ana', 'x'.repeat(100)),
  ],
  [
    'a rating of a step that is not',
    'denied',
    (doc) => rows(doc, 'steps').set('new', new Y.Map([['rating:p1:ana', 2]])),
  ],
  ['the title of a step', 'denied', (doc) => record(doc, 'steps', firstStep(doc)).set('title', 'x')],
  ['the title of the board', 'denied', (doc) => doc.getMap('board').set('title', 'x')],
  ['a stroke of one’s own', 'allowed', (doc) => addDrawn(doc, [strokeOf(ana)])],
  ['a stamp of one’s own', 'allowed', (doc) => addDrawn(doc, [{ ...stamp, author: ana }])],
  ['a stamp in another’s name', 'denied', (doc) => addDrawn(doc, [{ ...stamp, author: ben }])],
  ['a frame', 'denied', (doc) => addDrawn(doc, [{ id: newId(frameId), at: [0, 0], size: [300, 200], title: '' }])],
  ['a stroke in another’s name', 'denied', (doc) => addDrawn(doc, [strokeOf(ben)])],
  ['a list in a root', 'denied', (doc) => doc.getArray('extra').insert(0, [1])],
])('in a meeting %s is %s', (_name, verdict, write) => {
  const doc = boardDoc()
  expect(judge(doc, written(doc, write), meeting)).toBe(verdict)
})

test('in a meeting one takes away and moves one’s own strokes alone', () => {
  const doc = boardDoc()
  const [mine, theirs] = [strokeOf(ana), strokeOf(ben)]
  addDrawn(doc, [mine, theirs])
  const verdicts = [mine, theirs].flatMap(({ id }) => [
    judge(
      doc,
      written(doc, (copy) => moveDrawn(copy, [{ id, at: [5, 5] }])),
      meeting,
    ),
    judge(
      doc,
      written(doc, (copy) => deleteDrawn(copy, [id])),
      meeting,
    ),
  ])
  expect(verdicts).toEqual(['allowed', 'allowed', 'denied', 'denied'])
})

test.each(['facilitator', 'participant'] as const)('a stroke that no hand could draw is refused to a %s', (role) => {
  const doc = boardDoc()
  const rights: Rights = { ...meeting, role, mode: 'design' }
  const long = { ...strokeOf(ana), points: 'A'.repeat(limits.strokeText + 1) }
  const added = (stroke: Stroke) =>
    judge(
      doc,
      written(doc, (copy) => addDrawn(copy, [stroke])),
      rights,
    )
  expect([added(strokeOf(ana)), added(long)]).toEqual(['allowed', 'denied'])
  // The record may be there already.
  const mine = strokeOf(ana)
  addDrawn(doc, [mine])
  const over = written(doc, (copy) => rows(copy, 'strokes').get(mine.id)?.set('points', long.points))
  expect(judge(doc, over, rights)).toBe('denied')
})

test.each(['design', 'meeting'] as const)(
  'in %s mode the layout’s version and documents within are nobody’s',
  (mode) => {
    const doc = boardDoc()
    const rights: Rights = { ...meeting, mode }
    const verdicts = [
      (copy: Y.Doc) => copy.getMap('board').set('schema', 99),
      (copy: Y.Doc) => copy.getMap('board').delete('schema'),
      (copy: Y.Doc) => copy.getMap('personas').set('inner', new Y.Doc()),
    ].map((write) => judge(doc, written(doc, write), rights))
    expect(verdicts).toEqual(['denied', 'denied', 'denied'])
  },
)

test('what builds on something that is not here is asked for where anything is restricted', () => {
  const doc = boardDoc()
  const copy = cloneOf(doc)
  rateStep(copy, Object.keys(Object.values(readBoard(copy).maps)[0]?.steps ?? {})[0] as never, 'p1' as never, ana, 1)
  const known = Y.encodeStateVector(copy)
  record(copy, 'steps', firstStep(copy)).set(ratingKey('p1' as never, ana), 2)
  const update = Y.decodeUpdate(Y.encodeStateAsUpdate(copy, known))
  expect(judge(doc, update, meeting)).toBe('missing')
  expect(judge(doc, update, { ...meeting, mode: 'design' })).toBe('allowed')
})

test('nobody writes under the client of somebody who is here', () => {
  const doc = boardDoc()
  const update = written(doc, (copy) => record(copy, 'steps', firstStep(copy)).set(employeeKey(ana), 1))
  expect(judge(doc, update, meeting, () => true)).toBe('denied')
})
