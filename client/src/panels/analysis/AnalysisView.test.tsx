import type { Board } from '@parcours/shared/domain/board'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Language } from '@parcours/shared/domain/values'
import { trainBoard, trainVotes } from '@parcours/shared/samples/train-board'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { boardFromTemplate } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { act, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { testSession } from '../../session/test-session.ts'
import { useLanguage } from '../../ui/language.ts'
import { useToasts } from '../../ui/toast.ts'
import type { Destinations } from '../destination.ts'
import { renderInSession } from '../render-in-session.tsx'
import { boardOf } from '../test-board.ts'
import { AnalysisView } from './AnalysisView.tsx'
import type { AnalysisTab } from './tabs.ts'

const dots: Votes = Object.fromEntries(
  [...trainVotes].map(([id, byPerson]) => [id, [...byPerson.values()].reduce((a, b) => a + b, 0)]),
)

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

interface Shown extends Partial<Destinations> {
  readonly board?: Board
  readonly tab?: AnalysisTab
  readonly language?: Language
  readonly votes?: Votes
  readonly role?: 'facilitator' | 'observer'
  readonly onClose?: () => void
}

const show = async ({
  board = trainBoard('fr'),
  tab = 'irritants',
  language = 'fr',
  role = 'facilitator',
  votes = {},
  onClose = () => {},
  onGoTo = () => {},
  onGoToCard = () => {},
}: Shown = {}) => {
  useLanguage.getState().choose(language)
  const session = testSession(board, { role })
  const before = document.activeElement
  const Tabbed = () => {
    const [chosen, setChosen] = useState(tab)
    return (
      <AnalysisView
        tab={chosen}
        onTab={setChosen}
        onClose={onClose}
        before={before}
        onGoTo={onGoTo}
        onGoToCard={onGoToCard}
        votes={votes}
      />
    )
  }
  open = await renderInSession(session, <Tabbed />)
  return { ...open, session }
}
const texts = (selector: string) => [...(open?.host.querySelectorAll(selector) ?? [])].map((each) => each.textContent)
const cardOf = (id: string) => `[data-card="${id}"]`

describe('irritants', () => {
  const rows = () =>
    [...(open?.host.querySelectorAll('.irritant-table tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td.is-number, .irritant-score, .tier-mark')].map((cell) => cell.textContent),
    )

  it('are ranked by score with every factor, votes included', async () => {
    await show({ votes: dots })
    expect(texts('.analysis-body h3')).toEqual(['Irritants · 31 votes'])
    expect(rows()).toEqual([
      ['1', '16', '5', '3', '0,12', '100,0', 'Priorité 1'],
      ['2', '5', '3', '1', '0,98', '55,7', 'Priorité 1'],
      ['3', '4', '3', '1', '1,00', '47,5', 'Priorité 1'],
      ['4', '5', '4', '3', '0,12', '28,2', 'Priorité 1'],
      ['5', '1', '2', '1', '0,94', '11,9', 'Capitaliser'],
    ])
  })

  it('come in the order of the action plan when asked, the quadrant first', async () => {
    const view = await show({ language: 'en' })
    expect(rows().map((row) => row.at(-1))).toEqual([
      'Priority 1',
      'Priority 1',
      'Capitalise',
      'Priority 1',
      'Priority 1',
    ])
    await view.press('.analysis-choice button:last-child')
    expect(rows().map((row) => row.at(-1))).toEqual([
      'Priority 1',
      'Priority 1',
      'Priority 1',
      'Priority 1',
      'Capitalise',
    ])
  })

  it('lead to their card and close the view', async () => {
    const went: CardId[] = []
    let closed = 0
    const view = await show({ onGoToCard: (card) => went.push(card), onClose: () => (closed += 1) })
    await view.press('.irritant-table tbody .go-to')
    expect([went, closed]).toEqual([['ir1'], 1])
  })
})

describe('the matrix', () => {
  it('lists steps and cards in the order of treatment', async () => {
    await show({ tab: 'matrix' })
    expect(texts('.matrix-box header')).toEqual([
      'Priorité 1 · irritant des deux côtésTraitement 1 · 3 étapes',
      'À creuser · indicateurs, canauxTraitement 2 · 0 étape',
      'Priorité 2 · pénible à servirTraitement 3 · 0 étape',
      'Capitaliser · enchantement croiséTraitement 4 · 4 étapes',
      'À surveiller · un côté neutre2 étapes',
      'Sans avis des deux côtés1 étape',
    ])
    expect(texts('.is-shared-irritant .matrix-step .go-to')).toEqual([
      'Comparer horaires et tarifs',
      'Trouver le quai',
      'Apprendre le retard◆',
    ])
    expect(texts('.is-shared-irritant li:last-child ul .go-to')[0]).toBe('Retard annoncé sans cause ni solution')
  })

  it('says which side has not spoken', async () => {
    await show({ tab: 'matrix', board: boardOf([{ title: 'Devis', ratings: [1] }]) })
    expect(texts('.analysis-hint')[0]).toContain('Pas encore d’avis de collaborateurs')
    expect(texts('.matrix-box header')).toEqual([
      'Priorité 1 · irritant des deux côtésTraitement 1',
      'À creuser · indicateurs, canauxTraitement 2',
      'Priorité 2 · pénible à servirTraitement 3',
      'Capitaliser · enchantement croiséTraitement 4',
      'À surveiller · un côté neutre',
      'Sans avis des deux côtés1 étape',
    ])
    expect(texts('.matrix-none')).toEqual([])
  })
})

describe('impact × effort', () => {
  it('is set by the arrows, taken back by Delete, and the card keeps the focus', async () => {
    const view = await show({ tab: 'priorities' })
    const rating = () => {
      const { impact, effort } = view.session.store.getState().board.cards['op1' as CardId]?.data ?? {}
      return [impact, effort]
    }
    expect(texts('.priorities-tray h4')).toEqual(['À placer · 4'])
    await view.key(cardOf('op1'), 'ArrowUp')
    expect(rating()).toEqual([3, 3])
    await view.key(cardOf('op1'), 'ArrowUp')
    await view.key(cardOf('op1'), 'ArrowLeft')
    expect(rating()).toEqual([4, 2])
    expect(view.within('[data-impact="4"][data-effort="2"]').querySelector(cardOf('op1'))).toBe(document.activeElement)
    expect(view.within(cardOf('op1')).getAttribute('aria-label')).toMatch(/, impact 4, effort 2$/)
    for (let i = 0; i < 4; i += 1) await view.key(cardOf('op1'), 'ArrowRight')
    expect(rating()).toEqual([4, 5])
    await view.key(cardOf('op1'), 'Delete')
    expect(rating()).toEqual([undefined, undefined])
    await act(async () => view.session.undo())
    expect(rating()).toEqual([4, 5])
  })

  it('is read by observers and not changed', async () => {
    const view = await show({ tab: 'priorities', role: 'observer' })
    await view.key(cardOf('op1'), 'ArrowUp')
    expect(texts('.priorities-tray h4')).toEqual(['À placer · 4'])
  })
})

describe('the plan', () => {
  const titles = () =>
    [...(open?.host.querySelectorAll<HTMLTextAreaElement>('.plan-title textarea') ?? [])].map((field) => field.value)

  it('lists the actions of the sample by priority and horizon', async () => {
    await show({ tab: 'plan' })
    expect(titles()).toEqual(['Modèle d’alerte retard complet', 'Autonomie de geste pour les agents de quai'])
    expect(texts('.plan-table .tier-mark')).toEqual(['Priorité 1', 'Priorité 1'])
  })

  it('takes an action up from an opportunity, with its step and what it answers', async () => {
    const view = await show({ tab: 'plan' })
    await act(async () => {
      const choice = view.within('.plan-add select')
      if (!(choice instanceof HTMLSelectElement)) throw new Error('no choice')
      choice.value = 'op3'
      choice.dispatchEvent(new Event('change', { bubbles: true }))
    })
    const made = Object.values(view.session.store.getState().board.actions).find(
      (action) => !action.id.startsWith('ac'),
    )
    expect(made).toMatchObject({
      title: 'Un seul tarif famille, trois mots pour l’échange',
      opportunityIds: ['op3'],
      stepIds: ['st02'],
      track: 'customer',
    })
  })

  it('deletes an action and offers it back', async () => {
    const view = await show({ tab: 'plan' })
    await view.press('.plan-table [aria-label^="Supprimer l’action"]')
    expect(titles()).toEqual(['Autonomie de geste pour les agents de quai'])
    await act(async () => useToasts.getState().toasts.at(-1)?.action?.run())
    expect(titles()).toHaveLength(2)
  })

  it('renames an action once, when its field is left', async () => {
    const view = await show({ tab: 'plan' })
    await view.type('.plan-title textarea', 'Alerte complète')
    await view.key('.plan-title textarea', 'Enter')
    expect(titles()[0]).toBe('Alerte complète')
    await act(async () => view.session.undo())
    expect(titles()[0]).toBe('Modèle d’alerte retard complet')
  })
})

describe('without data', () => {
  it.each([
    ['fr', 'irritants', 'Aucun irritant sur cette carte.'],
    ['en', 'irritants', 'No irritant on this map.'],
    ['fr', 'gaps', 'Pas de donnée'],
    ['en', 'gaps', 'No data'],
    ['fr', 'coverage', 'Pas de donnée'],
    ['en', 'coverage', 'No data'],
    ['fr', 'priorities', 'Aucune opportunité'],
    ['en', 'priorities', 'No opportunity'],
    ['fr', 'plan', 'Pas encore d’action.'],
    ['en', 'plan', 'No action yet.'],
  ] as const)('in %s, %s says “%s”', async (language, tab, said) => {
    const view = await show({ language, tab, board: boardOf([{ title: 'Devis' }]) })
    expect(view.within('.analysis-body').textContent).toContain(said)
  })

  it('shows no zero where nothing is known', async () => {
    const view = await show({ tab: 'gaps', board: boardOf([{ title: 'Devis' }]) })
    expect(view.within('.gap-total').textContent).toBe('Écart pondéréPas de donnée')
  })
})

it('closes with Escape, moves between tabs with the arrows and gives the focus back', async () => {
  const before = document.body.appendChild(document.createElement('button'))
  before.focus()
  let closed = 0
  const view = await show({ onClose: () => (closed += 1) })
  expect(document.activeElement?.id).toBe('analysis-tab-irritants')
  await view.key('#analysis-tab-irritants', 'ArrowRight')
  expect(document.activeElement?.id).toBe('analysis-tab-matrix')
  await view.key('#analysis-tab-matrix', 'Escape')
  expect(closed).toBe(1)
  await view.close()
  open = undefined
  expect(document.activeElement).toBe(before)
  before.remove()
})

it('says of a blueprint that its touchpoints are not measured, rather than that nothing is missing', async () => {
  const view = await show({ board: boardFromTemplate(templates.blueprint, '', 'fr'), tab: 'coverage' })
  expect(view.within('.coverage').textContent).toContain('leur couverture n’est pas mesurée')
  expect(view.within('.coverage').textContent).not.toContain('Rien ne manque')
  expect(view.within('.coverage-line strong').textContent).toBe('Pas de donnée')
})
