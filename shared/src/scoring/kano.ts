import { percent } from './averages.ts'

/** Must-be, one-dimensional, attractive, indifferent, reverse, questionable. */
export type KanoCategory = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q'

export interface KanoCellInput {
  /** 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike. */
  readonly functional: number
  readonly dysfunctional: number
}

export interface Kano {
  readonly n: number
  readonly counts: Readonly<Record<KanoCategory, number>>
  readonly category: KanoCategory | null
  readonly better: number | null
  readonly worse: number | null
  readonly totalStrength: number | null
  readonly categoryStrength: number | null
}

/** Rows: functional answer 1–5; columns: dysfunctional answer 1–5. */
const table: readonly (readonly KanoCategory[])[] = [
  ['Q', 'A', 'A', 'A', 'O'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'R', 'R', 'R', 'Q'],
]

/** Ties go to the category whose neglect costs most. */
const tieOrder = ['M', 'O', 'A', 'I', 'R', 'Q'] as const

/** Category of one pair of answers; null when an answer is off the 1–5 scale. Source: Kano 1984; table of Berger et al. 1993. */
export function kanoCell({ functional, dysfunctional }: KanoCellInput): { readonly category: KanoCategory | null } {
  return { category: table[functional - 1]?.[dysfunctional - 1] ?? null }
}

/**
 * Mode of the categories, off-scale pairs left out. better = (A+O)/(A+O+M+I), 0 … 1, worse = −(O+M)/(A+O+M+I), −1 … 0, null
 * when that sum is 0; totalStrength = share of M+O+A, categoryStrength = lead of the first category over the second, 0 … 100 %.
 * No pair: nulls. Source: Berger et al. 1993 (better, worse); Lee & Newcomb 1997 (strengths).
 */
export function kano({ pairs }: { readonly pairs: readonly (readonly [number, number])[] }): Kano {
  const counts: Record<KanoCategory, number> = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 }
  for (const [functional, dysfunctional] of pairs) {
    const { category } = kanoCell({ functional, dysfunctional })
    if (category !== null) counts[category] += 1
  }
  const { M, O, A, I, R, Q } = counts
  const n = M + O + A + I + R + Q
  const answered = A + O + M + I
  const [first = 0, second = 0] = Object.values(counts).toSorted((a, b) => b - a)
  return {
    n,
    counts,
    category: n === 0 ? null : (tieOrder.find((category) => counts[category] === first) ?? null),
    better: answered === 0 ? null : (A + O) / answered,
    worse: answered === 0 ? null : (0 - O - M) / answered,
    totalStrength: percent(M + O + A, n),
    categoryStrength: percent(first - second, n),
  }
}
