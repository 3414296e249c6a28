import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Role } from '@parcours/shared/domain/values'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { useSelection } from '../session/selection.ts'
import { testSession } from '../session/test-session.ts'
import { useLanguage } from '../ui/language.ts'
import { useToasts } from '../ui/toast.ts'
import { act } from 'react'
import { Inspector } from './Inspector.tsx'
import { renderInSession } from './render-in-session.tsx'
import { boardOf, lea, mapId, stepIdOf, type TestStep } from './test-board.ts'

let open: Awaited<ReturnType<typeof renderInSession>> | undefined
beforeEach(() => useLanguage.getState().choose('fr'))
afterEach(async () => {
  await open?.close()
  open = undefined
})

const devis = stepIdOf('Devis')
const show = async (step: Partial<TestStep> = {}, role: Role = 'facilitator') => {
  const session = testSession(boardOf([{ title: 'Besoin' }, { title: 'Devis', ...step }]), { role })
  const view = await renderInSession(session, <Inspector onAddCard={() => {}} />)
  open = view
  await act(async () => useSelection.getState().select({ kind: 'step', mapId, stepId: devis }))
  const map = () => session.store.getState().board.maps[mapId]
  return { ...view, session, map, mine: () => map()?.steps[devis]?.ratings[lea]?.[session.me.participantId] }
}
const level = (value: number) => `.emotion-scale .is-level${value}`

it('takes my rating, changes it, and takes it back on a second press', async () => {
  const view = await show()
  await view.press(level(2))
  expect(view.mine()).toBe(2)
  expect(view.within(level(2)).getAttribute('aria-checked')).toBe('true')
  await view.press(level(-1))
  expect(view.mine()).toBe(-1)
  await view.press(level(-1))
  expect(view.mine()).toBeUndefined()
})

it('moves my rating with the arrow keys', async () => {
  const view = await show()
  await view.key(level(0), 'ArrowRight')
  expect(view.mine()).toBe(1)
  await view.key(level(1), 'End')
  expect(view.mine()).toBe(3)
})

it('is one undo step a press', async () => {
  const view = await show()
  await view.press(level(2))
  await view.press(level(3))
  await act(async () => view.session.undo())
  expect(view.mine()).toBe(2)
})

it('keeps the others’ ratings apart from mine', async () => {
  const view = await show({ ratings: [-1, 3] })
  await view.press(level(-3))
  expect(view.within('.inspector-facts').textContent).toContain('moyenne +1,0 · 2 avis · de −1 à +3')
  expect(view.within('.inspector-facts').textContent).toContain('−0,3, moyenne de 3 avis')
})

it('says that a point was set by hand, and gives the ratings their voice back', async () => {
  const view = await show({ ratings: [2], override: 1.5 })
  expect(view.within('.inspector-actions strong').textContent).toBe('Point posé à la main\u202F: +1,5')
  await view.press('.inspector-actions .ui-button')
  expect(view.map()?.steps[devis]?.override).toEqual({})
})

it('writes a title when the field is left, and not before', async () => {
  const view = await show()
  await view.type('.field-input.is-strong', 'Devis signé')
  expect(view.map()?.steps[devis]?.title).toBe('Devis')
  await view.key('.field-input.is-strong', 'Enter')
  expect(view.map()?.steps[devis]?.title).toBe('Devis signé')
  await view.type('.field-input.is-strong', 'Autre')
  await view.key('.field-input.is-strong', 'Escape')
  expect(view.map()?.steps[devis]?.title).toBe('Devis signé')
})

it('keeps a title that was being written when the step is deselected', async () => {
  const view = await show()
  await view.type('.field-input.is-strong', 'Devis signé')
  await act(async () => useSelection.getState().select({ kind: 'none' }))
  expect(view.map()?.steps[devis]?.title).toBe('Devis signé')
})

it('deletes the step with a notice that offers it back', async () => {
  const view = await show()
  await view.press('.is-danger')
  expect(view.map()?.steps[devis]).toBeUndefined()
  const notice = useToasts.getState().toasts.at(-1)
  expect(notice?.text).toBe('Étape supprimée · ses notes sont rangées à côté de la carte')
  await act(async () => notice?.action?.run())
  expect(view.map()?.steps[devis]?.title).toBe('Devis')
})

it('inserts a step before, and opens its title', async () => {
  const view = await show()
  await view.press('.inspector-group .ui-button')
  const map = view.map()
  expect(map && stepsInOrder(map).map((step) => step.title)).toEqual(['Besoin', '', 'Devis'])
  expect(useSelection.getState().renaming).toBe(map && stepsInOrder(map)[1]?.id)
})

it('lets an observer read and not write', async () => {
  const view = await show({ ratings: [1] }, 'observer')
  expect(view.within('.inspector-note').textContent).toContain('lecture seule')
  await view.press(level(2))
  expect(view.mine()).toBeUndefined()
})

it('counts customers’ answers and says what they come to, or that there are none', async () => {
  const view = await show()
  const nps = '.step-answers fieldset:first-of-type'
  expect(view.within(`${nps} output`).textContent).toBe('Pas de donnée')
  const count = async (mark: number, answers: string) => {
    const field = `${nps} .field:nth-child(${mark + 1}) input`
    await view.type(field, answers)
    await view.key(field, 'Enter')
  }
  await count(10, '3')
  await count(0, '1')
  expect(view.map()?.steps[devis]?.metrics.nps).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])
  expect(view.within(`${nps} output`).textContent).toContain('+50')
  expect(view.within(`${nps} output`).textContent).toContain('n = 4')
})
