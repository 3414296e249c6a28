// The commands of a vote. A ballot is changed card by card, each time to a number: the same command twice changes nothing,
// and two devices of one person add up instead of overwriting one another.
import * as v from 'valibot'
import type { Board } from '../domain/board.ts'
import { cardId, type CardId, type ParticipantId } from '../domain/ids.ts'
import { plainWords } from '../domain/plain-words.ts'
import { dotBudget } from '../scoring/dot-budget.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { withNothingAsked } from './lead.ts'
import { isFacilitator } from './people.ts'
import type { WorkshopState } from './state.ts'
import { fingerprintOf } from './receipt.ts'
import { closedRound } from './tally.ts'
import {
  ballotOf,
  budget,
  mayVote,
  nonce,
  roundId,
  spent,
  voteRules,
  type Ballot,
  type Candidate,
  type VoteRound,
} from './vote-round.ts'

const seconds = v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(4 * 3600))
export const openVoteCommand = v.object({
  kind: v.literal('open-vote'),
  question: v.optional(voteRules.entries.question, ''),
  cardIds: v.pipe(v.array(cardId), v.minLength(1), v.maxLength(300)),
  /** Absent: the method's, by the number of candidates. */
  budget: v.optional(budget),
  /** Absent: as many as a person has. */
  perCard: v.optional(budget),
  isNamed: v.optional(v.boolean(), false),
  facilitatorsVote: v.optional(v.boolean(), false),
  /** Absent: until somebody closes it. */
  seconds: v.optional(seconds),
})
export const castCommand = v.object({
  kind: v.literal('cast'),
  roundId,
  cardId,
  /** How many dots the card has from now on; 0 takes them back. */
  dots: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
  nonce,
})
export const finishBallotCommand = v.object({
  kind: v.literal('finish-ballot'),
  roundId,
  isDone: v.boolean(),
  nonce,
})
/** From now, or from the end if that is later. */
export const extendVoteCommand = v.object({ kind: v.literal('extend-vote'), seconds })
export const closeVoteCommand = v.object({ kind: v.literal('close-vote') })
/** Nobody will ever see what was voted. */
export const cancelVoteCommand = v.object({ kind: v.literal('cancel-vote') })

/** A dot given on the last second is on its way for a while. */
export const graceMs = 2000

export const openVote = (
  state: WorkshopState,
  command: v.InferOutput<typeof openVoteCommand>,
  { by, now, newId, board }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (state.vote !== null) return refused('round-open')
  const candidates = candidatesOf(board(), command.cardIds)
  if (candidates.length === 0) return refused('no-candidates')
  const dotsEach = command.budget ?? dotBudget({ items: candidates.length }).dots
  const rules = {
    id: v.parse(roundId, newId()),
    question: command.question,
    candidates,
    budget: dotsEach,
    perCard: Math.min(command.perCard ?? dotsEach, dotsEach),
    isNamed: command.isNamed,
  }
  const vote: VoteRound = {
    ...rules,
    fingerprint: fingerprintOf(rules),
    facilitatorsVote: command.facilitatorsVote,
    openedAt: now,
    ...(command.seconds !== undefined && { endsAt: now + command.seconds * 1000 }),
  }
  return accepted({ ...state, vote, ballots: {}, shown: { kind: 'turnout' } })
}

export const cast = (
  state: WorkshopState,
  command: v.InferOutput<typeof castCommand>,
  { by, now }: Context,
): Decision => {
  const round = openFor(state, by, command.roundId, now)
  if (typeof round === 'string') return refused(round)
  if (!round.candidates.some((each) => each.cardId === command.cardId)) return refused('no-candidates')
  const own: Ballot = ballotOf(state, by) ?? { nonce: command.nonce, dots: {} }
  const { [command.cardId]: _, ...others } = own.dots
  const dots = command.dots === 0 ? others : { ...others, [command.cardId]: command.dots }
  if (command.dots > round.perCard) return refused('card-limit')
  if (spent(dots) > round.budget) return refused('budget-spent')
  return accepted(withBallot(state, by, { nonce: own.nonce, dots }))
}

export const finishBallot = (
  state: WorkshopState,
  command: v.InferOutput<typeof finishBallotCommand>,
  { by, now }: Context,
): Decision => {
  const round = openFor(state, by, command.roundId, now)
  if (typeof round === 'string') return refused(round)
  const { isDone: _, ...own } = ballotOf(state, by) ?? { nonce: command.nonce, dots: {} }
  return accepted(withBallot(state, by, command.isDone ? { ...own, isDone: true } : own))
}

export const closeVote = (state: WorkshopState, { by, now }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  return state.vote === null ? refused('closed') : accepted(withVoteClosed(state, state.vote, now))
}

export const cancelVote = (state: WorkshopState, { by }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  return state.vote === null ? refused('closed') : accepted(withNothingAsked({ ...state, vote: null, ballots: {} }))
}

/** The ballots are gone with it: what remains is the ledger, which names nobody unless the vote was a named one. */
export const withVoteClosed = (state: WorkshopState, vote: VoteRound, now: number): WorkshopState => ({
  ...state,
  vote: null,
  ballots: {},
  results: { ...state.results, [vote.id]: closedRound(vote, state, now) },
  shown: { kind: 'ranking', roundId: vote.id },
})

/** Of a candidate's text, in UTF-16 units. */
const mostWords = 500

/** Cards that are there, each once, in the order of the map and then as they were named. */
export const candidatesOf = ({ cards, maps }: Board, ids: readonly CardId[]): Candidate[] =>
  [...new Set(ids)].flatMap((id): Candidate[] => {
    const card = Object.hasOwn(cards, id) ? cards[id] : undefined
    if (card === undefined) return []
    const { place } = card
    const step = place.kind === 'cell' ? maps[place.mapId]?.steps[place.stepId]?.title : undefined
    return [{ cardId: id, text: beginningOf(plainWords(card.text.slice(0, 2 * mostWords))), step: step ?? '' }]
  })

/** Where it ends before the note does, it says so. */
const beginningOf = (words: string): string =>
  words.length <= mostWords ? words : `${words.slice(0, mostWords - 1).trimEnd()}…`

const openFor = (
  state: WorkshopState,
  by: ParticipantId,
  id: VoteRound['id'],
  now: number,
): VoteRound | 'closed' | 'not-allowed' => {
  if (state.vote?.id !== id || now > (state.vote.endsAt ?? now) + graceMs) return 'closed'
  return mayVote(state, by) ? state.vote : 'not-allowed'
}

const withBallot = (state: WorkshopState, by: ParticipantId, ballot: Ballot): WorkshopState => ({
  ...state,
  ballots: { ...state.ballots, [by]: ballot },
})
