import type { MapId, PersonaId, StepId } from '@parcours/shared/domain/ids'
import { deletePersona } from '@parcours/shared/doc/edits/board'
import { deleteCards } from '@parcours/shared/doc/edits/cards'
import { deleteMap, deleteStep } from '@parcours/shared/doc/edits/maps'
import { sampleBoard } from '@parcours/shared/samples/sample-board'
import { skiWeek } from '@parcours/shared/samples/ski-week'
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { renderInSession } from '../../panels/render-in-session.tsx'
import { useSelection } from '../../session/selection.ts'
import { testSession } from '../../session/test-session.ts'
import { useLanguage } from '../../ui/language.ts'
import { dismissOffers, useToasts } from '../../ui/toast.ts'
import { useLostSelection } from './use-lost-selection.ts'

const Watch = () => {
  useLostSelection()
  return null
}

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
beforeEach(() => {
  useLanguage.getState().choose('fr')
  useToasts.setState({ toasts: [] })
})
afterEach(async () => {
  await open?.close()
  open = undefined
})

const board = sampleBoard(skiWeek, 'fr')
const [map] = Object.values(board.maps)
const [card] = Object.values(board.cards)
if (map === undefined || card === undefined) throw new Error('the sample is empty')
const [step] = Object.values(map.steps)
const [persona] = Object.values(board.personas)
if (step === undefined || persona === undefined) throw new Error('the sample is empty')
const { mapId, stepId, personaId }: { mapId: MapId; stepId: StepId; personaId: PersonaId } = {
  mapId: map.id,
  stepId: step.id,
  personaId: persona.id,
}

const show = async () => {
  const session = testSession(board)
  open = await renderInSession(session, <Watch />)
  /** Somebody else's edit, as it comes over the wire. */
  const remotely = async (edit: (doc: Y.Doc) => void) => {
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(session.doc))
    edit(theirs)
    await act(async () => Y.applyUpdate(session.doc, Y.encodeStateAsUpdate(theirs)))
  }
  return { session, remotely }
}
const texts = () => useToasts.getState().toasts.map(({ text }) => text)
const { select } = useSelection.getState()

it('a step deleted by somebody else says where its notes are, once, and is let go', async () => {
  const { remotely } = await show()
  select({ kind: 'step', mapId, stepId })
  await remotely((doc) => deleteStep(doc, stepId))
  expect(texts()).toEqual([
    'Quelqu’un vient de supprimer l’étape que vous aviez en main. Ses notes sont rangées à côté de la carte. La personne qui l’a fait peut encore annuler.',
  ])
  expect(useSelection.getState().selected).toEqual({ kind: 'none' })
})

it('a note deleted by somebody else can be kept as a copy, whatever I do first', async () => {
  const { session, remotely } = await show()
  const other = Object.values(board.cards)[1]
  if (other === undefined) throw new Error('one card only')
  select({ kind: 'cards', ids: [card.id, other.id] })
  await remotely((doc) => deleteCards(doc, [card.id]))
  expect(useSelection.getState().selected).toEqual({ kind: 'cards', ids: [other.id] })
  dismissOffers()
  const [kept] = useToasts.getState().toasts
  await act(async () => kept?.action?.run())
  const copies = Object.values(session.store.getState().board.cards).filter(({ text }) => text === card.text)
  expect(copies).toEqual([{ ...card, id: copies[0]?.id, author: 'me' }])
  expect(copies[0]?.id).not.toBe(card.id)
})

it('says that a whole map went, and that a persona’s curve did', async () => {
  const { remotely } = await show()
  await remotely((doc) => deletePersona(doc, personaId))
  expect(texts()[0]).toContain(`le persona «\u202F${persona.name}\u202F». Sa courbe n’est plus dessinée`)
  select({ kind: 'cell', mapId, stepId, laneId: Object.values(map.lanes)[0]?.id ?? ('' as never) })
  await remotely((doc) => deleteMap(doc, mapId))
  expect(texts()[1]).toContain('supprimer la carte que vous aviez en main')
})

it('says nothing of my own deletions, nor of what others delete elsewhere', async () => {
  const { session, remotely } = await show()
  select({ kind: 'cards', ids: [card.id] })
  session.change((doc) => deleteCards(doc, [card.id]))
  await remotely((doc) => deleteStep(doc, stepId))
  expect(texts()).toEqual([])
})
