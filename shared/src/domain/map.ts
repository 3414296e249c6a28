import * as v from 'valibot'
import {
  laneId,
  mapId,
  participantId,
  personaId,
  stageId,
  stepId,
  type LaneId,
  type ParticipantId,
  type PersonaId,
  type StepId,
} from './ids.ts'
import { emotion, laneKind, level, limits, orderKey, phase, point, templateName } from './values.ts'

const title = v.pipe(v.string(), v.maxLength(limits.title))
const counts = (length: number) => v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.length(length))

export const stage = v.object({
  id: stageId,
  phase,
  title,
  order: orderKey,
  kind: v.optional(v.picklist(['purchase', 'usage'])),
  collapsed: v.optional(v.boolean()),
})

export const step = v.object({
  id: stepId,
  stageId,
  title,
  order: orderKey,
  durationMin: v.optional(v.pipe(v.number(), v.minValue(0))),
  noContact: v.optional(v.boolean()),
  momentOfTruth: v.optional(v.boolean()),
  criticality: v.optional(v.picklist([1, 2, 3])),
  delivered: v.optional(level),
  target: v.optional(level),
  /** Who answers for the step in the organisation: a team or a person, in free words. Ours; blueprintChecks asks for it. */
  owner: v.optional(v.pipe(v.string(), v.maxLength(limits.name))),
  narrative: v.optional(v.pipe(v.string(), v.maxLength(limits.narrative))),
  /** One rating a persona and participant. */
  ratings: v.optional(v.record(personaId, v.record(participantId, emotion)), {}),
  /** The point of the curve set by hand, a persona. */
  override: v.optional(v.record(personaId, level), {}),
  employeeRatings: v.optional(v.record(participantId, emotion), {}),
  /** Answer counts: NPS 0–10, CSAT 1–5, CES 1–7. */
  metrics: v.optional(
    v.object({ nps: v.optional(counts(11)), csat: v.optional(counts(5)), ces: v.optional(counts(7)) }),
    {},
  ),
})

export const lane = v.object({
  id: laneId,
  kind: laneKind,
  /** Absent: the label of the kind, in the reader's language. */
  label: v.optional(title),
  order: orderKey,
  visible: v.optional(v.boolean(), true),
})

export const map = v.object({
  id: mapId,
  at: point,
  template: templateName,
  title,
  state: v.optional(v.picklist(['current', 'target']), 'current'),
  /** The map its curve is laid over: the as-is of a to-be, another segment's; for a blueprint, the journey it serves. */
  comparesWith: v.optional(mapId),
  /** A blueprint's line of internal interaction: drawn only when switched on. */
  internalLine: v.optional(v.boolean()),
  scope: v.optional(
    v.partial(v.object({ audience: v.string(), offer: v.string(), from: v.string(), to: v.string() })),
    {},
  ),
  personaIds: v.optional(v.array(personaId), []),
  journeyVolume: v.optional(v.pipe(v.number(), v.minValue(0))),
  period: v.optional(v.picklist(['month', 'year']), 'month'),
  method: v.optional(v.picklist(['mean', 'median']), 'mean'),
  peakTie: v.optional(v.picklist(['negative', 'latest', 'positive']), 'negative'),
  stages: v.record(stageId, stage),
  steps: v.record(stepId, step),
  lanes: v.record(laneId, lane),
})

export type Stage = v.InferOutput<typeof stage>
export type Step = v.InferOutput<typeof step>
export type Lane = v.InferOutput<typeof lane>
/** One person's rating of a step; `employee`: of what employees live there. */
export interface StepRating {
  readonly stepId: StepId
  readonly subject: PersonaId | 'employee'
  readonly participantId: ParticipantId
  readonly value: number
}
/** Lanes shown or hidden together, their cards kept; `added` was missing altogether. */
export interface LaneSwitch {
  readonly visible: boolean
  readonly ids: readonly LaneId[]
  readonly added?: Lane
}
/** One blueprint, journey or experience map placed on the board. */
export type JourneyMap = v.InferOutput<typeof map>
