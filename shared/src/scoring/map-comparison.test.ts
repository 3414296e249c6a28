import { expect, test } from 'vitest'
import type { JourneyMap } from '../domain/map.ts'
import { firstOrders } from '../domain/order.ts'
import { journey } from '../templates/journey.ts'
import { mapFromTemplate } from '../templates/instantiate.ts'
import { newId, stageId, stepId, type PersonaId } from '../domain/ids.ts'
import { mapComparison } from './map-comparison.ts'

const lea = 'lea' as PersonaId
const mapOf = (state: JourneyMap['state'], points: readonly (number | null)[]): JourneyMap => {
  const base = mapFromTemplate({ ...journey, stages: [] }, { language: 'fr', title: '', at: [0, 0], personaIds: [lea] })
  const stage = newId(stageId)
  const orders = firstOrders(points.length)
  const steps = points.map((point, i) => ({
    id: newId(stepId),
    stageId: stage,
    title: `${i}`,
    order: orders[i] ?? 'a0',
    ratings: {},
    override: point === null ? {} : { [lea]: point },
    employeeRatings: {},
    metrics: {},
  }))
  return {
    ...base,
    state,
    stages: { [stage]: { id: stage, phase: 'during', title: '', order: 'a0' } },
    steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  }
}
const gaps = (first: JourneyMap, other: JourneyMap) =>
  mapComparison({ map: first, persona: lea }, { map: other, persona: lea }).steps.map((step) => step.gap)

test('the gap is target minus current, whichever of the two asks', () => {
  const [current, target] = [mapOf('current', [-2, 1, null]), mapOf('target', [1, 2, 3])]
  expect(gaps(target, current)).toEqual([3, 1, null])
  expect(gaps(current, target)).toEqual([3, 1, null])
})
test('between two of the same state, this one minus the other', () => {
  expect(gaps(mapOf('current', [2]), mapOf('current', [-1]))).toEqual([3])
})
test('steps the other lacks have no gap, and the mean counts only common ones', () => {
  const { steps, diff } = mapComparison(
    { map: mapOf('target', [1, 2, 3]), persona: lea },
    { map: mapOf('current', [-1]), persona: lea },
  )
  expect(steps.map((step) => step.gap)).toEqual([2, null, null])
  expect(diff).toEqual({ n: 1, meanAbsDiff: 2, maxIndex: 0 })
})
test('two maps without points compare to nothing, not to zero', () => {
  const { steps, diff } = mapComparison(
    { map: mapOf('target', [null]), persona: lea },
    { map: mapOf('current', [null]), persona: lea },
  )
  expect([steps[0]?.gap, diff.meanAbsDiff, diff.n]).toEqual([null, null, 0])
})
