import { rateStep } from '@parcours/shared/doc/edits/maps'
import { rows } from '@parcours/shared/doc/layout'
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useSelection } from '../session/selection.ts'
import { testSession } from '../session/test-session.ts'
import { useLanguage } from '../ui/language.ts'
import type { StepPlace } from './destination.ts'
import { Inspector } from './Inspector.tsx'
import { renderInSession } from './render-in-session.tsx'
import { ScorePanel } from './ScorePanel.tsx'
import { boardOf, lea, mapId, stepIdOf } from './test-board.ts'

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
beforeEach(() => useLanguage.getState().choose('fr'))
afterEach(async () => {
  await open?.close()
  open = undefined
})

it('a rating off the scale, written by another program, is not counted, and both panels say where it is', async () => {
  const session = testSession(boardOf([{ title: 'Devis', ratings: [2] }, { title: 'Achat' }]))
  const visited: StepPlace[] = []
  open = await renderInSession(
    session,
    <>
      <Inspector onAddCard={() => {}} />
      <ScorePanel onGoTo={(place) => visited.push(place)} />
    </>,
  )
  expect(open.host.querySelector('[role="status"]')).toBeNull()
  const devis = stepIdOf('Devis')
  await act(async () => {
    rows(session.doc, 'steps').get(devis)?.set(`rating:${lea}:me`, 40)
    useSelection.getState().select({ kind: 'step', mapId, stepId: devis })
  })
  expect(open.within('.figure.is-remembered strong').textContent).toBe('+2,0')
  expect(open.within('.inspector-note').textContent).toContain('1 valeur écrite par un autre programme')
  await open.press('[aria-label="Voir l’étape Devis"]')
  expect(visited).toEqual([{ mapId, stepId: devis }])
  await act(async () => session.change((doc) => rateStep(doc, devis, lea, session.me.participantId, 1)))
  expect(open.host.querySelector('.unread')).toBeNull()
  expect(open.within('.figure.is-remembered strong').textContent).toBe('+1,5')
})
