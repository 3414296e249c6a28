import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agreement } from './agreement.ts'
import { irritants } from './irritants.ts'
import { lived } from './lived.ts'
import { mermaidIn, mermaidOut } from './mermaid-score.ts'
import { nps } from './nps.ts'
import { peakEnd } from './peak-end.ts'
import { personsPeakEnd } from './persons-peak-end.ts'
import { stepEmotion } from './step-emotion.ts'
import { storyArc } from './story-arc.ts'
import { voteConcentration } from './vote-concentration.ts'

const rating = fc.integer({ min: -3, max: 3 })
const ratings = fc.array(rating, { maxLength: 40 })
const points = fc.array(fc.option(rating), { maxLength: 20 })
const bins = fc.array(fc.nat(30), { minLength: 7, maxLength: 7 })

/** The same values in a second order. */
function shuffled<T>(values: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> {
  return values.chain((kept) =>
    fc.tuple(fc.constant(kept), fc.shuffledSubarray(kept, { minLength: kept.length, maxLength: kept.length })),
  )
}

function holds<T>(values: fc.Arbitrary<T>, check: (value: T) => void): void {
  // A property fails on a returned false, which some matchers give: only a throw counts here.
  fc.assert(
    fc.property(values, (value) => {
      check(value)
    }),
  )
}

it('a step gives the same bits in whatever order people rated', () => {
  holds(shuffled(ratings), ([a, b]) => expect(stepEmotion({ ratings: a })).toStrictEqual(stepEmotion({ ratings: b })))
})

it('a step stays on the emotion scale', () => {
  holds(ratings, (values) => {
    const emotion = stepEmotion({ ratings: values })
    for (const value of [emotion.mean, emotion.median, emotion.min, emotion.max]) expectWithin(value, -3, 3)
    expectWithin(emotion.sd, 0, 3)
    expectWithin(emotion.agreement, -1, 1)
  })
})

it("agreement is van der Eijk's, layer by layer, and does not care which end is which", () => {
  holds(bins, (freq) => {
    const { A, consensusTW } = agreement({ freq })
    const literal = layeredAgreement(freq)
    if (literal === null) expect(A).toBeNull()
    else expect(A).toBeCloseTo(literal, 9)
    expectWithin(A, -1, 1)
    expectWithin(consensusTW, -1e-12, 1 + 1e-12)
    expect(agreement({ freq: freq.toReversed() }).A).toBe(A)
  })
})

it('peak-end takes its peak and end from the curve, and mirrors with it', () => {
  holds(points, (curve) => {
    const result = peakEnd({ points: curve })
    expectWithin(result.score, -3, 3)
    if (result.peakIndex !== null) expect(curve[result.peakIndex]).toBe(result.peak)
    const mirrored = curve.map((point) => (point === null ? null : 0 - point))
    const opposite = peakEnd({ points: mirrored, tie: 'positive' })
    expect(opposite.peakIndex).toBe(result.peakIndex)
    expect(opposite.score).toBe(result.score === null ? null : 0 - result.score)
  })
})

it('persons count the same in whatever order they come, all on the scale', () => {
  holds(shuffled(fc.array(points, { maxLength: 12 })), ([a, b]) => {
    expect(personsPeakEnd({ matrix: a })).toStrictEqual(personsPeakEnd({ matrix: b }))
    expectWithin(personsPeakEnd({ matrix: a }).score, -3, 3)
  })
})

it('the lived score lies between the worst and the best step', () => {
  holds(fc.tuple(points, fc.array(fc.option(fc.nat(90)), { maxLength: 20 })), ([curve, durations]) => {
    const rated = curve.filter((point) => point !== null)
    const result = lived({ points: curve, durations })
    if (rated.length === 0) expect(result).toEqual({ lived: null, weighted: false, memoryGap: null })
    else expectWithin(result.lived, Math.min(...rated) - 1e-9, Math.max(...rated) + 1e-9)
  })
})

it('an unrated step moves the indices of a story, not its shape', () => {
  holds(points, (curve) => {
    const { shape, stars } = storyArc({ points: curve })
    expect(storyArc({ points: [null, ...curve, null] })).toMatchObject({ shape, stars })
  })
})

it('every answer is a promoter, a passive, a detractor or invalid', () => {
  holds(shuffled(fc.array(fc.option(fc.integer({ min: -2, max: 12 })))), ([a, b]) => {
    const result = nps({ scores: a })
    expect(result.promoters + result.passives + result.detractors + result.invalid).toBe(a.length)
    expectWithin(result.nps, -100, 100)
    expect(nps({ scores: b })).toStrictEqual(result)
  })
})

it('irritants rank the same whatever the order of the records, best score first', () => {
  const level = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined })
  const item = fc.record({
    id: fc.string({ minLength: 1 }),
    votes: fc.nat(20),
    severity: level(5),
    criticality: level(3),
    volume: fc.option(fc.nat(5000)),
    tier: level(5),
    stepOrder: fc.nat(5),
    breaking: fc.boolean(),
  })
  const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 15 })
  holds(fc.tuple(shuffled(items), fc.option(fc.nat(5000))), ([[a, b], journeyVolume]) => {
    const result = irritants({ items: a, journeyVolume })
    expect(irritants({ items: b, journeyVolume })).toEqual(result)
    const ranked = result.ranking.map((id) => result.scores[id] ?? NaN)
    expect(ranked).toEqual(ranked.toSorted((x, y) => y - x))
    for (const score of ranked) expectWithin(score, 0, 100)
    expect(irritants({ items: b, journeyVolume, order: 'tier' }).ranking).toEqual(
      irritants({ items: a, journeyVolume, order: 'tier' }).ranking,
    )
  })
})

it('the concentration of a vote is between spread and unanimous', () => {
  holds(shuffled(fc.array(fc.nat(20), { maxLength: 20 })), ([a, b]) => {
    const result = voteConcentration({ votes: a })
    expectWithin(result.Hnorm, 0, 1)
    expectWithin(result.effective, 1, Math.max(1, a.length))
    expect(voteConcentration({ votes: b })).toStrictEqual(result)
  })
})

it('a Mermaid score comes back as itself', () => {
  holds(fc.integer({ min: 1, max: 5 }), (score) => {
    expect(mermaidOut(mermaidIn({ token: String(score) }))).toEqual({ score })
  })
})

function expectWithin(value: number | null, low: number, high: number): void {
  if (value === null) return
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
}

/** The formula as published, in floating point. */
function layeredAgreement(freq: readonly number[]): number | null {
  const n = freq.reduce((total, count) => total + count, 0)
  if (n === 0) return null
  let left = freq
  let total = 0
  while (left.some((count) => count > 0)) {
    const level = Math.min(...left.filter((count) => count > 0))
    const layer = left.map((count) => (count > 0 ? 1 : 0))
    const size = layer.filter((bit) => bit === 1).length
    total += ((level * size) / n) * layerAgreement(layer, size)
    left = left.map((count) => Math.max(0, count - level))
  }
  return total
}

function layerAgreement(layer: readonly number[], size: number): number {
  const bins = layer.length
  const seen: string[] = []
  for (let i = 0; i < bins; i += 1) {
    for (let j = i + 1; j < bins; j += 1) {
      for (let k = j + 1; k < bins; k += 1) seen.push(`${layer[i]}${layer[j]}${layer[k]}`)
    }
  }
  const unimodal = seen.filter((triple) => triple === '110' || triple === '011').length
  const bimodal = seen.filter((triple) => triple === '101').length
  const triples = unimodal + bimodal
  const u = triples === 0 ? 1 : ((bins - 2) * unimodal - (bins - 1) * bimodal) / ((bins - 2) * triples)
  return u * (1 - (size - 1) / (bins - 1))
}
