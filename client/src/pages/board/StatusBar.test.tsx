import { emptyBoard } from '@parcours/shared/domain/board'
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderInSession } from '../../panels/render-in-session.tsx'
import type { ConnectionState } from '../../session/connection.ts'
import { testSession } from '../../session/test-session.ts'
import { useLanguage } from '../../ui/language.ts'
import { StatusBar } from './StatusBar.tsx'

beforeEach(() => {
  vi.useFakeTimers()
  useLanguage.getState().choose('fr')
})
afterEach(async () => {
  await open?.close()
  vi.useRealTimers()
})
let open: Awaited<ReturnType<typeof renderInSession>> | undefined

const show = async (role: 'facilitator' | 'observer' = 'facilitator') => {
  const session = testSession(emptyBoard('', 'fr'), { role })
  const view = await renderInSession(session, <StatusBar />)
  open = view
  return {
    is: (connection: ConnectionState) => act(async () => session.store.setState({ connection })),
    fails: () => act(async () => session.store.setState({ storageFailing: true })),
    isNewer: () => act(async () => session.store.setState({ newerBoard: true, readOnly: true })),
    wait: (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms)),
    text: () => view.within('.status-text').textContent,
    truth: () => view.within('.status-bar').dataset['connection'],
  }
}

it('does not flicker for a quick save, though its attribute tells the truth at once', async () => {
  const bar = await show()
  await bar.is({ kind: 'saving' })
  await bar.wait(399)
  expect([bar.text(), bar.truth()]).toEqual(['Tout est enregistré', 'saving'])
  await bar.wait(1)
  expect(bar.text()).toBe('Enregistrement…')
  await bar.is({ kind: 'saved' })
  expect([bar.text(), bar.truth()]).toEqual(['Tout est enregistré', 'saved'])
})

it('says since when it is offline, and that nothing is lost', async () => {
  const bar = await show()
  await bar.is({ kind: 'offline', since: Date.now(), pending: true })
  expect(bar.text()).toBe('Hors ligne — vos modifications sont gardées ici')
  await bar.wait(125_000)
  expect(bar.text()).toBe('Hors ligne depuis 2 min — vos modifications sont gardées ici')
})

it('shouts when the server cannot save, whatever else goes well', async () => {
  const bar = await show()
  await bar.fails()
  expect(bar.text()).toContain('n’arrive pas à enregistrer')
})

it('tells an observer that they only read', async () => {
  const bar = await show('observer')
  expect(bar.text()).toBe('Lecture seule')
})

it('says why a board of a later version is read only, and what to do', async () => {
  const bar = await show()
  await bar.isNewer()
  expect(bar.text()).toContain('version plus récente')
  expect(bar.text()).toContain('rechargez la page')
})
