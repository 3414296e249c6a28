import { emptyBoard } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import type { CardId, FrameId, LinkId } from '@parcours/shared/domain/ids'
import { addLink, deleteLink } from '@parcours/shared/doc/edits/board'
import { addCards, changeCards, deleteCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { groupCards, tagCards } from '@parcours/shared/doc/edits/cluster'
import { addDrawn, changeFrame, deleteDrawn, moveDrawn } from '@parcours/shared/doc/edits/drawn'
import { changeLane, changeStep, deleteMap, deleteStep, moveMap } from '@parcours/shared/doc/edits/maps'
import { boardFromTemplate } from '@parcours/shared/templates/instantiate'
import { journey } from '@parcours/shared/templates/journey'
import { beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { clearSelection, noSelection, useSelection, type Selected } from './selection.ts'
import { testSession } from './test-session.ts'

const [a, b] = ['a' as CardId, 'b' as CardId]
const note = (id: CardId): Card => ({
  id,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text: '',
  personaIds: [],
  tags: [],
  data: {},
})
const hand = () => useSelection.getState()

beforeEach(clearSelection)

test('what was in hand comes back with what was deleted, and goes with it again', () => {
  const session = testSession(emptyBoard('', 'fr'))
  session.change((doc) => addCards(doc, [note(a), note(b)]))
  hand().select({ kind: 'cards', ids: [a, b] })
  session.change((doc) => deleteCards(doc, [a, b]))
  hand().select(noSelection)
  session.undo()
  expect(hand().selected).toEqual({ kind: 'cards', ids: [a, b] })
  session.redo()
  expect(hand().selected).toEqual(noSelection)
  session.close()
})

test('undo leaves the field of a card that is being written alone', () => {
  const session = testSession(emptyBoard('', 'fr'))
  session.change((doc) => addCards(doc, [note(a), note(b)]))
  hand().select({ kind: 'cards', ids: [a] })
  session.change((doc) => moveCards(doc, [{ id: a, place: { kind: 'free', at: [5, 5] } }]))
  hand().edit(b)
  session.undo()
  expect(hand().editing).toBe(b)
  session.close()
})

const journeyBoard = boardFromTemplate(journey, '', 'fr')
const [map] = Object.values(journeyBoard.maps)
if (map === undefined) throw new Error('the template has a map')
const [[step], [lane]] = [Object.values(map.steps), Object.values(map.lanes)]
if (step === undefined || lane === undefined) throw new Error('its map has steps and lanes')
const [frame, link] = ['frame' as FrameId, 'link' as LinkId]
const both: Selected = { kind: 'cards', ids: [a, b] }
const inMap = { mapId: map.id }

test.each<[string, Selected, (doc: Y.Doc) => void]>([
  ['notes moved', both, (doc) => moveCards(doc, [{ id: a, place: { kind: 'free', at: [5, 5] } }])],
  ['notes coloured', both, (doc) => changeCards(doc, [a, b], { color: 'mint' })],
  ['notes tagged', both, (doc) => tagCards(doc, [a, b], { add: ['urgent'], remove: [] })],
  ['notes grouped', both, (doc) => groupCards(doc, [a, b], 'Un')],
  ['words', { kind: 'cards', ids: [a] }, (doc) => typeInCard(doc, a, { index: 0, remove: 0, insert: 'mot' })],
  ['a step renamed', { kind: 'step', ...inMap, stepId: step.id }, (doc) => changeStep(doc, step.id, { title: 'Un' })],
  ['a step deleted', { kind: 'step', ...inMap, stepId: step.id }, (doc) => deleteStep(doc, step.id)],
  ['a lane hidden', { kind: 'lane', ...inMap, laneId: lane.id }, (doc) => changeLane(doc, lane.id, { visible: false })],
  ['a map moved', { kind: 'map', ...inMap }, (doc) => moveMap(doc, map.id, [9, 9])],
  ['a map deleted', { kind: 'map', ...inMap }, (doc) => deleteMap(doc, map.id)],
  ['an arrow deleted', { kind: 'link', id: link }, (doc) => deleteLink(doc, link)],
  ['a frame moved', noSelection, (doc) => moveDrawn(doc, [{ id: frame, at: [9, 9] }])],
  ['a frame named', noSelection, (doc) => changeFrame(doc, frame, { title: 'Zone' })],
  ['a frame deleted', noSelection, (doc) => deleteDrawn(doc, [frame])],
])('%s: undo gives back what was in hand', (_what, selected, change) => {
  const session = testSession(journeyBoard)
  session.change((doc) => addCards(doc, [note(a), note(b)]))
  session.change((doc) => addLink(doc, { id: link, from: a, to: b, kind: 'arrow' }))
  session.change((doc) => addDrawn(doc, [{ id: frame, at: [0, 0], size: [300, 200], title: '' }]))
  const before = session.store.getState().board
  const drawn = selected === noSelection ? [frame] : []
  hand().select(selected, drawn)
  session.change(change)
  expect(session.store.getState().board).not.toEqual(before)
  clearSelection()
  session.undo()
  expect(session.store.getState().board).toEqual(before)
  expect(hand()).toMatchObject({ selected, drawn })
  session.close()
})
