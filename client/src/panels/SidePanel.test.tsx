import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useSelection } from '../session/selection.ts'
import { testSession } from '../session/test-session.ts'
import { renderInSession } from './render-in-session.tsx'
import { SidePanel } from './SidePanel.tsx'
import { boardOf, mapId, stepIdOf } from './test-board.ts'

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

it('shows what is selected from its top, and stays where one reads while the selection stays', async () => {
  const session = testSession(boardOf([{ title: 'Besoin' }, { title: 'Devis' }]), { role: 'facilitator' })
  open = await renderInSession(
    session,
    <SidePanel votes={{}} onGoTo={() => {}} onGoToCard={() => {}} onAddCard={() => {}} onAnalyse={() => {}} />,
  )
  const select = (title: string) =>
    act(async () => useSelection.getState().select({ kind: 'step', mapId, stepId: stepIdOf(title) }))
  const body = document.querySelector('.side-panel-body')
  await select('Besoin')
  body?.scrollTo({ top: 300 })
  await select('Besoin')
  expect(body?.scrollTop).toBe(300)
  await select('Devis')
  expect(body?.scrollTop).toBe(0)
})
