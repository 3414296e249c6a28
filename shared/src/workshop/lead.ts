// Leading the eyes: what the wall and the phones show, what is lit on the board, who asks to speak, and what was decided.
import * as v from 'valibot'
import { cardId, laneId, mapId, personaId, stepId } from '../domain/ids.ts'
import { limits } from '../domain/values.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { isFacilitator, roleIn } from './people.ts'
import { recordSlice, valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

/**
 * What the facilitator shows; the wall follows, and so do phones that follow. A round that opens, closes or is revealed
 * shows itself, until the facilitator shows something else.
 */
export const shown = v.variant('kind', [
  v.object({ kind: v.picklist(['invitation', 'agenda', 'turnout', 'report']) }),
  v.object({ kind: v.literal('map'), mapId, laneId: v.optional(laneId), stepId: v.optional(stepId) }),
  /** A step: the one that is talked about. */
  v.object({ kind: v.literal('curve'), mapId, personaId: v.optional(personaId), stepId: v.optional(stepId) }),
  v.object({ kind: v.literal('ranking'), roundId: v.optional(v.string()) }),
  v.object({ kind: v.picklist(['matrix', 'plan']), mapId: v.optional(mapId) }),
])
export type Shown = v.InferOutput<typeof shown>
export const shownSlice = valueSlice(v.nullable(shown), null)
export const showCommand = v.object({ kind: v.literal('show'), shown: v.nullable(shown) })

/** One card or lane that everybody's eyes are led to; the rest dims. */
export const spotlight = v.variant('kind', [
  v.object({ kind: v.literal('card'), cardId }),
  v.object({ kind: v.literal('lane'), mapId, laneId }),
])
export type Spotlight = v.InferOutput<typeof spotlight>
export const spotlightSlice = valueSlice(v.nullable(spotlight), null)
export const spotlightCommand = v.object({ kind: v.literal('spotlight'), on: v.nullable(spotlight) })

/** When each raised hand went up, epoch ms, by participant id: the first is asked first. */
export const handsSlice = recordSlice(v.pipe(v.number(), v.integer()))
export const raiseHandCommand = v.object({ kind: v.literal('raise-hand') })
/** One's own; a facilitator lowers anybody's, or all. */
export const lowerHandCommand = v.object({ kind: v.literal('lower-hand'), participantId: v.optional(v.string()) })
export const lowerHandsCommand = v.object({ kind: v.literal('lower-hands') })

const decision = v.object({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.cardText)),
  at: v.pipe(v.number(), v.integer()),
})
/** What the group decided, for the report, by decision id. */
export const decisionsSlice = recordSlice(decision)
/** With their ids, in the order they were said. */
export const decisionsInTime = (decisions: WorkshopState['decisions']) =>
  Object.entries(decisions).toSorted(([, a], [, b]) => a.at - b.at)
const decisionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
/** Writes it, or writes it anew. */
export const noteDecisionCommand = v.object({
  kind: v.literal('note-decision'),
  id: decisionId,
  text: decision.entries.text,
})
export const dropDecisionCommand = v.object({ kind: v.literal('drop-decision'), id: decisionId })

const maxDecisions = 200

export const show = (state: WorkshopState, command: v.InferOutput<typeof showCommand>, { by }: Context): Decision =>
  isFacilitator(state, by) ? accepted({ ...state, shown: command.shown }) : refused('not-allowed')

/** A round that was taken back leaves the wall with what the group is at. */
export const withNothingAsked = (state: WorkshopState): WorkshopState =>
  state.shown?.kind === 'turnout' ? { ...state, shown: state.clock === null ? null : { kind: 'agenda' } } : state

export const light = (
  state: WorkshopState,
  command: v.InferOutput<typeof spotlightCommand>,
  { by }: Context,
): Decision => (isFacilitator(state, by) ? accepted({ ...state, spotlight: command.on }) : refused('not-allowed'))

export const raiseHand = (state: WorkshopState, { by, now }: Context): Decision => {
  if (roleIn(state, by) === undefined) return refused('not-allowed')
  return accepted(Object.hasOwn(state.hands, by) ? state : { ...state, hands: { ...state.hands, [by]: now } })
}

export const lowerHand = (
  state: WorkshopState,
  { participantId }: v.InferOutput<typeof lowerHandCommand>,
  { by }: Context,
): Decision => {
  const whose = participantId ?? by
  if (roleIn(state, by) === undefined || (whose !== by && !isFacilitator(state, by))) return refused('not-allowed')
  const hands = Object.fromEntries(Object.entries(state.hands).filter(([id]) => id !== whose))
  return accepted({ ...state, hands })
}

export const lowerHands = (state: WorkshopState, { by }: Context): Decision =>
  isFacilitator(state, by) ? accepted({ ...state, hands: {} }) : refused('not-allowed')

export const noteDecision = (
  state: WorkshopState,
  { id, text }: v.InferOutput<typeof noteDecisionCommand>,
  { by, now }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const known = Object.hasOwn(state.decisions, id) ? state.decisions[id] : undefined
  if (known === undefined && Object.keys(state.decisions).length >= maxDecisions) return refused('too-many')
  return accepted({ ...state, decisions: { ...state.decisions, [id]: { text, at: known?.at ?? now } } })
}

export const dropDecision = (
  state: WorkshopState,
  { id }: v.InferOutput<typeof dropDecisionCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const decisions = Object.fromEntries(Object.entries(state.decisions).filter(([key]) => key !== id))
  return accepted({ ...state, decisions })
}
