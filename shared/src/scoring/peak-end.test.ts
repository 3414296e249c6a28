import { expect, it } from 'vitest'
import { lived } from './lived.ts'
import { type PeakTie, peakEnd } from './peak-end.ts'

it.each<[PeakTie, readonly number[], number, number]>([
  ['latest', [3, 0, -3, 1], -3, 2],
  ['latest', [-3, 0, 3, 1], 3, 2],
  ['positive', [3, -3, 3, -3], 3, 2],
  ['negative', [-3, 3, -3, 3], -3, 2],
])('an opposite-sign tie under "%s" in %j keeps %d at %d', (tie, points, peak, peakIndex) => {
  expect(peakEnd({ points, tie })).toMatchObject({ peak, peakIndex, tied: true })
})

it('equal peaks of one sign are no tie, and the latest is kept', () => {
  expect(peakEnd({ points: [2, 0, 2, 0] })).toEqual({
    score: 1,
    peak: 2,
    peakIndex: 2,
    end: 0,
    endIndex: 3,
    tied: false,
  })
})

it('only unrated steps give no score', () => {
  expect(peakEnd({ points: [null, null] }).score).toBeNull()
})

it.each<[string, readonly (number | null)[], boolean, number]>([
  ['one rated step without a duration', [60, null], false, 0],
  ['a duration of 0', [60, 0], false, 0],
  ['durations missing past the end', [60], false, 0],
  ['every duration known', [30, 10], true, 1],
])('lived with %s', (_, durations, weighted, experienced) => {
  expect(lived({ points: [2, -2], durations })).toMatchObject({ lived: experienced, weighted })
})

it('the memory gap follows the tie option', () => {
  expect(lived({ points: [2, -2, 0], durations: [], tie: 'positive' })).toEqual({
    lived: 0,
    weighted: false,
    memoryGap: 1,
  })
})
