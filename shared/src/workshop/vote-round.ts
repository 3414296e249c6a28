// A dot vote on cards. What is voted on is frozen at the opening and its fingerprint published; ballots stay on the
// server, one whole ballot a person, until the round closes.
import * as v from 'valibot'
import { cardId, type ParticipantId } from '../domain/ids.ts'
import { limits } from '../domain/values.ts'
import { roleIn } from './people.ts'
import { recordSlice, valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

const whole = v.pipe(v.number(), v.integer())
export const roundId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/), v.brand('RoundId'))
export type RoundId = v.InferOutput<typeof roundId>

/** Enough of the card to vote without the board, and to read the published ledger. */
export const candidate = v.object({ cardId, text: v.string(), step: v.string() })
export type Candidate = v.InferOutput<typeof candidate>
export const budget = v.pipe(whole, v.minValue(1), v.maxValue(50))

/** What the fingerprint covers. */
export const voteRules = v.object({
  id: roundId,
  question: v.pipe(v.string(), v.trim(), v.maxLength(limits.title)),
  candidates: v.pipe(v.array(candidate), v.minLength(1), v.maxLength(300)),
  /** Dots a person has, and the most of them on one card. */
  budget,
  perCard: budget,
  /** Who voted for what is published at the close. */
  isNamed: v.boolean(),
})
export type VoteRules = v.InferOutput<typeof voteRules>
export const voteRound = v.object({
  ...voteRules.entries,
  fingerprint: v.string(),
  /** Facilitators have a ballot too. */
  facilitatorsVote: v.boolean(),
  openedAt: whole,
  /** Epoch ms; absent: until somebody closes it. */
  endsAt: v.optional(whole),
})
export type VoteRound = v.InferOutput<typeof voteRound>
export const voteSlice = valueSlice(v.nullable(voteRound), null)

export const dots = v.record(cardId, v.pipe(whole, v.minValue(1)))
export type Dots = v.InferOutput<typeof dots>
/** 128 random bits that only the voter's devices and the server know until the close. */
export const nonce = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/))
export const ballot = v.object({
  nonce,
  dots,
  /** Its voter said that this is it; may still be changed. */
  isDone: v.optional(v.literal(true)),
})
export type Ballot = v.InferOutput<typeof ballot>
/** By participant id. */
export const ballotsSlice = recordSlice(ballot)

export const ballotOf = ({ ballots }: Pick<WorkshopState, 'ballots'>, by: ParticipantId): Ballot | undefined =>
  Object.hasOwn(ballots, by) ? ballots[by] : undefined

export const spent = (own: Dots): number => Object.values(own).reduce((sum, count) => sum + count, 0)

/** A ballot without dots counts once its voter has said that this is it. */
export const hasVoted = ({ dots: own, isDone }: Ballot): boolean => isDone === true || spent(own) > 0

/** How many have voted: all that anybody learns before the close. */
export const turnout = ({ ballots }: Pick<WorkshopState, 'ballots'>): number =>
  Object.values(ballots).filter(hasVoted).length

/** Whether this person has a ballot in the open round. */
export const mayVote = (state: Pick<WorkshopState, 'people' | 'vote'>, by: ParticipantId): boolean => {
  const role = roleIn(state, by)
  return role === 'participant' || (role === 'facilitator' && state.vote?.facilitatorsVote === true)
}
