import type { PersonaId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import { changePersona, deletePersona } from '@parcours/shared/doc/edits/board'
import { boardScores } from '@parcours/shared/scoring/map-scores'
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { personasOf } from '../session/leading.ts'
import { testSession } from '../session/test-session.ts'
import { useLanguage } from '../ui/language.ts'
import { useToasts } from '../ui/toast.ts'
import { closePersonas, openPersonas, openSegments } from './personas-view.ts'
import { PersonasDialog } from './PersonasDialog.tsx'
import { renderInSession } from './render-in-session.tsx'
import { boardOf, lea, mapId } from './test-board.ts'

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
beforeEach(() => {
  useLanguage.getState().choose('fr')
  openPersonas()
})
afterEach(async () => {
  await open?.close()
  closePersonas()
  open = undefined
})

const show = async (role: Role = 'facilitator') => {
  const session = testSession(
    boardOf([
      { title: 'Besoin', ratings: [1, 3] },
      { title: 'Devis', ratings: [-2] },
    ]),
    {
      role,
    },
  )
  const view = await renderInSession(session, <PersonasDialog />)
  open = view
  const board = () => session.store.getState().board
  return { ...view, session, board, persona: (id: PersonaId = lea) => board().personas[id] }
}
const button = (host: HTMLElement, name: string) => {
  const found = [...host.querySelectorAll('button')].filter((each) => each.textContent === name).at(-1)
  if (found === undefined) throw new Error(`no button ${name}`)
  return found
}

it('writes a field when it is left, and draws the sheet to print from it', async () => {
  const view = await show()
  await view.type('input.is-strong', 'Léa Martin')
  await view.key('input.is-strong', 'Enter')
  expect(view.persona()?.name).toBe('Léa Martin')
  const sheet = document.querySelector('.persona-sheet')
  expect(sheet?.querySelector('h1')?.textContent).toBe('Léa Martin')
  expect([...(sheet?.querySelectorAll('svg text') ?? [])].map((each) => each.textContent)).toEqual(['+2,0', '−2,0'])
})

it('makes a persona, opens it, and places it on a map', async () => {
  const view = await show()
  await act(async () => button(document.body, 'Nouveau persona').click())
  const added = Object.values(view.board().personas).find(({ id }) => id !== lea)
  expect(added?.color).toBe('#c2255c')
  expect(view.within('.persona-card[aria-current]').textContent).toContain('Nouveau persona')
  await view.press('.persona-maps input')
  expect(view.board().maps[mapId]?.personaIds).toEqual([lea, added?.id])
})

it('asks before it deletes; the curve goes, the ratings stay, and undo brings both back', async () => {
  const view = await show()
  const before = view.board()
  await act(async () => button(document.body, 'Supprimer le persona').click())
  expect(view.persona()?.name).toBe('Léa')
  await act(async () => button(document.body, 'Supprimer le persona').click())
  const map = view.board().maps[mapId]
  expect(map && personasOf(map, view.board().personas)).toEqual([])
  expect(boardScores(view.board()).maps[mapId]?.personas).toEqual({})
  expect(Object.values(map?.steps ?? {}).map((step) => step.ratings[lea])).toEqual([{ ana: 1, bo: 3 }, { ana: -2 }])
  expect(document.body.querySelector('.ui-notice')).toBeNull()
  await act(async () => useToasts.getState().toasts.at(-1)?.action?.run())
  expect(view.board()).toEqual(before)
  expect(boardScores(view.board()).maps[mapId]?.personas[lea]?.curve).toEqual([2, -2])
})

it('says so when somebody else deletes the sheet under my hand, and writes nothing into it', async () => {
  const view = await show()
  await view.type('input.is-strong', 'Léa, en train d’écrire')
  await act(async () => deletePersona(view.session.doc, lea))
  expect(view.within('.ui-notice').textContent).toContain('Quelqu’un vient de supprimer')
  expect(view.persona()).toBeUndefined()
  await act(async () => changePersona(view.session.doc, lea, { name: 'revenue' }))
  expect(view.persona()).toBeUndefined()
})

it('keeps segments: made, chosen, and deleted without their personas', async () => {
  const view = await show()
  await act(async () => openSegments())
  await act(async () => button(document.body, 'Nouveau segment').click())
  const segment = Object.values(view.board().segments)[0]
  if (segment === undefined) throw new Error('no segment was made')
  await act(async () => view.session.change((doc) => changePersona(doc, lea, { segmentId: segment.id })))
  expect(view.within('.segment-list').textContent).toContain('1 persona')
  await view.press('.segment-list .ui-icon-button')
  expect(view.board().segments).toEqual({})
  expect(view.persona()?.segmentId).toBe(segment.id)
  await act(async () => view.session.undo())
  expect(view.board().segments).toEqual({ [segment.id]: segment })
})

it('lets an observer read and print, and nothing else', async () => {
  const view = await show('observer')
  expect(view.within('.inspector-note').textContent).toContain('lecture seule')
  expect(view.within('.persona-form > fieldset').matches(':disabled')).toBe(true)
  expect(button(document.body, 'Imprimer la fiche').matches(':disabled')).toBe(false)
  expect([...document.body.querySelectorAll('button')].map((each) => each.textContent)).not.toContain(
    'Supprimer le persona',
  )
})
