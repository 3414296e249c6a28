import { expect, it } from 'vitest'
import { irritants } from './irritants.ts'

it('defaults: no vote, severity 3, criticality 1, everybody exposed', () => {
  expect(irritants({ items: [{ id: 'a' }] })).toEqual({ scores: { a: 100 }, raw: { a: 3 }, ranking: ['a'] })
})

it('a volume above the journey counts as the journey, an unknown one as everybody, 0 as nobody', () => {
  const items = [
    { id: 'above', severity: 2, volume: 900 },
    { id: 'unknown', severity: 2, volume: null },
    { id: 'half', severity: 2, volume: 50 },
    { id: 'nobody', severity: 2, volume: 0 },
  ]
  expect(irritants({ items, journeyVolume: 100 })).toEqual({
    scores: { above: 100, unknown: 100, half: 50, nobody: 0 },
    raw: { above: 2, unknown: 2, half: 1, nobody: 0 },
    ranking: ['above', 'unknown', 'half', 'nobody'],
  })
})

it('scores are 0, not NaN, when nobody meets any irritant', () => {
  expect(irritants({ items: [{ id: 'a', volume: 0 }], journeyVolume: 10 }).scores).toEqual({ a: 0 })
})

it('equal products tie exactly whatever the volumes: 1·3·1·100 = 1·1·3·100 of 300', () => {
  const items = [
    { id: 'b', severity: 1, criticality: 3, volume: 100 },
    { id: 'a', severity: 3, criticality: 1, volume: 100 },
  ]
  expect(irritants({ items, journeyVolume: 300 }).ranking).toEqual(['a', 'b'])
})

it('ties fall to votes, severity, step, then id by code unit', () => {
  const tied = { votes: 0, severity: 2, criticality: 1, stepOrder: 1 }
  const items = [
    { ...tied, id: 'é' },
    { ...tied, id: 'z' },
    { ...tied, id: 'a', stepOrder: 2 },
    { ...tied, id: 'mild', severity: 1, criticality: 2 },
    { ...tied, id: 'voted', votes: 1, severity: 1 },
  ]
  expect(irritants({ items }).ranking).toEqual(['voted', 'z', 'é', 'a', 'mild'])
})

it('the action plan puts an unknown tier last', () => {
  const items = [
    { id: 'none', votes: 9 },
    { id: 'five', tier: 5 },
    { id: 'one', tier: 1 },
  ]
  expect(irritants({ items, order: 'tier' }).ranking).toEqual(['one', 'five', 'none'])
})
