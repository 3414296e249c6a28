// The proof of a published result, from its ledger alone.
import type { CardId } from '../domain/ids.ts'
import { fingerprintOf } from './receipt.ts'
import { rankingOf, type Ranked, type VoteResult } from './tally.ts'
import { spent } from './vote-round.ts'

export type TallyProblem =
  | { readonly kind: 'fingerprint' }
  | { readonly kind: 'receipt-twice' | 'over-budget' | 'over-card-limit' | 'unknown-card'; readonly receipt: string }
export interface Verified {
  readonly problems: readonly TallyProblem[]
  readonly ranking: readonly Ranked[]
  /** Dots in all, and ballots. */
  readonly dots: number
  readonly voters: number
}

/** Recomputes a published result from its ledger alone. No problem: it is what its ballots say. */
export const verifyTally = (result: VoteResult): Verified => {
  const known = new Set(result.candidates.map((each) => each.cardId))
  const seen = new Set<string>()
  const problems: TallyProblem[] = fingerprintOf(result) === result.fingerprint ? [] : [{ kind: 'fingerprint' }]
  for (const { receipt, dots: own } of result.ledger) {
    if (seen.has(receipt)) problems.push({ kind: 'receipt-twice', receipt })
    seen.add(receipt)
    if (spent(own) > result.budget) problems.push({ kind: 'over-budget', receipt })
    if (Object.values(own).some((count) => count > result.perCard)) problems.push({ kind: 'over-card-limit', receipt })
    if (Object.keys(own).some((id) => !known.has(id as CardId))) problems.push({ kind: 'unknown-card', receipt })
  }
  return {
    problems,
    ranking: rankingOf(result),
    dots: result.ledger.reduce((sum, line) => sum + spent(line.dots), 0),
    voters: result.ledger.length,
  }
}
