import { agreementA } from './agreement.ts'
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

/** How many gave each rating, −3 first. */
export type Histogram = readonly number[]

/**
 * A step's emotion on the −3 … +3 scale. `sd` is the population's, √(n·Σx² − (Σx)²)/n, 0 … 3; `agreement` is van der Eijk's A,
 * −1 … 1; `zone` is the mean's; `contested` is n ≥ 3 and A < 0 (our own rule). Nobody rated: n 0, nulls, not contested.
 */
export function stepEmotion({ ratings }: StepEmotionInput): StepEmotion {
  const histogram: number[] = scale.map(() => 0)
  for (const rating of ratings) {
    const bin = binOf(rating)
    if (bin !== undefined) histogram[bin] = (histogram[bin] ?? 0) + 1
  }
  return emotionOf(histogram)
}

/** The same from counts kept elsewhere: its cost does not depend on how many rated. */
export function emotionOf(histogram: Histogram): StepEmotion {
  let n = 0
  let total = 0
  let squares = 0
  for (const [bin, level] of scale.entries()) {
    const count = histogram[bin] ?? 0
    n += count
    total += count * level
    squares += count * level * level
  }
  if (n === 0) return unrated
  const average = plainZero(total / n)
  const shared = agreementA(histogram)
  return {
    n,
    mean: average,
    median: plainZero((levelAt(histogram, Math.floor((n - 1) / 2)) + levelAt(histogram, Math.floor(n / 2))) / 2),
    sd: Math.sqrt(n * squares - total ** 2) / n,
    min: levelAt(histogram, 0),
    max: levelAt(histogram, n - 1),
    agreement: shared,
    zone: zoneOf(average),
    contested: n >= 3 && shared !== null && shared < 0,
  }
}

const unrated: StepEmotion = {
  n: 0,
  mean: null,
  median: null,
  sd: null,
  min: null,
  max: null,
  agreement: null,
  zone: null,
  contested: false,
}

/** The bin of a rating; undefined for what is not on the scale. */
export function binOf(rating: number | null): number | undefined {
  const bin = scale.findIndex((level) => level === rating)
  return bin === -1 ? undefined : bin
}

/** The rating at a rank, the lowest first. */
function levelAt(histogram: Histogram, rank: number): number {
  let seen = 0
  return scale.find((_, bin) => (seen += histogram[bin] ?? 0) > rank) ?? 0
}
