import { retitleBoard } from '@parcours/shared/doc/edits/board'
import { readBoard } from '@parcours/shared/doc/read'
import { samples } from '@parcours/shared/samples/registry'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openPast } from './past-session.ts'
import { closeHistory, openHistory, showPast, showPresent, usePastView } from './past-view.ts'
import { useSelection } from './selection.ts'
import { testSession } from './test-session.ts'

const opened = () => {
  const live = testSession(samples['demo-ski']('fr'))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc))
  retitleBoard(doc, 'Avant')
  const past = openPast(live, doc)
  onTestFinished(() => live.close())
  return { live, past, doc }
}

test('another moment is shown with its scores, and nothing can be written in it', () => {
  const { live, past, doc } = opened()
  const map = Object.values(past.store.getState().board.maps)[0]
  const persona = map?.personaIds[0]
  if (map === undefined || persona === undefined) throw new Error('the sample has a map and a persona')
  expect(past.store.getState()).toMatchObject({ board: { title: 'Avant' }, readOnly: true, canUndo: false })
  expect(past.scores.of(map.id, persona)).toEqual(live.scores.of(map.id, persona))
  const before = readBoard(doc)
  past.change((d) => retitleBoard(d, 'x'))
  past.undo()
  expect(readBoard(doc)).toEqual(before)
})

test('the network is that of the present, and the present goes on', () => {
  const { live, past } = opened()
  live.store.setState({ connection: { kind: 'offline', since: 1, pending: false }, readOnly: false })
  live.change((d) => retitleBoard(d, 'Maintenant'))
  expect(past.store.getState()).toMatchObject({
    connection: { kind: 'offline' },
    readOnly: true,
    board: { title: 'Avant' },
  })
  expect(live.store.getState().board.title).toBe('Maintenant')
})

test('going to another moment and back empties the hands and lets the moment go', () => {
  const { past, doc } = opened()
  const subject = { kind: 'take-back', who: past.me.participantId, name: 'Ana', minutes: 5, changes: [] } as const
  openHistory()
  useSelection.getState().select({ kind: 'cards', ids: [] })
  showPast({ session: past, subject })
  expect([usePastView.getState().shown?.session, useSelection.getState().selected.kind]).toEqual([past, 'none'])
  let isGone = false
  doc.on('destroy', () => (isGone = true))
  showPresent()
  expect([isGone, usePastView.getState()]).toEqual([true, { isOpen: true, shown: null }])
  closeHistory()
  expect(usePastView.getState()).toEqual({ isOpen: false, shown: null })
})
