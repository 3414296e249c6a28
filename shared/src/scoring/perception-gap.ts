import { mean } from './averages.ts'
import { type Points, differences } from './points.ts'

export interface PerceptionGapInput {
  readonly team: Points
  readonly customers: Points
}

export interface PerceptionGap {
  readonly n: number
  readonly bias: number | null
  readonly distortion: number | null
}

/**
 * How far the team's curve is from its customers', over the n steps both rated: bias = mean of team − customer, −6 … 6
 * (positive: the team flatters itself); distortion = mean distance, 0 … 6. No common step: nulls. Source: our own design.
 */
export function perceptionGap({ team, customers }: PerceptionGapInput): PerceptionGap {
  const gaps = differences(team, customers).map(({ value }) => value)
  return { n: gaps.length, bias: mean(gaps), distortion: mean(gaps.map(Math.abs)) }
}
