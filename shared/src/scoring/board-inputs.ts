// Domain records → the plain inputs of the formulas; the batch scores, the engine and the panels read them here alone.
import type { Card } from '../domain/card.ts'
import type { PlacedCard } from '../domain/cells.ts'
import type { CardId, PersonaId, StepId } from '../domain/ids.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import type { JourneyIrritant, JourneyStep } from './journey-scores.ts'

/** Dots a card received in closed rounds; the board itself holds none. */
export type Votes = Readonly<Record<CardId, number>>

export const ratingsOf = (step: Step, persona: PersonaId): readonly number[] =>
  Object.values(step.ratings[persona] ?? {})

export const journeyStepOf = (step: Step, persona: PersonaId): JourneyStep => ({
  id: step.id,
  ratings: ratingsOf(step, persona),
  override: step.override[persona],
  durationMin: step.durationMin,
  delivered: step.delivered,
  target: step.target,
  momentOfTruth: step.momentOfTruth,
  criticality: step.criticality,
})

export const isIrritant = (card: Card): boolean => card.kind === 'irritant' || card.kind === 'breaking'

/** The irritants of a map's steps; those parked beside the map, their step gone, bear on nothing. */
export const irritantsOf = (map: JourneyMap, cards: readonly PlacedCard[], votes: Votes): JourneyIrritant[] => {
  const volumes = stepVolumes(cards)
  return cards.flatMap((card) => {
    const step = isIrritant(card) ? stepAt(map, card.place.stepId) : undefined
    return step === undefined ? [] : [irritantOf(card, step, volumes.get(step.id), votes[card.id] ?? 0)]
  })
}

export const irritantOf = (
  card: PlacedCard,
  step: Step,
  volume: number | undefined,
  votes: number,
): JourneyIrritant => ({
  id: card.id,
  stepId: step.id,
  votes,
  breaking: card.kind === 'breaking',
  severity: card.kind === 'breaking' ? 5 : (card.data.severity ?? 3),
  criticality: step.criticality ?? (step.momentOfTruth === true ? 3 : 1),
  volume,
})

/** The largest touchpoint volume of each step; a step without a known one is absent. */
export const stepVolumes = (cards: Iterable<PlacedCard>): ReadonlyMap<StepId, number> => {
  const volumes = new Map<StepId, number>()
  for (const { kind, place, data } of cards) {
    if (kind !== 'touchpoint' || data.volume === undefined) continue
    volumes.set(place.stepId, Math.max(volumes.get(place.stepId) ?? 0, data.volume))
  }
  return volumes
}

export const stepAt = (map: JourneyMap, id: StepId): Step | undefined =>
  Object.hasOwn(map.steps, id) ? map.steps[id] : undefined
