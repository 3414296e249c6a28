import { type AnswersInput, answersWithin, countWithin } from './answers.ts'
import { mean, percent } from './averages.ts'

export interface Csat {
  readonly n: number
  readonly invalid: number
  readonly satisfied: number
  readonly csat: number | null
  readonly mean: number | null
}

/**
 * Customer satisfaction: share of 4 and 5 on the 1–5 scale, 0 … 100 %, and the mean, 1 … 5; null without a valid answer.
 * Source: the top-2-box convention.
 */
export function csat(input: AnswersInput): Csat {
  const answers = answersWithin(input, 1, 5)
  const n = answers.valid.length
  const satisfied = countWithin(answers, 4, 5)
  return { n, invalid: answers.invalid, satisfied, csat: percent(satisfied, n), mean: mean(answers.valid) }
}
