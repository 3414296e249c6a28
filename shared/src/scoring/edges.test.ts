// Edges of the small scores that the golden vectors leave open, worked by hand.
import { expect, it } from 'vitest'
import { agreementA, consensus } from './agreement.ts'
import { checklist } from './checklist.ts'
import { churn } from './churn.ts'
import { coverage } from './coverage.ts'
import { crossMatrix } from './cross-matrix.ts'
import { dotBudget } from './dot-budget.ts'
import { gap } from './gap.ts'
import { kano, kanoCell } from './kano.ts'
import { mermaidIn, mermaidOut } from './mermaid-score.ts'
import { nps } from './nps.ts'
import { segmentDiff } from './segment-diff.ts'
import { stepEmotion } from './step-emotion.ts'
import { testVerdict } from './test-verdict.ts'
import { volumeWeighted } from './volume-weighted.ts'
import { voteConcentration } from './vote-concentration.ts'

it.each([
  [-1, 1, 'customer-irritant', 2],
  [1, -1, 'employee-irritant', 3],
  [1, 1, 'shared-enchantment', 4],
  [0, 0, 'watch', 5],
])('cross matrix of customer %d and employee %d is %s, %d', (customer, employee, quadrant, priority) => {
  expect(crossMatrix({ customer, employee })).toEqual({ quadrant, priority })
})

it.each([
  { lost: 1, start: 0 },
  { lost: 11, start: 10 },
  { lost: -1, start: 10 },
  { lost: 1, start: null },
])('churn of %j is not valid', (input) => {
  expect(churn(input)).toEqual({ churn: null, retention: null, valid: false })
})

it.each([
  [1, 1, 1, 'evolve'],
  [2, 1, 0, 'go'],
  [1, 0, 1, 'nogo'],
  [3, 2, 0, 'evolve'],
] as const)('%d accept, %d improve, %d reject: %s', (accept, improve, reject, verdict) => {
  expect(testVerdict({ accept, improve, reject }).verdict).toBe(verdict)
})

it.each([
  [1, 1],
  [5, 2],
  [40, 10],
  [41, 10],
])('%d items give %d dots', (items, dots) => {
  expect(dotBudget({ items })).toEqual({ dots })
})

it.each([
  ['0', -3, 'clamped'],
  ['-2', -3, 'clamped'],
  ['Infinity', 3, 'clamped'],
  ['1e0', -3, null],
  ['3,5', null, 'not-a-number'],
  ['X', null, 'not-a-number'],
])('Mermaid score "%s" is emotion %s, warning %s', (token, emotion, warning) => {
  expect(mermaidIn({ token })).toEqual({ emotion, warning })
})

it.each([
  [2.25, 5],
  [-2.25, 1],
  [2.24, 4],
  [-0.74, 3],
])('emotion %d is Mermaid score %d', (emotion, score) => {
  expect(mermaidOut({ emotion })).toEqual({ score })
})

it('only questionable and reverse Kano answers leave better and worse unknown; off-scale pairs are left out', () => {
  const pairs = [
    [1, 1],
    [5, 1],
    [0, 3],
    [6, 6],
  ] as const
  expect(kano({ pairs })).toEqual({
    n: 2,
    counts: { M: 0, O: 0, A: 0, I: 0, R: 1, Q: 1 },
    category: 'R',
    better: null,
    worse: null,
    totalStrength: 0,
    categoryStrength: 0,
  })
  expect(kanoCell({ functional: 0, dysfunctional: 3 })).toEqual({ category: null })
})

it('an unmeasured step keeps its weight, has no gap and leaves the index and the ranking', () => {
  const steps = [
    { delivered: 1, target: 3 },
    { delivered: null, target: 3, mot: true },
    { delivered: 0, target: 1, criticality: 1 },
  ]
  expect(gap({ steps })).toEqual({
    steps: [
      { gap: 2, weight: 2, weightedGap: 4, surplus: 0 },
      { gap: null, weight: 3, weightedGap: null, surplus: null },
      { gap: 1, weight: 1, weightedGap: 1, surplus: 0 },
    ],
    gapIndex: 500 / 18,
    ranking: [0, 2],
  })
})

it('a touchpoint of a step without contact covers nothing; an unknown volume is no share', () => {
  const web = { channel: 'web', medium: 'digital', volume: 5 } as const
  const shop = { channel: 'shop', medium: 'physical' } as const
  const steps = [
    { phase: 'before', noContact: true, touchpoints: [web] },
    { phase: 'before', touchpoints: [shop] },
    { phase: 'after', mot: true },
  ] as const
  expect(coverage({ steps })).toEqual({
    touchpoint: 50,
    motAction: 0,
    phase: 200 / 3,
    digitalShare: 50,
    channelMix: { web: 100 },
  })
})

it('an evenly spread vote has no concentration at all', () => {
  expect(voteConcentration({ votes: [3, 3, 3] })).toEqual({
    total: 9,
    H: 27 / 81,
    Hnorm: 0,
    effective: 3,
    topShare: 1 / 3,
  })
})

it('ratings off the scale are left out, and -0 never shows', () => {
  expect(stepEmotion({ ratings: [-0, 4, null, 1.5] })).toEqual({
    n: 1,
    mean: 0,
    median: 0,
    sd: 0,
    min: 0,
    max: 0,
    agreement: 1,
    zone: 'neutral',
    contested: false,
  })
})

it.each([
  ['one bin', [0, 5], 1],
  ['both of two bins', [2, 2], 0],
  ['a single bin', [3], 1],
  ['two camps of three bins', [1, 0, 1], -1],
  ['nobody', [0, 0, 0], null],
])('agreement of %s', (_, freq, expected) => {
  expect(agreementA(freq)).toBe(expected)
})

it.each([
  ['nobody', [0, 0], null],
  ['a single bin', [3], 1],
  ['two camps', [1, 0, 1], 0],
])('consensus of %s', (_, freq, expected) => {
  expect(consensus(freq)).toBe(expected)
})

it('unanimous promoters leave no margin of error', () => {
  expect(nps({ scores: [9, 10, 10] })).toMatchObject({ nps: 100, moe95: 0 })
})

it('points not applicable are no answer', () => {
  expect(checklist({ answers: ['yes', 'na', null, 'no'] })).toEqual({ answered: 2, score: 50 })
})

it('segments are compared where both are rated, at their own index', () => {
  expect(segmentDiff({ a: [null, 1, 0, 9], b: [3, -1, 2] })).toEqual({ n: 2, meanAbsDiff: 2, maxIndex: 1 })
})

it('an item without a score weighs nothing', () => {
  expect(
    volumeWeighted({
      items: [
        { volume: 1, score: 3 },
        { volume: 3, score: -1 },
        { volume: 9, score: null },
      ],
    }),
  ).toEqual({ score: 0 })
})
