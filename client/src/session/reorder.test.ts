import { stepsInOrder } from '@parcours/shared/domain/columns'
import { laneId, newId } from '@parcours/shared/domain/ids'
import type { JourneyMap, Lane } from '@parcours/shared/domain/map'
import { firstOrders, inOrder } from '@parcours/shared/domain/order'
import { mapFromTemplate } from '@parcours/shared/templates/instantiate'
import { journey } from '@parcours/shared/templates/journey'
import { expect, it } from 'vitest'
import { newStep } from './new-parts.ts'
import { besideStep, movedLane, movedStep } from './reorder.ts'

// Découvrir: Besoin, Comparaison · Acheter: Conseil, Achat, Livraison · Vivre avec: Usage, Aide
const map = mapFromTemplate(journey, { language: 'fr', title: '', at: [0, 0], personaIds: [] })
const named = (title: string) => {
  const step = stepsInOrder(map).find((each) => each.title === title)
  if (step === undefined) throw new Error(title)
  return step
}
const titlesAfter = (title: string, by: -1 | 1) => {
  const step = named(title)
  const moved: JourneyMap = { ...map, steps: { ...map.steps, [step.id]: { ...step, ...movedStep(map, step, by) } } }
  return stepsInOrder(moved)
    .map((each) => each.title)
    .join(' ')
}

it('moves a step within its stage, then into the next one', () => {
  expect(titlesAfter('Conseil', 1)).toBe('Besoin Comparaison Achat Conseil Livraison Usage Aide')
  expect(titlesAfter('Comparaison', 1)).toBe('Besoin Comparaison Conseil Achat Livraison Usage Aide')
  expect(movedStep(map, named('Comparaison'), 1)?.stageId).toBe(named('Conseil').stageId)
})

it('leaves a step at the end where it is', () => {
  expect([movedStep(map, named('Besoin'), -1), movedStep(map, named('Aide'), 1)]).toEqual([undefined, undefined])
})

it.each(['before', 'after'] as const)('puts a new step %s another', (side) => {
  const step = { ...newStep(besideStep(map, named('Achat'), side)), title: 'Nouveau' }
  const titles = stepsInOrder({ ...map, steps: { ...map.steps, [step.id]: step } }).map((each) => each.title)
  expect(titles.indexOf('Nouveau') - titles.indexOf('Achat')).toBe(side === 'before' ? -1 : 1)
})

it('moves a lane past the next visible one; hidden ones keep their place', () => {
  const orders = firstOrders(4)
  const lanes = (['action', 'moment', 'irritant', 'curve'] as const).map((kind, i): Lane => ({
    id: newId(laneId),
    kind,
    order: orders[i] ?? '',
    visible: kind !== 'moment',
  }))
  const withLanes: JourneyMap = { ...map, lanes: Object.fromEntries(lanes.map((lane) => [lane.id, lane])) }
  const first = lanes[0]
  if (first === undefined) throw new Error('no lane')
  const moved = { ...first, ...movedLane(withLanes, first, 1) }
  expect(inOrder([moved, ...lanes.slice(1)]).map((lane) => lane.kind)).toEqual([
    'moment',
    'irritant',
    'action',
    'curve',
  ])
})
