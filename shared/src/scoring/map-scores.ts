// The scores of a map as it stands on the board, a persona at a time: domain records → the inputs of the formulas.
import type { Board } from '../domain/board.ts'
import { cardsByMap, type PlacedCard } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import type { MapId, PersonaId } from '../domain/ids.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import { irritantsOf, journeyStepOf, ratingsOf, type Votes } from './board-inputs.ts'
import { journeyScores, type JourneyScores } from './journey-scores.ts'
import { personsPeakEnd, type PersonsPeakEnd } from './persons-peak-end.ts'
import { stepEmotion, type StepEmotion } from './step-emotion.ts'
import { zoneOf, type Zone } from './zone.ts'

export interface MapScores extends JourneyScores {
  /** Spread and agreement of the participants' ratings, a step each, in map order. */
  readonly emotions: readonly StepEmotion[]
  /** Zone of the curve's point, a step each. */
  readonly zones: readonly (Zone | null)[]
  readonly persons: PersonsPeakEnd
  /** The lowest point of the curve; the latest of equals; null when nothing is rated. */
  readonly lowest: { readonly index: number; readonly value: number } | null
  /** Moments of truth that are rated, and those of them whose point is not below 0. Our own reading. */
  readonly truth: { readonly held: number; readonly rated: number }
}

/** O(steps × ratings) the first time a step is seen; unchanged steps are remembered. */
export const mapScores = (
  map: JourneyMap,
  persona: PersonaId,
  cards: readonly PlacedCard[] = [],
  votes: Votes = {},
): MapScores => {
  const steps = stepsInOrder(map)
  const scores = journeyScores({
    steps: steps.map((step) => journeyStepOf(step, persona)),
    irritants: irritantsOf(map, cards, votes),
    journeyVolume: map.journeyVolume,
    method: map.method,
    peakTie: map.peakTie,
  })
  const truth = scores.curve.filter((point, i): point is number => steps[i]?.momentOfTruth === true && point !== null)
  return {
    ...scores,
    emotions: steps.map((step) => emotionOf(step, persona)),
    zones: scores.curve.map((point) => zoneOf(point)),
    persons: personsPeakEnd({ matrix: ratingMatrix(steps, persona), tie: map.peakTie }),
    lowest: lowestOf(scores.curve),
    truth: { held: truth.filter((point) => point >= 0).length, rated: truth.length },
  }
}

/** What `GET /api/boards/:id/scores` answers: every map, every persona of it that is still on the board. */
export const boardScores = (board: Board, votes: Votes = {}) => {
  const placed = cardsByMap(board.cards)
  const maps: Record<MapId, { readonly title: string; readonly personas: Record<PersonaId, MapScores> }> = {}
  for (const map of Object.values(board.maps)) {
    const personas: Record<PersonaId, MapScores> = {}
    for (const persona of map.personaIds.filter((id) => Object.hasOwn(board.personas, id)))
      personas[persona] = mapScores(map, persona, placed.get(map.id), votes)
    maps[map.id] = { title: map.title, personas }
  }
  return { maps }
}

const remembered = new WeakMap<Step, Map<PersonaId, StepEmotion>>()
const emotionOf = (step: Step, persona: PersonaId): StepEmotion => {
  const known = remembered.get(step) ?? new Map<PersonaId, StepEmotion>()
  remembered.set(step, known)
  const emotion = known.get(persona) ?? stepEmotion({ ratings: ratingsOf(step, persona) })
  known.set(persona, emotion)
  return emotion
}

/** One row a participant, one column a step; null where they did not rate. */
const ratingMatrix = (steps: readonly Step[], persona: PersonaId): (number | null)[][] => {
  const people = new Set(steps.flatMap((step) => Object.keys(step.ratings[persona] ?? {})))
  return [...people].map((person) =>
    steps.map((step) => Object.entries(step.ratings[persona] ?? {}).find(([by]) => by === person)?.[1] ?? null),
  )
}

const lowestOf = (curve: readonly (number | null)[]) =>
  curve.reduce<{ index: number; value: number } | null>(
    (lowest, value, index) =>
      value !== null && (lowest === null || value <= lowest.value) ? { index, value } : lowest,
    null,
  )
