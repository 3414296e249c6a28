import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Language } from '@parcours/shared/domain/values'
import { rateStep } from '@parcours/shared/doc/edits/maps'
import { testSession } from '../session/test-session.ts'
import { useLanguage } from '../ui/language.ts'
import { renderInSession } from './render-in-session.tsx'
import type { StepPlace } from './destination.ts'
import { ScorePanel } from './ScorePanel.tsx'
import { boardOf, lea, mapId, stepIdOf } from './test-board.ts'

// Points 1, −2, 2: peak −2 (of equals the negative), end 2, mean 1/3.
const insurance = boardOf([
  { title: 'Devis', ratings: [1, 1] },
  { title: 'Souscription', ratings: [-2, -2], momentOfTruth: true },
  { title: 'Accueil', ratings: [2], momentOfTruth: true },
  { title: 'Suivi', momentOfTruth: true },
])

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

const show = async (board: Board, language: Language, onGoTo: (place: StepPlace) => void = () => {}) => {
  useLanguage.getState().choose(language)
  const session = testSession(board)
  open = await renderInSession(session, <ScorePanel onGoTo={onGoTo} />)
  return { ...open, session }
}
const figures = () =>
  [...(open?.host.querySelectorAll('.figure') ?? [])].map((figure) => [
    figure.querySelector('strong')?.textContent,
    figure.querySelector('span')?.textContent,
  ])

it('shows the figures of a map in French', async () => {
  await show(insurance, 'fr')
  expect(figures()).toEqual([
    ['0,0', 'Mémorisé (pic-fin)'],
    ['+0,3', 'Vécu (moyenne)'],
    ['−2,0', 'Point bas · Souscription'],
    ['1 / 2', 'Moments de vérité tenus'],
    ['−0,3', 'Écart mémoire − vécu'],
  ])
})

it('shows the figures of a map in English', async () => {
  await show(insurance, 'en')
  expect(figures()).toEqual([
    ['0.0', 'Remembered (peak-end)'],
    ['+0.3', 'Lived (mean)'],
    ['−2.0', 'Low point · Souscription'],
    ['1 / 2', 'Moments of truth held'],
    ['−0.3', 'Memory − lived gap'],
  ])
})

it('says that there is no data instead of showing a zero', async () => {
  const view = await show(boardOf([{ title: 'Devis' }, { title: 'Accueil' }]), 'fr')
  expect(figures().map(([value]) => value)).toEqual(Array.from({ length: 5 }, () => 'Pas de donnée'))
  expect(view.within('.scores-hint').textContent).toContain('de −3 à +3')
  await act(async () => useLanguage.getState().choose('en'))
  expect(figures().map(([value]) => value)).toEqual(Array.from({ length: 5 }, () => 'No data'))
})

it('tells how to begin on an empty board', async () => {
  const view = await show(emptyBoard('', 'fr'), 'fr')
  expect(view.within('.scores-hint').textContent).toContain('double-cliquez')
})

it('shows the lowest point in red only from −1 down', async () => {
  const view = await show(insurance, 'fr')
  expect(view.host.querySelector('.is-lowest .is-low')).not.toBeNull()
  await open?.close()
  const calm = await show(boardOf([{ title: 'Devis', ratings: [0] }]), 'fr')
  expect(calm.host.querySelector('.is-lowest .is-low')).toBeNull()
})

it('weights the lived score when every rated step has a duration, and says so', async () => {
  await show(
    boardOf([
      { title: 'Devis', ratings: [3], durationMin: 10 },
      { title: 'Accueil', ratings: [-1], durationMin: 30 },
    ]),
    'fr',
  )
  expect(figures()[1]).toEqual(['0,0', 'Vécu (pondéré par la durée)'])
})

it('explains a figure with its formula, its n and its source', async () => {
  const view = await show(insurance, 'fr')
  await view.press('.is-remembered .explain-button')
  const text = view.within('.explained').textContent
  expect(text).toContain('(pic + fin) ÷ 2')
  expect(text).toContain('3 étapes notées sur 4 · 5 avis')
  expect(text).toContain('Fredrickson')
  await view.press('.is-truth .explain-button')
  expect(view.within('.explained').textContent).toContain('Notre lecture')
  await view.key('.is-truth .explain-button', 'Escape')
  expect(view.host.querySelector('.explained')).toBeNull()
})

it('follows a rating that anybody gives', async () => {
  const view = await show(insurance, 'fr')
  await act(async () => view.session.change((doc) => rateStep(doc, stepIdOf('Suivi'), lea, 'bo' as ParticipantId, 3)))
  expect(figures()[0]?.[0]).toBe('+3,0')
})

it('lists the steps on which people disagree, and leads to them', async () => {
  const went: StepPlace[] = []
  const view = await show(
    boardOf([
      { title: 'Devis', ratings: [-3, -3, 3, 3] },
      { title: 'Accueil', ratings: [1, 1, 1] },
    ]),
    'fr',
    (place) => went.push(place),
  )
  expect([...view.host.querySelectorAll('.contested li')].map((item) => item.textContent)).toEqual([
    'Devis4 avis, de −3 à +3',
  ])
  await view.press('.contested button')
  expect(went).toEqual([{ mapId, stepId: stepIdOf('Devis') }])
})
