import { type AnswersInput, answersWithin, countWithin } from './answers.ts'
import { percent } from './averages.ts'

export interface Nps {
  readonly n: number
  readonly invalid: number
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  readonly nps: number | null
  readonly moe95: number | null
}

const z95 = 1.959963984540054

/**
 * Net promoter score 100(P−D)/n, −100 … 100 points, promoters 9–10, detractors 0–6 (Reichheld 2003, "The one number you need
 * to grow"). `moe95` is the 95 % margin 100·z·√((p+d−(p−d)²)/n), in points, with the n's left inside the root as integers so
 * that it is never the root of −1e−17. Without a valid answer both are null.
 */
export function nps(input: AnswersInput): Nps {
  const answers = answersWithin(input, 0, 10)
  const n = answers.valid.length
  const promoters = countWithin(answers, 9, 10)
  const detractors = countWithin(answers, 0, 6)
  const spread = n * (promoters + detractors) - (promoters - detractors) ** 2
  return {
    n,
    invalid: answers.invalid,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    nps: percent(promoters - detractors, n),
    moe95: n === 0 ? null : (100 * z95 * Math.sqrt(spread / n)) / n,
  }
}
