// What is tried on a few records gets the verdict that a copy of the whole board would give.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '@parcours/shared/domain/board'
import { allDrawn } from '@parcours/shared/domain/drawn'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { deleteLink, retitleBoard, writeBoard } from '@parcours/shared/doc/edits/board'
import { changeCards, deleteCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { groupCards, mergeCards, separateCards } from '@parcours/shared/doc/edits/cluster'
import { deleteComments, resolveThread } from '@parcours/shared/doc/edits/comments'
import { deleteDrawn, moveDrawn } from '@parcours/shared/doc/edits/drawn'
import { changeLane, changeStep, deleteMap, deleteStep, moveMap, rateStep } from '@parcours/shared/doc/edits/maps'
import { localOrigin, roots } from '@parcours/shared/doc/layout'
import { applyRandomEdit, person } from '@parcours/shared/doc/random-edits'
import { readBoard } from '@parcours/shared/doc/read'
import { trainBoard } from '@parcours/shared/samples/train-board'
import type { Rights } from '@parcours/shared/workshop/rights'
import { judged, mayRedo, mayUndo, mayWriteEach } from './gate.ts'

const [ana, ben] = [person('ana'), person('ben')]
const runs = 40
const timeoutMs = 60_000

const edit = fc.record({ kind: fc.nat(40), pick: fc.nat(60), value: fc.nat(60), text: fc.string({ maxLength: 3 }) })
const situation = fc.record({
  /** Who did it, whether both were in touch then, and whether Ana took something back or gave it again. */
  before: fc.array(
    fc.record({ edit, isMine: fc.boolean(), isInTouch: fc.boolean(), back: fc.nat(6), goesOn: fc.boolean() }),
    { maxLength: 14 },
  ),
  tried: fc.array(edit, { minLength: 1, maxLength: 4 }),
  mode: fc.constantFrom('design' as const, 'meeting' as const),
  locks: fc.array(fc.record({ kind: fc.constantFrom('map', 'lane', 'card'), pick: fc.nat(60) }), { maxLength: 3 }),
  open: fc.option(fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }), { freq: 2, nil: null }),
})
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never

const sample = (() => {
  const doc = new Y.Doc()
  const board = trainBoard('en')
  // Some are Ana's own, or hardly anything would be allowed.
  const cards = Object.entries(board.cards).map(([id, card], i) => [id, i % 3 === 0 ? { ...card, author: ana } : card])
  writeBoard(doc, { ...board, cards: Object.fromEntries(cards) })
  return Y.encodeStateAsUpdate(doc)
})()

const open = () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, sample)
  return doc
}
const meet = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

/** Ana's document after it all, and what she can take back of it. */
const lived = ({ before }: Situation) => {
  const [mine, theirs] = [open(), open()]
  const undo = new Y.UndoManager(roots(mine), { trackedOrigins: new Set([localOrigin]), captureTimeout: 100_000 })
  for (const each of before) {
    if (each.isMine) applyRandomEdit(mine, ana, each.edit)
    else applyRandomEdit(theirs, ben, each.edit)
    if (!each.goesOn) undo.stopCapturing()
    if (each.isInTouch) meet(mine, theirs)
    if (each.back < 2) undo.undo()
    if (each.back === 2) undo.redo()
  }
  return { doc: mine, undo }
}

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)]

/** An edit of what is there now, chosen beforehand: it names what it touches, and finds the rest by itself. */
const editOf = (board: Board, { kind, pick, value, text }: Situation['tried'][number]): ((doc: Y.Doc) => unknown) => {
  const [card, other] = [at(Object.values(board.cards), pick), at(Object.values(board.cards), value)]
  const map = at(Object.values(board.maps), pick)
  const [step, lane] = [at(Object.values(map?.steps ?? {}), value), at(Object.values(map?.lanes ?? {}), value)]
  const [said, drawn] = [at(Object.values(board.comments), pick), at(allDrawn(board), pick)]
  const [link, hidden] = [at(Object.values(board.links), pick), at(Object.values(board.merged ?? {}), pick)]
  const persona = at(Object.values(board.personas), value)
  const nothing = () => {}
  if (card === undefined || other === undefined || map === undefined || step === undefined || lane === undefined)
    return nothing
  const all: readonly ((doc: Y.Doc) => unknown)[] = [
    (doc: Y.Doc) => deleteCards(doc, [card.id]),
    (doc: Y.Doc) => changeCards(doc, [card.id, other.id], { color: 'mint', data: { severity: 2 } }),
    (doc: Y.Doc) => moveCards(doc, [{ id: card.id, place: { kind: 'free', at: [value, pick] } }]),
    (doc: Y.Doc) => moveCards(doc, [{ id: card.id, place: other.place }]),
    (doc: Y.Doc) => typeInCard(doc, card.id, { index: 1, remove: value % 3, insert: text }),
    (doc: Y.Doc) => mergeCards(doc, card.id, [other.id]),
    (doc: Y.Doc) => separateCards(doc, [hidden?.id ?? card.id]),
    (doc: Y.Doc) => groupCards(doc, [card.id], text === '' ? undefined : text),
    (doc: Y.Doc) => deleteStep(doc, step.id),
    (doc: Y.Doc) => changeStep(doc, step.id, { title: text }),
    (doc: Y.Doc) => persona && rateStep(doc, step.id, persona.id, value % 3 === 0 ? ben : ana, 1),
    (doc: Y.Doc) => changeLane(doc, lane.id, { label: text }),
    (doc: Y.Doc) => moveMap(doc, map.id, [value, pick]),
    (doc: Y.Doc) => deleteMap(doc, map.id),
    (doc: Y.Doc) => said && resolveThread(doc, said.id, value % 2 === 0),
    (doc: Y.Doc) => said && deleteComments(doc, [said.id]),
    (doc: Y.Doc) => drawn && moveDrawn(doc, [{ id: drawn.id, at: [pick, value] }]),
    (doc: Y.Doc) => drawn && deleteDrawn(doc, [drawn.id]),
    (doc: Y.Doc) => link && deleteLink(doc, link.id),
    (doc: Y.Doc) => retitleBoard(doc, text),
    (doc: Y.Doc) => applyRandomEdit(doc, ana, { kind: 0, pick: 0, value: 0, text }),
  ]
  return at(all, kind) ?? nothing
}

const rightsIn = (board: Board, { mode, locks, open: lanes }: Situation): Rights => {
  const maps = Object.values(board.maps)
  const laneIds = maps.flatMap((map) => Object.values(map.lanes).map(({ id }) => id))
  const ids = { map: maps.map(({ id }) => id), lane: laneIds, card: Object.keys(board.cards) }
  const keys = locks.map(({ kind, pick }) => `${kind}:${at(ids[kind as keyof typeof ids], pick)}`)
  return {
    me: ana,
    role: 'participant',
    mode,
    openLanes: lanes && lanes.flatMap((pick) => at(laneIds, pick) ?? []),
    locks: Object.fromEntries(keys.map((key) => [key, { by: ben as ParticipantId }])) as Rights['locks'],
  }
}

const isRestricted = (rights: Rights): boolean =>
  rights.mode === 'meeting' || rights.openLanes !== null || Object.keys(rights.locks).length > 0

const onWholeCopy = (doc: Y.Doc, rights: Rights, edits: readonly ((doc: Y.Doc) => void)[]) => {
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return judged(doc, copy, rights, edits)
}

test(
  'edits tried on what they look at fare as on a copy of the board',
  () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { doc } = lived(given)
        const board = readBoard(doc)
        const rights = rightsIn(board, given)
        const edits = given.tried.map((each) => editOf(board, each))
        const before = String(Y.encodeStateAsUpdate(doc))
        const verdicts = mayWriteEach(doc, rights, edits)
        if (isRestricted(rights)) expect(verdicts).toEqual(onWholeCopy(doc, rights, edits))
        expect(String(Y.encodeStateAsUpdate(doc)) === before).toBe(true)
      }),
      { numRuns: runs },
    )
  },
  timeoutMs,
)

test(
  'taking back and giving again fare as on a copy of the board, whatever others did meanwhile',
  () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { doc, undo } = lived(given)
        const rights = rightsIn(readBoard(doc), given)
        if (!isRestricted(rights)) return
        const whole = (way: 'undo' | 'redo') => (copy: Y.Doc) => {
          const manager = new Y.UndoManager(roots(copy))
          manager[`${way}Stack`].push(...undo[`${way}Stack`])
          manager[way]()
          manager.destroy()
        }
        const verdicts = { undo: mayUndo(doc, rights, undo), redo: mayRedo(doc, rights, undo) }
        const [undoThere] = onWholeCopy(doc, rights, [whole('undo')])
        const [redoThere] = onWholeCopy(doc, rights, [whole('redo')])
        expect(verdicts).toEqual({ undo: undoThere, redo: redoThere })
      }),
      { numRuns: runs },
    )
  },
  timeoutMs,
)
