import { percent } from './averages.ts'

export interface Checklist {
  readonly answered: number
  readonly score: number | null
}

/**
 * Share of a checklist achieved, a `partial` counting half: 0 … 100 % of the answered points. Anything but yes, partial or no
 * is unanswered; nothing answered: null. Source: our own design.
 */
export function checklist({ answers }: { readonly answers: readonly (string | null)[] }): Checklist {
  const count = (wanted: string) => answers.filter((answer) => answer === wanted).length
  const [yes, partial, no] = [count('yes'), count('partial'), count('no')]
  const answered = yes + partial + no
  return { answered, score: percent(yes + partial / 2, answered) }
}
