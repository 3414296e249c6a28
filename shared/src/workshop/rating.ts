// Rating the steps: everybody rates each step for itself; nobody sees another's rating, nor a mean, until the facilitator
// reveals them. Then they are ratings of the board like any other.
import * as v from 'valibot'
import { stepsInOrder } from '../domain/columns.ts'
import { mapId, personaId, stepId, type ParticipantId, type PersonaId, type StepId } from '../domain/ids.ts'
import type { StepRating } from '../domain/map.ts'
import { emotion } from '../domain/values.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { withNothingAsked } from './lead.ts'
import { mapIn } from './map-of.ts'
import { isFacilitator, roleIn } from './people.ts'
import { recordSlice, valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'
import { roundId } from './vote-round.ts'

/** Whose experience is rated: a persona's, or the employees'. */
export const subject = v.union([personaId, v.literal('employee')])
export type Subject = v.InferOutput<typeof subject>
const rating = v.object({
  id: roundId,
  mapId,
  subjects: v.pipe(v.array(subject), v.minLength(1)),
  /** As the map was when the round opened, in order. */
  stepIds: v.pipe(v.array(stepId), v.minLength(1)),
})
export type RatingRound = v.InferOutput<typeof rating>
export const ratingSlice = valueSlice(v.nullable(rating), null)

/** One person's ratings, by ratingKey. */
const ownRatings = v.record(v.string(), emotion)
export type OwnRatings = v.InferOutput<typeof ownRatings>
/** By participant id. */
export const ratingsSlice = recordSlice(ownRatings)
/** Ids never hold a colon. */
export const ratingKey = (of: Subject, step: StepId): string => `${of}:${step}`

export const openRatingCommand = v.object({ kind: v.literal('open-rating'), mapId, subjects: rating.entries.subjects })
/** `value` null takes the rating back. */
export const rateCommand = v.object({
  kind: v.literal('rate'),
  roundId,
  subject,
  stepId,
  value: v.nullable(emotion),
})
export const revealRatingCommand = v.object({ kind: v.literal('reveal-rating') })
/** What was rated is thrown away. */
export const cancelRatingCommand = v.object({ kind: v.literal('cancel-rating') })

export const openRating = (
  state: WorkshopState,
  { mapId: on, subjects }: v.InferOutput<typeof openRatingCommand>,
  { by, board, newId }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (state.rating !== null) return refused('round-open')
  const { maps, personas } = board()
  const map = mapIn({ ...board(), maps }, on)
  const known = subjects.filter((each) => each === 'employee' || Object.hasOwn(personas, each))
  const stepIds = map === undefined ? [] : stepsInOrder(map).map(({ id }) => id)
  if (stepIds.length === 0 || known.length === 0) return refused('unknown-place')
  const opened = { id: v.parse(roundId, newId()), mapId: on, subjects: known, stepIds }
  return accepted({ ...state, rating: opened, ratings: {}, shown: { kind: 'turnout' } })
}

export const rate = (
  state: WorkshopState,
  { roundId: round, subject: of, stepId: step, value }: v.InferOutput<typeof rateCommand>,
  { by }: Context,
): Decision => {
  const role = roleIn(state, by)
  if (role === undefined || role === 'observer') return refused('not-allowed')
  if (state.rating?.id !== round) return refused('closed')
  if (!state.rating.subjects.includes(of) || !state.rating.stepIds.includes(step)) return refused('unknown-place')
  const { [ratingKey(of, step)]: _, ...others } = ratingsBy(state, by)
  const mine = value === null ? others : { ...others, [ratingKey(of, step)]: value }
  return accepted({ ...state, ratings: { ...state.ratings, [by]: mine } })
}

export const revealRating = (state: WorkshopState, { by, board }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const { rating: open } = state
  if (open === null) return refused('closed')
  const { maps, personas } = board()
  const steps = mapIn({ ...board(), maps }, open.mapId)?.steps ?? {}
  // A step or persona that was deleted meanwhile takes its ratings along.
  const ratings = Object.entries(state.ratings).flatMap(([person, own]) =>
    open.stepIds
      .filter((id) => Object.hasOwn(steps, id))
      .flatMap((id) =>
        open.subjects
          .filter((of) => of === 'employee' || Object.hasOwn(personas, of))
          .flatMap((of): StepRating[] => {
            const value = own[ratingKey(of, id)]
            return value === undefined
              ? []
              : [{ stepId: id, subject: of, participantId: person as ParticipantId, value }]
          }),
      ),
  )
  const personaId = open.subjects.filter((each): each is PersonaId => each !== 'employee')[0]
  const shown = { kind: 'curve' as const, mapId: open.mapId, ...(personaId !== undefined && { personaId }) }
  return accepted({ ...state, rating: null, ratings: {}, shown }, [{ kind: 'rate-steps', ratings }])
}

export const cancelRating = (state: WorkshopState, { by }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  return state.rating === null ? refused('closed') : accepted(withNothingAsked({ ...state, rating: null, ratings: {} }))
}

export const ratingsBy = ({ ratings }: Pick<WorkshopState, 'ratings'>, by: ParticipantId): OwnRatings =>
  (Object.hasOwn(ratings, by) ? ratings[by] : undefined) ?? {}

/** Who has begun, and who has rated every step of every subject. */
export const ratingTurnout = ({
  rating: open,
  ratings,
}: Pick<WorkshopState, 'rating' | 'ratings'>): { readonly started: number; readonly complete: number } => {
  const whole = open === null ? 0 : open.subjects.length * open.stepIds.length
  const counts = Object.values(ratings).map((own) => Object.keys(own).length)
  return {
    started: counts.filter((count) => count > 0).length,
    complete: counts.filter((count) => count === whole).length,
  }
}
