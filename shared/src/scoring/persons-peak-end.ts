import { mean } from './averages.ts'
import { type PeakTie, peakEnd } from './peak-end.ts'
import { type Points, isPresent } from './points.ts'

export interface PersonsPeakEndInput {
  /** One row a person, one column a step. */
  readonly matrix: readonly Points[]
  readonly tie?: PeakTie | undefined
}

export interface PersonsPeakEnd {
  readonly n: number
  readonly score: number | null
}

/**
 * Mean of each person's own peak-end score, −3 … +3: a curve averages opposite memories away, this does not.
 * n counts the people who rated at least one step; nobody: null. Source: as `peakEnd`; averaging persons is our choice.
 */
export function personsPeakEnd({ matrix, tie }: PersonsPeakEndInput): PersonsPeakEnd {
  const scores = matrix.map((points) => peakEnd({ points, tie }).score).filter(isPresent)
  return { n: scores.length, score: mean(scores) }
}
