import type { Board } from '@parcours/shared/domain/board'
import type { Language } from '@parcours/shared/domain/values'
import { trainBoard } from '@parcours/shared/samples/train-board'
import { afterEach, expect, it } from 'vitest'
import { testSession } from '../session/test-session.ts'
import { useLanguage } from '../ui/language.ts'
import type { AnalysisTab } from './analysis/tabs.ts'
import { AnalysisSummary } from './AnalysisSummary.tsx'
import { renderInSession } from './render-in-session.tsx'
import { boardOf } from './test-board.ts'

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

const show = async (board: Board, language: Language, onAnalyse: (tab: AnalysisTab) => void = () => {}) => {
  useLanguage.getState().choose(language)
  const map = Object.values(board.maps)[0]
  if (map === undefined) throw new Error('no map')
  open = await renderInSession(
    testSession(board),
    <AnalysisSummary
      map={map}
      persona={map.personaIds[0]}
      votes={{}}
      onAnalyse={onAnalyse}
      onGoTo={() => {}}
      onGoToCard={() => {}}
    />,
  )
  return open
}
const texts = (selector: string) => [...(open?.host.querySelectorAll(selector) ?? [])].map((each) => each.textContent)

it('shows the four quadrants with their counts, and opens the matrix', async () => {
  const asked: AnalysisTab[] = []
  const view = await show(trainBoard('fr'), 'fr', (tab) => asked.push(tab))
  expect(texts('.small-matrix li')).toEqual([
    'Priorité 1irritant des deux côtés\u00A0·\u00A03',
    'À creuserindicateurs, canaux\u00A0·\u00A00',
    'Priorité 2pénible à servir\u00A0·\u00A00',
    'Capitaliserenchantement croisé\u00A0·\u00A04',
  ])
  await view.press('.small-matrix button')
  expect(asked).toEqual(['matrix'])
})

it('ranks irritants and shows every factor on demand', async () => {
  const view = await show(trainBoard('en'), 'en')
  expect(texts('.irritant-bar-head strong')).toEqual(['100', '98', '63', '62'])
  await view.press('.irritant-bars li:nth-child(4) .irritant-bar-toggle')
  expect(texts('.irritant-factors dt').map((name, i) => [name, texts('.irritant-factors dd')[i]])).toEqual([
    ['Step', 'Hearing about the delay'],
    ['Votes', 'No data'],
    ['Severity', '5'],
    ['Criticality', '3'],
    ['Exposure', '0.12'],
    ['Raw', '1.9'],
    ['Score', '61.9'],
    ['Priority', 'Priority 1'],
  ])
})

it.each([
  ['fr', 'Pas de donnée'],
  ['en', 'No data'],
] as const)('says in %s that nothing is known, with no zero', async (language, nothing) => {
  await show(boardOf([{ title: 'Devis' }]), language)
  expect(texts('.gap-index strong')).toEqual([nothing])
  expect(texts('.coverage-line strong')).toEqual([
    language === 'fr' ? '0\u202F%' : '0%',
    nothing,
    language === 'fr' ? '33\u202F%' : '33%',
    nothing,
  ])
})
