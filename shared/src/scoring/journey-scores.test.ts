import { expect, it } from 'vitest'
import { combineStepScores, journeyScores, stepScores } from './journey-scores.ts'

const steps = [
  { id: 'a', ratings: [3, 3, -3] },
  { id: 'b', ratings: [-3, -3, 0], override: 0 },
  { id: 'c', ratings: [-3] },
]

it('the map chooses the average, and an override replaces it even by 0', () => {
  expect(journeyScores({ steps, irritants: [] }).curve).toEqual([1, 0, -3])
  expect(journeyScores({ steps, irritants: [], method: 'median' }).curve).toEqual([3, 0, -3])
})

it('the map chooses who wins a tie, in peak-end and in the memory gap', () => {
  const journey = { steps, irritants: [], method: 'median', peakTie: 'positive' } as const
  expect(journeyScores(journey)).toMatchObject({ peakEnd: { score: 0, peak: 3 }, lived: { lived: 0, memoryGap: 0 } })
})

it('equal irritants rank in the order of their steps, one of no step last', () => {
  const irritants = ['gone', 'c', 'a'].map((stepId) => ({ id: `on ${stepId}`, stepId, votes: 1, volume: 5 }))
  expect(journeyScores({ steps, irritants, journeyVolume: 10 })).toMatchObject({
    irritantScores: { 'on gone': 100, 'on a': 100, 'on c': 100 },
    irritantRanking: ['on a', 'on c', 'on gone'],
    concentration: { total: 3, Hnorm: 0 },
  })
})

it('kept step scores give the same result', () => {
  const journey = { steps, irritants: [] }
  const kept = steps.map((step) => stepScores(step))
  expect(combineStepScores(journey, kept)).toEqual(journeyScores(journey))
})
