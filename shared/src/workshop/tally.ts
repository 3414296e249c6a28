// The count of a closed round, and everything that lets a stranger check it: the ledger holds each ballot under its
// receipt, in the order of the receipts, which is the order of chance.
import * as v from 'valibot'
import { cardId, participantId, type CardId, type ParticipantId } from '../domain/ids.ts'
import { receiptOf } from './receipt.ts'
import { standIns, type SplitCards } from '../domain/merged.ts'
import { recordSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'
import { dots, hasVoted, voteRound, type Dots, type VoteRound } from './vote-round.ts'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const tally = v.record(cardId, whole)
export type Tally = v.InferOutput<typeof tally>

const ledgerLine = v.object({ receipt: v.string(), dots })
export type LedgerLine = v.InferOutput<typeof ledgerLine>

const groupResult = v.object({
  /** Null: everybody whose group is too small to be shown. */
  group: v.nullable(v.string()),
  voters: whole,
  tally,
})
export type GroupResult = v.InferOutput<typeof groupResult>

export const voteResult = v.object({
  ...voteRound.entries,
  closedAt: whole,
  ledger: v.array(ledgerLine),
  groups: v.optional(v.array(groupResult), []),
  /** Of a named vote only. */
  byPerson: v.optional(v.record(participantId, dots)),
})
export type VoteResult = v.InferOutput<typeof voteResult>
/** By round id. */
export const resultsSlice = recordSlice(voteResult)

/** The fewest people whose results are shown on their own. */
export const smallestGroup = 4

/** Every candidate, those without a dot included. */
export const tallyOf = (candidates: readonly { readonly cardId: CardId }[], ballots: readonly Dots[]): Tally =>
  Object.fromEntries(
    candidates.map(({ cardId: id }) => [id, ballots.reduce((sum, each) => sum + (each[id] ?? 0), 0)]),
  ) as Tally

export const closedRound = (
  round: VoteRound,
  { ballots, people }: Pick<WorkshopState, 'ballots' | 'people'>,
  closedAt: number,
): VoteResult => {
  const cast = Object.entries(ballots).filter(([, ballot]) => hasVoted(ballot))
  const ledger = cast
    .map(([, ballot]) => ({ receipt: receiptOf(round.fingerprint, ballot.nonce), dots: ballot.dots }))
    .sort((a, b) => (a.receipt < b.receipt ? -1 : 1))
  const byGroup = cast.map(([id, ballot]) => ({ group: people[id]?.group, dots: ballot.dots }))
  return {
    ...round,
    closedAt,
    ledger,
    groups: groupResults(round, byGroup),
    ...(round.isNamed && {
      byPerson: Object.fromEntries(cast.map(([id, ballot]) => [id as ParticipantId, ballot.dots])),
    }),
  }
}

/**
 * One a group of at least `smallestGroup` voters. The rest stand together, joined by the next larger group while they
 * are too few, so that nobody can subtract what is shown from the whole and read a small group's ballots.
 */
export const groupResults = (
  { candidates }: Pick<VoteRound, 'candidates'>,
  cast: readonly { readonly group: string | undefined; readonly dots: Dots }[],
): GroupResult[] => {
  const groups = new Map<string, Dots[]>()
  const others: Dots[] = []
  for (const { group, dots: own } of cast) {
    if (group === undefined) others.push(own)
    else groups.set(group, [...(groups.get(group) ?? []), own])
  }
  const bySize = [...groups].sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))
  const shown = bySize.filter(([group, ballots]) => {
    const isTooSmall = ballots.length < smallestGroup || (others.length > 0 && others.length < smallestGroup)
    if (isTooSmall) {
      others.push(...ballots)
      groups.delete(group)
    }
    return !isTooSmall
  })
  if (shown.length === 0) return []
  const named = shown
    .map(([group, ballots]): GroupResult => ({ group, voters: ballots.length, tally: tallyOf(candidates, ballots) }))
    .sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : 1))
  if (others.length === 0) return named
  return [...named, { group: null, voters: others.length, tally: tallyOf(candidates, others) }]
}

export interface Ranked {
  readonly cardId: CardId
  readonly text: string
  readonly step: string
  readonly dots: number
  /** 1 for the first; those with as many dots share it, and the next one counts them all. */
  readonly rank: number
  readonly isTied: boolean
}

/** Most dots first; ties in the order of the candidates, and marked as ties. */
export const rankingOf = ({ candidates, ledger }: Pick<VoteResult, 'candidates' | 'ledger'>): Ranked[] => {
  const counts = tallyOf(
    candidates,
    ledger.map((line) => line.dots),
  )
  const all = candidates.map((each) => ({ ...each, dots: counts[each.cardId] ?? 0 }))
  return all
    .toSorted((a, b) => b.dots - a.dots)
    .map((each) => ({
      ...each,
      rank: 1 + all.filter((other) => other.dots > each.dots).length,
      isTied: all.some((other) => other !== each && other.cardId !== each.cardId && other.dots === each.dots),
    }))
}

/** The first `count`, and all who tie with the last of them: nobody is left out by chance. */
export const topOf = (result: Pick<VoteResult, 'candidates' | 'ledger'>, count: number): CardId[] => {
  const ranking = rankingOf(result)
  const least = ranking[count - 1]?.dots ?? 0
  return ranking.filter((each, i) => i < count || (each.dots === least && least > 0)).map((each) => each.cardId)
}

/** Closed rounds, the last one last. */
export const resultsInTime = (results: WorkshopState['results']): readonly VoteResult[] =>
  Object.values(results).toSorted((a, b) => a.closedAt - b.closedAt)

/**
 * Dots a card: those of the last closed round it stood in. A card that stands for others since they were merged has the
 * dots that all of them got in the last round any of them stood in.
 */
export const votesOf = (results: WorkshopState['results'], board?: SplitCards): Readonly<Record<CardId, number>> => {
  const votes: Record<CardId, number> = {}
  const shownFor = board === undefined ? (id: CardId) => id : standIns(board)
  for (const { candidates, ledger } of resultsInTime(results)) {
    const counts = tallyOf(
      candidates,
      ledger.map((line) => line.dots),
    )
    const standing = candidates.map(({ cardId: id }) => [id, shownFor(id)] as const)
    for (const [, shown] of standing) votes[shown] = 0
    for (const [id, shown] of standing) votes[shown] = (votes[shown] ?? 0) + (counts[id] ?? 0)
  }
  return votes
}
