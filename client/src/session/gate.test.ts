import type { Card, Place } from '@parcours/shared/domain/card'
import type { Comment } from '@parcours/shared/domain/comment'
import { orderBetween } from '@parcours/shared/domain/order'
import type { CardId, CommentId, LaneId, LinkId, ParticipantId, PersonaId } from '@parcours/shared/domain/ids'
import { addCards, changeCards, deleteCards, moveCards } from '@parcours/shared/doc/edits/cards'
import { addComment, deleteComments, resolveThread } from '@parcours/shared/doc/edits/comments'
import { addLink, retitleBoard, writeBoard } from '@parcours/shared/doc/edits/board'
import { changeLane, changeMap, changeStep, overridePoint, rateStep } from '@parcours/shared/doc/edits/maps'
import { localOrigin, roots } from '@parcours/shared/doc/layout'
import { readBoard } from '@parcours/shared/doc/read'
import { mapFromTemplate } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { lockKey, type LockTarget } from '@parcours/shared/workshop/locks'
import type { Rights } from '@parcours/shared/workshop/rights'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mayRedo, mayUndo, mayWrite, mayWriteEach } from './gate.ts'

const [ines, leo] = ['ines' as ParticipantId, 'leo' as ParticipantId]
const [mine, theirs] = ['mine' as CardId, 'theirs' as CardId]
const persona = 'persona1' as PersonaId

const made = () => {
  const map = mapFromTemplate(templates.journey, { language: 'fr', title: 'Parcours', at: [0, 0], personaIds: [] })
  const [step] = Object.values(map.steps)
  const lane = Object.values(map.lanes).find((each) => each.kind === 'irritant')
  if (step === undefined || lane === undefined) throw new Error('the template lacks them')
  const place: Place = {
    kind: 'cell',
    mapId: map.id,
    stepId: step.id,
    laneId: lane.id,
    order: orderBetween(undefined, undefined),
    span: 1,
  }
  const card = (id: CardId, author: ParticipantId): Card => ({
    id,
    place,
    kind: 'irritant',
    text: id,
    author,
    personaIds: [],
    tags: [],
    data: {},
  })
  const doc = new Y.Doc()
  const empty = readBoard(doc)
  writeBoard(doc, {
    ...empty,
    maps: { [map.id]: map },
    cards: { [mine]: card(mine, ines), [theirs]: card(theirs, leo) },
  })
  return { doc, map, step, lane, card }
}

const rights = (mode: Rights['mode'], ...targets: LockTarget[]): Rights => ({
  me: ines,
  role: 'participant',
  mode,
  openLanes: null,
  locks: Object.fromEntries(targets.map((target) => [lockKey(target), { by: leo }])) as Rights['locks'],
})

test('in a meeting one writes, changes and deletes one’s own cards and rates, and nothing else', () => {
  const { doc, map, step, lane, card } = made()
  const may = (edit: (doc: Y.Doc) => void) => mayWrite(doc, rights('meeting'), edit)
  const before = Y.encodeStateAsUpdate(doc)
  expect({
    add: may((d) => addCards(d, [card('new' as CardId, ines)])),
    addForLeo: may((d) => addCards(d, [card('new' as CardId, leo)])),
    change: may((d) => changeCards(d, [mine], { kind: 'note' })),
    changeBoth: may((d) => changeCards(d, [mine, theirs], { kind: 'note' })),
    delete: may((d) => deleteCards(d, [mine])),
    deleteTheirs: may((d) => deleteCards(d, [theirs])),
    rate: may((d) => rateStep(d, step.id, persona, ines, 2)),
    rateForLeo: may((d) => rateStep(d, step.id, persona, leo, 2)),
    override: may((d) => overridePoint(d, step.id, persona, 2)),
    step: may((d) => changeStep(d, step.id, { title: 'X' })),
    lane: may((d) => changeLane(d, lane.id, { label: 'X' })),
    map: may((d) => changeMap(d, map.id, { title: 'X' })),
    title: may((d) => retitleBoard(d, 'X')),
  }).toEqual({
    add: true,
    addForLeo: false,
    change: true,
    changeBoth: false,
    delete: true,
    deleteTheirs: false,
    rate: true,
    rateForLeo: false,
    override: false,
    step: false,
    lane: false,
    map: false,
    title: false,
  })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('a meeting lets one say something and settle what one said, and nothing of what others said', () => {
  const { doc } = made()
  const said = (id: string, author: ParticipantId): Comment => ({
    id: id as CommentId,
    anchor: { kind: 'spot', at: [0, 0] },
    author,
    name: author,
    text: id,
    writtenAt: 1,
  })
  addComment(doc, said('mine', ines))
  addComment(doc, said('theirs', leo))
  const may = (edit: (doc: Y.Doc) => void) => mayWrite(doc, rights('meeting'), edit)
  const [own, others] = ['mine' as CommentId, 'theirs' as CommentId]
  expect({
    say: may((d) => addComment(d, { ...said('new', ines), replyTo: others })),
    sayForLeo: may((d) => addComment(d, said('new', leo))),
    settle: may((d) => resolveThread(d, own, true)),
    settleTheirs: may((d) => resolveThread(d, others, true)),
    delete: may((d) => deleteComments(d, [own])),
    deleteBoth: may((d) => deleteComments(d, [own, others])),
    inDesign: mayWrite(doc, rights('design'), (d) => resolveThread(d, others, true)),
  }).toEqual({
    say: true,
    sayForLeo: false,
    settle: true,
    settleTheirs: false,
    delete: true,
    deleteBoth: false,
    inDesign: true,
  })
})

test('what lies in a locked lane stays, and nothing is brought there', () => {
  const { doc, map, lane, card } = made()
  const locked = rights('design', { kind: 'lane', id: lane.id })
  const free: Place = { kind: 'free', at: [0, 0] }
  expect(mayWrite(doc, locked, (d) => changeLane(d, lane.id, { label: 'X' }))).toBe(false)
  expect(mayWrite(doc, locked, (d) => moveCards(d, [{ id: theirs, place: free }]))).toBe(false)
  expect(mayWrite(doc, locked, (d) => addCards(d, [card('new' as CardId, ines)]))).toBe(false)
  expect(mayWrite(doc, locked, (d) => addCards(d, [{ ...card('new' as CardId, ines), place: free }]))).toBe(true)
  expect(mayWrite(doc, locked, (d) => changeMap(d, map.id, { title: 'X' }))).toBe(true)
})

test('while lanes are open, notes go there alone, and the structure stays', () => {
  const { doc, map, lane, card } = made()
  const elsewhere = Object.values(map.lanes).find((each) => each.kind === 'opportunity')
  const open = (mode: Rights['mode'], ...openLanes: LaneId[]): Rights => ({ ...rights(mode), openLanes })
  const add = (d: Y.Doc) => addCards(d, [card('new' as CardId, ines)])
  for (const mode of ['design', 'meeting'] as const) {
    expect(mayWrite(doc, open(mode, lane.id), add)).toBe(true)
    expect(mayWrite(doc, open(mode, elsewhere?.id ?? lane.id), add)).toBe(false)
    expect(mayWrite(doc, open(mode, lane.id), (d) => changeLane(d, lane.id, { kind: 'note' }))).toBe(false)
  }
  expect(mayWrite(doc, { ...open('meeting', lane.id), role: 'facilitator' }, (d) => deleteCards(d, [theirs]))).toBe(
    true,
  )
})

test('of several edits each is judged as if those before it had been written', () => {
  const { doc, card } = made()
  const edits = [
    (d: Y.Doc) => addCards(d, [card('new' as CardId, ines)]),
    (d: Y.Doc) => changeCards(d, [theirs], { kind: 'note' }),
    (d: Y.Doc) => changeCards(d, ['new' as CardId], { kind: 'note' }),
  ]
  expect(mayWriteEach(doc, rights('meeting'), edits)).toEqual([true, false, true])
  expect(mayWriteEach(doc, rights('design'), edits)).toEqual([true, true, true])
})

test('one’s own note may be deleted in a meeting though an arrow leads to it', () => {
  const { doc } = made()
  addLink(doc, { id: 'l' as LinkId, from: theirs, to: mine, kind: 'arrow' })
  expect(mayWrite(doc, rights('meeting'), (d) => deleteCards(d, [mine]))).toBe(true)
})

test('what was allowed is not undone, nor done again, once it no longer is', () => {
  const { doc, map } = made()
  const undo = new Y.UndoManager(roots(doc), { trackedOrigins: new Set([localOrigin]), captureTimeout: 0 })
  changeCards(doc, [mine], { kind: 'note' })
  expect(mayUndo(doc, rights('meeting'), undo)).toBe(true)
  changeMap(doc, map.id, { title: 'X' })
  expect(mayUndo(doc, rights('meeting'), undo)).toBe(false)
  expect(mayUndo(doc, rights('design', { kind: 'map', id: map.id }), undo)).toBe(false)
  undo.undo()
  expect(mayRedo(doc, rights('meeting'), undo)).toBe(false)
  expect(mayRedo(doc, rights('design'), undo)).toBe(true)
})
