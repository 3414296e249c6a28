/** Survey answers as they were typed in; what is off the scale is counted apart, never silently dropped. */
export interface AnswersInput {
  readonly scores: readonly (number | null)[]
}

export interface Answers {
  readonly valid: readonly number[]
  readonly invalid: number
}

/** Splits answers into whole numbers within [low, high] and the number of others. */
export function answersWithin({ scores }: AnswersInput, low: number, high: number): Answers {
  const valid = scores.filter((score) => score !== null && Number.isInteger(score) && score >= low && score <= high)
  return { valid: valid.filter((score) => score !== null), invalid: scores.length - valid.length }
}

export function countWithin({ valid }: Answers, low: number, high: number): number {
  return valid.filter((score) => score >= low && score <= high).length
}
