// What was written offline comes in several messages when it is long. Each is judged by itself: the parts must fare as the
// whole would, or somebody who did nothing wrong is turned away in the middle.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Place } from '@parcours/shared/domain/card'
import { changeCards, deleteCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { localOrigin, roots } from '@parcours/shared/doc/layout'
import { applyRandomEdit, type RandomEdit } from '@parcours/shared/doc/random-edits'
import { readBoard } from '@parcours/shared/doc/read'
import { splitUpdate } from '@parcours/shared/wire/split-update'
import type { Rights } from '@parcours/shared/workshop/rights'
import { ana, ben, boardDoc, cloneOf } from './by-hand.ts'
import { applyEditOf, edit, rightsOf, situation } from './situations.ts'
import { judge } from './verdict.ts'

const runs = 200
const offline = fc.record({
  given: situation,
  edits: fc.array(edit, { minLength: 8, maxLength: 40 }),
  /** Longer than any card of these boards. */
  limit: fc.integer({ min: 800, max: 2000 }),
  /** As the interface does: what was deleted is kept, to be brought back. */
  canUndo: fc.boolean(),
  undone: fc.array(fc.boolean(), { maxLength: 6 }),
})
type Offline = typeof offline extends fc.Arbitrary<infer O> ? O : never

/** What anybody may do in a meeting: write, change and take back own cards, and rate. */
const applyOwnEdit = (doc: Y.Doc, given: RandomEdit) => {
  const own = Object.values(readBoard(doc).cards).filter(({ author }) => author === ana)
  const card = own[given.pick % Math.max(1, own.length)]
  const move: Place = { kind: 'free', at: [given.value, given.pick] }
  if (card === undefined || given.kind < 15) applyRandomEdit(doc, ana, { ...given, kind: given.kind % 2 })
  else if (given.kind < 20) typeInCard(doc, card.id, { index: 0, remove: given.pick % 3, insert: given.text })
  else if (given.kind < 26) moveCards(doc, [{ id: card.id, place: move }])
  else if (given.kind < 31) deleteCards(doc, [card.id])
  else if (given.kind < 35) changeCards(doc, [card.id], { color: 'mint', tags: [given.text] })
  else applyRandomEdit(doc, ana, { ...given, kind: 6 })
}

/** What is sent once the writer is back. */
const writtenOffline = (room: Y.Doc, { edits, canUndo, undone }: Offline, isHonest: boolean) => {
  const writer = cloneOf(room)
  const known = Y.encodeStateVector(writer)
  const undo = new Y.UndoManager(roots(writer), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
  if (!canUndo) undo.destroy()
  for (const each of edits) (isHonest ? applyOwnEdit : applyEditOf)(writer, each)
  if (canUndo) for (const isBack of undone) void (isBack ? undo.undo() : undo.redo())
  return Y.encodeStateAsUpdate(writer, known)
}

const judgedInParts = (room: Y.Doc, rights: Rights, parts: readonly Uint8Array[]) =>
  parts.map((part) => {
    const verdict = judge(room, Y.decodeUpdate(part), rights)
    if (verdict === 'allowed') Y.applyUpdate(room, part)
    return verdict
  })

test.each([
  ['somebody honest', true],
  ['anybody', false],
] as const)(
  `what %s wrote offline fares in parts as it would as a whole (${runs} cases)`,
  (_who, isHonest) => {
    const seen = { allowed: 0, denied: 0, missing: 0 }
    fc.assert(
      fc.property(offline, (all) => {
        const room = boardDoc()
        for (const each of all.given.before) applyRandomEdit(room, ben, each)
        const rights = rightsOf(room, isHonest ? { ...all.given, locks: [], open: null } : all.given)
        const whole = writtenOffline(room, all, isHonest)
        const verdict = judge(room, Y.decodeUpdate(whole), rights)
        const parts = splitUpdate(whole, all.limit)
        if (parts.length > 1) seen[verdict]++
        const inOne = cloneOf(room)
        Y.applyUpdate(inOne, whole)
        const verdicts = new Set(judgedInParts(room, rights, parts))
        if (isHonest || verdict === 'allowed') {
          expect([verdict, ...verdicts]).toEqual(['allowed', 'allowed'])
          expect(readBoard(room)).toEqual(readBoard(inOne))
        } else expect(verdicts).toContain(verdict)
      }),
      { numRuns: runs },
    )
    expect(seen.allowed).toBeGreaterThan(runs / 20)
    expect(isHonest || seen.denied > runs / 20).toBe(true)
  },
  600_000,
)
