import { agreementA } from './agreement.ts'
import { mean, median, sum } from './averages.ts'
import { plainZero } from './points.ts'
import { type Zone, zoneOf } from './zone.ts'

export interface StepEmotionInput {
  /** One rating a participant: whole numbers −3 … +3; anything else is left out. */
  readonly ratings: readonly (number | null)[]
}

export interface StepEmotion {
  readonly n: number
  readonly mean: number | null
  readonly median: number | null
  readonly sd: number | null
  readonly min: number | null
  readonly max: number | null
  readonly agreement: number | null
  readonly zone: Zone | null
  readonly contested: boolean
}

const scale = [-3, -2, -1, 0, 1, 2, 3] as const

/**
 * A step's emotion on the −3 … +3 scale. `sd` is the population's, √(n·Σx² − (Σx)²)/n, 0 … 3; `agreement` is van der Eijk's A,
 * −1 … 1; `zone` is the mean's; `contested` is n ≥ 3 and A < 0 (our own rule). Nobody rated: n 0, nulls, not contested.
 */
export function stepEmotion({ ratings }: StepEmotionInput): StepEmotion {
  const valid = ratings.filter(isRating).map(plainZero)
  const n = valid.length
  const average = mean(valid)
  const shared = agreementA(scale.map((level) => valid.filter((rating) => rating === level).length))
  return {
    n,
    mean: average,
    median: median(valid),
    sd: n === 0 ? null : Math.sqrt(n * sum(valid.map((x) => x * x)) - sum(valid) ** 2) / n,
    min: n === 0 ? null : Math.min(...valid),
    max: n === 0 ? null : Math.max(...valid),
    agreement: shared,
    zone: zoneOf(average),
    contested: n >= 3 && shared !== null && shared < 0,
  }
}

function isRating(x: number | null): x is number {
  return scale.some((level) => level === x)
}
