import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Card } from '../domain/card.ts'
import { cardId, newId, type CardId } from '../domain/ids.ts'
import { stepsInOrder } from '../domain/columns.ts'
import { boardFromTemplate } from '../templates/instantiate.ts'
import { templates } from '../templates/registry.ts'
import { writeBoard } from './edits/board.ts'
import { addCards, changeCards, textOfCard, typeInCard } from './edits/cards.ts'
import { deleteMap, deleteStep, overridePoint, rateStep } from './edits/maps.ts'
import { localOrigin, roots, rows } from './layout.ts'
import { applyRandomEdit, person, type RandomEdit } from './random-edits.ts'
import { followBoard, readBoard } from './read.ts'

const fresh = () => {
  const doc = new Y.Doc()
  const board = boardFromTemplate(templates.journey, 'Essai', 'fr')
  writeBoard(doc, board)
  const map = Object.values(readBoard(doc).maps)[0]
  if (map === undefined) throw new Error('the template has a map')
  const step = stepsInOrder(map)[0]
  const persona = map.personaIds[0]
  if (step === undefined || persona === undefined) throw new Error('the template has a step and a persona')
  return { doc, board, map, step, persona }
}
const note = (text: string, id: CardId = newId(cardId)): Card => ({
  id,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text,
  author: 'a',
  personaIds: [],
  tags: [],
  data: {},
})
const sync = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
}
const edits = fc.array(
  fc.record<RandomEdit>({ kind: fc.nat(63), pick: fc.nat(30), value: fc.nat(30), text: fc.string({ maxLength: 8 }) }),
  { maxLength: 40 },
)

test('a board written is the board read', () => {
  const { doc, board } = fresh()
  expect(readBoard(doc)).toEqual(board)
})

test('a card writes no list that is empty, and takes back the first tag it was given', () => {
  const doc = new Y.Doc()
  const card = note('without')
  addCards(doc, [card, { ...note('with'), tags: ['a'] }])
  expect([...rows(doc, 'cards').values()].map((row) => row instanceof Y.Map && row.has('tags'))).toEqual([false, true])
  expect(readBoard(doc).cards[card.id]).toEqual(card)
  const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]) })
  changeCards(doc, [card.id], { tags: ['b'] })
  expect(readBoard(doc).cards[card.id]?.tags).toEqual(['b'])
  undo.undo()
  expect(readBoard(doc).cards[card.id]).toEqual(card)
})

test('following gives after every edit what reading afresh gives, and leaves other records alone', () => {
  fc.assert(
    fc.property(edits, (script) => {
      const { doc } = fresh()
      let followed = readBoard(doc)
      const follower = followBoard(doc, (board) => {
        followed = board
      })
      for (const edit of script) {
        applyRandomEdit(doc, person('p1'), edit)
        expect(followed).toEqual(readBoard(doc))
      }
      follower.stop()
    }),
    { numRuns: 60 },
  )
})

test('followed now and then, the board is as well what reading afresh gives', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 5 }), (scripts) => {
      const { doc } = fresh()
      let looks = 0
      const follower = followBoard(
        doc,
        () => looks++,
        () => {},
      )
      for (const [i, script] of scripts.entries()) {
        for (const edit of script) applyRandomEdit(doc, person('p1'), edit)
        expect(follower.current()).toEqual(readBoard(doc))
        expect(follower.current()).toBe(follower.current())
        expect(looks).toBeLessThanOrEqual(i + 1)
      }
      follower.stop()
    }),
    { numRuns: 60 },
  )
})

test('an edit of one card changes the identity of no other record', () => {
  const { doc } = fresh()
  const [a, b] = [note('un'), note('deux')]
  addCards(doc, [a, b])
  const follower = followBoard(doc, () => {})
  const before = follower.current()
  typeInCard(doc, a.id, { index: 2, remove: 0, insert: '!' })
  const after = follower.current()
  expect(after.cards[a.id]?.text).toBe('un!')
  expect(after.cards[b.id]).toBe(before.cards[b.id])
  expect(after.maps).toBe(before.maps)
})

test('undo takes back exactly what was done', () => {
  fc.assert(
    fc.property(edits, (script) => {
      const { doc } = fresh()
      const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
      const before = readBoard(doc)
      for (const edit of script) applyRandomEdit(doc, person('p1'), edit)
      while (undo.undoStack.length > 0) undo.undo()
      expect(readBoard(doc)).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

describe('two people at once', () => {
  test('both keep their words in one card', () => {
    const { doc } = fresh()
    const card = note('milieu')
    addCards(doc, [card])
    const other = new Y.Doc()
    sync(doc, other)
    typeInCard(doc, card.id, { index: 0, remove: 0, insert: 'début ' })
    typeInCard(other, card.id, { index: 6, remove: 0, insert: ' fin' })
    sync(doc, other)
    expect(textOfCard(doc, card.id)).toBe('début milieu fin')
    expect(textOfCard(other, card.id)).toBe('début milieu fin')
  })

  test('a step deleted while somebody rates it is deleted, and undo brings every rating back', () => {
    const { doc, step, persona } = fresh()
    rateStep(doc, step.id, persona, person('p1'), 2)
    const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
    const other = new Y.Doc()
    sync(doc, other)
    deleteStep(doc, step.id)
    rateStep(other, step.id, persona, person('p2'), -3)
    sync(doc, other)
    expect(readBoard(doc)).toEqual(readBoard(other))
    expect(stepsInOrder(Object.values(readBoard(doc).maps)[0] ?? fresh().map).map((s) => s.id)).not.toContain(step.id)
    undo.undo()
    const back = Object.values(readBoard(doc).maps)[0]?.steps[step.id]
    expect(back?.ratings[persona]?.[person('p1')]).toBe(2)
  })

  test('a deleted map comes back whole', () => {
    const { doc, board, map } = fresh()
    const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
    deleteMap(doc, map.id)
    expect(readBoard(doc).maps).toEqual({})
    undo.undo()
    expect(readBoard(doc)).toEqual(board)
  })
})

describe('what a peer may have written', () => {
  test('a rating out of range is never written by an edit, and not believed when found', () => {
    const { doc, map, step, persona } = fresh()
    rateStep(doc, step.id, persona, person('p1'), 7)
    overridePoint(doc, step.id, persona, Number.NaN)
    rows(doc, 'steps').get(step.id)?.set(`rating:${persona}:p9`, 40)
    rows(doc, 'steps').get(step.id)?.set(`rating:${persona}:p8`, -1)
    expect(readBoard(doc).maps[map.id]?.steps[step.id]?.ratings).toEqual({ [persona]: { p8: -1 } })
  })

  test('what could not be read is named, until somebody puts it right', () => {
    const { doc, step, persona } = fresh()
    const card = note('garde-moi')
    addCards(doc, [card])
    const follower = followBoard(doc, () => {})
    const clean = follower.unread()
    expect(clean).toEqual(new Map())
    const row = rows(doc, 'steps').get(step.id)
    doc.transact(() => {
      row?.set(`rating:${persona}:p9`, 40)
      row?.set('delivered', -7)
      rows(doc, 'cards').get(card.id)?.set('data:severity', 9)
    })
    const found = follower.unread()
    expect(found).toEqual(
      new Map<string, string[]>([
        [step.id, ['delivered', 'p9']],
        [card.id, ['severity']],
      ]),
    )
    expect(clean).toEqual(new Map())
    rateStep(doc, step.id, persona, person('p9'), 2)
    expect(follower.unread().get(step.id)).toEqual(['delivered'])
    deleteStep(doc, step.id)
    expect([...follower.unread().keys()]).toEqual([card.id])
    expect([...found.keys()]).toEqual([step.id, card.id])
    follower.stop()
  })

  test('a key that every object has reaches none of them', () => {
    const { doc, map, step } = fresh()
    const { assign } = Object
    for (const name of ['constructor', '__proto__', 'toString'])
      rows(doc, 'steps').get(step.id)?.set(`rating:${name}:assign`, 3)
    rows(doc, 'steps').get(step.id)?.set('override:__proto__', 3)
    expect(readBoard(doc).maps[map.id]?.steps[step.id]?.override).toEqual({})
    expect(Object.assign).toBe(assign)
    expect('assign' in {}).toBe(false)
  })

  test('a damaged field falls back and the rest of the record stays', () => {
    const { doc } = fresh()
    const card = note('garde-moi')
    addCards(doc, [card])
    rows(doc, 'cards').get(card.id)?.set('color', 'crimson')
    rows(doc, 'cards').get(card.id)?.set('data:severity', 'high')
    expect(readBoard(doc).cards[card.id]).toEqual(card)
  })

  test('a record that cannot be one is left out', () => {
    const { doc } = fresh()
    doc.getMap('cards').set('x1', 'not a card')
    doc.getMap('cards').set('__proto__', new Y.Map([['kind', 'note']]))
    doc.getMap('cards').set(
      'x2',
      new Y.Map<unknown>([
        ['kind', 'note'],
        ['text', 'no place'],
      ]),
    )
    expect(readBoard(doc).cards).toEqual({})
  })

  test('a text past the limit is cut at the limit', () => {
    const { doc } = fresh()
    const card = note('')
    addCards(doc, [card])
    typeInCard(doc, card.id, { index: 0, remove: 0, insert: 'x'.repeat(1_000_000) })
    expect(textOfCard(doc, card.id)).toHaveLength(4000)
  })
})
