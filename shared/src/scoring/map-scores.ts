// The scores of a map as it stands on the board, a persona at a time: domain records → the inputs of the formulas.
import type { Board } from '../domain/board.ts'
import { cardsByMap, type PlacedCard } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import type { MapId, PersonaId } from '../domain/ids.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import { irritantsOf, journeyStepOf, ratingsOf, type Votes } from './board-inputs.ts'
import { journeyScores, type JourneyScores } from './journey-scores.ts'
import { personsPeakEnd, type PersonsPeakEnd } from './persons-peak-end.ts'
import type { Points } from './points.ts'
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

/** The whole map afresh, O(steps × ratings + cards); the score engine gives the same and follows edits. */
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
  return {
    ...scores,
    emotions: steps.map((step) => stepEmotion({ ratings: ratingsOf(step, persona) })),
    zones: scores.curve.map((point) => zoneOf(point)),
    persons: personsPeakEnd({ matrix: ratingMatrix(steps, persona), tie: map.peakTie }),
    lowest: lowestOf(scores.curve),
    truth: truthOf(scores.curve, steps),
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

/** One row a participant, one column a step; null where they did not rate. */
const ratingMatrix = (steps: readonly Step[], persona: PersonaId): (number | null)[][] => {
  const columns = steps.map((step) => new Map<string, number>(Object.entries(step.ratings[persona] ?? {})))
  const people = new Set(columns.flatMap((column) => [...column.keys()]))
  return [...people].map((person) => columns.map((column) => column.get(person) ?? null))
}

/** The lowest point; the latest of equals. */
export const lowestOf = (curve: Points): MapScores['lowest'] => {
  let lowest: MapScores['lowest'] = null
  for (const [index, value] of curve.entries()) {
    if (value !== null && (lowest === null || value <= lowest.value)) lowest = { index, value }
  }
  return lowest
}

/** How the moments of truth among the steps of a curve went. */
export const truthOf = (
  curve: Points,
  steps: readonly { readonly momentOfTruth?: boolean | null | undefined }[],
): MapScores['truth'] => {
  const truth = curve.filter((point, i): point is number => steps[i]?.momentOfTruth === true && point !== null)
  return { held: truth.filter((point) => point >= 0).length, rated: truth.length }
}
