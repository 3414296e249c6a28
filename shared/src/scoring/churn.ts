import { isPresent } from './points.ts'

export interface ChurnInput {
  readonly lost: number | null
  readonly start: number | null
}

export interface Churn {
  readonly churn: number | null
  readonly retention: number | null
  readonly valid: boolean
}

/**
 * Customers lost over a period among those it started with, 0 … 100 %, and the rest, retention. Not `valid`, with nulls, when
 * a figure is missing, the start is not > 0, or the lost are not within 0 … start. Source: common definition.
 */
export function churn({ lost, start }: ChurnInput): Churn {
  if (!isPresent(lost) || !isPresent(start) || start <= 0 || lost < 0 || lost > start) {
    return { churn: null, retention: null, valid: false }
  }
  return { churn: (100 * lost) / start, retention: (100 * (start - lost)) / start, valid: true }
}
