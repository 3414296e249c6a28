import { type AnswersInput, answersWithin, countWithin } from './answers.ts'
import { mean, percent } from './averages.ts'

export interface Ces {
  readonly n: number
  readonly invalid: number
  readonly mean: number | null
  readonly easyPct: number | null
  readonly hardPct: number | null
  readonly net: number | null
}

/**
 * Customer effort score 2.0 ("made it easy", 1–7): mean, 1 … 7; easy 5–7 and hard 1–3, 0 … 100 %; net = easy − hard,
 * −100 … 100 points. Null without a valid answer. Source: Dixon, Toman & DeLisi 2013, "The Effortless Experience".
 */
export function ces(input: AnswersInput): Ces {
  const answers = answersWithin(input, 1, 7)
  const n = answers.valid.length
  const easy = countWithin(answers, 5, 7)
  const hard = countWithin(answers, 1, 3)
  return {
    n,
    invalid: answers.invalid,
    mean: mean(answers.valid),
    easyPct: percent(easy, n),
    hardPct: percent(hard, n),
    net: percent(easy - hard, n),
  }
}
