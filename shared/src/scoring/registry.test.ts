// What every score owes, whatever it computes: a new one is held to it by its line in the registry.
import { describe, expect, test } from 'vitest'
import { scores, type ScoreName } from './registry.ts'

/** Nothing to compute from; a score without a line here does not compile. */
const nothing: { readonly [N in ScoreName]: Parameters<(typeof scores)[N]>[0] } = {
  stepEmotion: { ratings: [] },
  zone: { x: null },
  peakEnd: { points: [] },
  peakEndUnipolarAnchor: { pain: [] },
  personsPeakEnd: { matrix: [] },
  lived: { points: [], durations: [] },
  storyArc: { points: [] },
  nps: { scores: [] },
  csat: { scores: [] },
  ces: { scores: [] },
  agreement: { freq: [0, 0, 0, 0, 0, 0, 0] },
  kanoCell: { functional: 0, dysfunctional: 0 },
  kano: { pairs: [] },
  irritants: { items: [] },
  crossMatrix: { customer: null, employee: null },
  gap: { steps: [] },
  coverage: { steps: [] },
  voteConcentration: { votes: [] },
  dotBudget: { items: 0 },
  churn: { lost: null, start: null },
  testVerdict: { accept: 0, improve: 0, reject: 0 },
  checklist: { answers: [] },
  perceptionGap: { team: [], customers: [] },
  segmentDiff: { a: [], b: [] },
  volumeWeighted: { items: [] },
  // An empty token is 0 to Mermaid; what is no number is nothing.
  mermaidIn: { token: 'x' },
  mermaidOut: { emotion: null },
}
/** How many, which are facts at nothing, and never scores. */
const counts = new Set([
  'n',
  'invalid',
  'promoters',
  'passives',
  'detractors',
  'satisfied',
  'total',
  'answered',
  'dots',
  'stars',
  'M',
  'O',
  'A',
  'I',
  'R',
  'Q',
])

describe.each(Object.keys(nothing) as ScoreName[])('the score %s', (name) => {
  const score = scores[name] as (input: unknown) => unknown
  test('says null where there is nothing, never a zero, and counts none', () => {
    for (const [key, value] of numbersOf(score(nothing[name]))) {
      expect({ key, isCount: counts.has(key), value }).toEqual({ key, isCount: true, value: 0 })
    }
  })
  test('leaves what it is given alone, and gives the same again', () => {
    const input = frozen(structuredClone(nothing[name]))
    expect(score(input)).toStrictEqual(score(input))
  })
})

test('every score of the registry is asked', () => {
  expect(Object.keys(nothing).sort()).toEqual(Object.keys(scores).sort())
})

const numbersOf = (value: unknown, key = ''): [string, number][] => {
  if (typeof value === 'number') return [[key, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => numbersOf(each, name))
}

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
