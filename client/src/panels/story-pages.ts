// A map told step by step: what a page of the story says. Pure.
import { lanesInView } from '@parcours/shared/domain/lanes-in-view'
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { byPlace, cardsOfMap, type PlacedCard } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { LaneId, PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap, Lane, Stage, Step } from '@parcours/shared/domain/map'
import { mapScores } from '@parcours/shared/scoring/map-scores'

export interface StoryPage {
  readonly step: Step
  readonly stage: Stage | undefined
  /** −3 … +3; null when nobody rated the step, or the map is about nobody. */
  readonly emotion: number | null
  /** Visible lanes that say something of this step, in the map's order; verbatims apart. */
  readonly passages: readonly { readonly lane: Lane; readonly cards: readonly Card[] }[]
  readonly verbatims: readonly Card[]
}

/** One page a step, in reading order, steps of collapsed stages included. A card that spans steps is told in each. */
export const storyPages = (board: Board, map: JourneyMap, persona: PersonaId | undefined): StoryPage[] => {
  const steps = stepsInOrder(map)
  const curve = persona === undefined ? [] : mapScores(map, persona).curve
  const indexOf = new Map(steps.map((step, i) => [step.id, i]))
  const lanes = lanesInView(map)
  const byLane = new Map<LaneId, PlacedCard[]>()
  for (const card of [...cardsOfMap(board.cards, map.id)].sort(byPlace)) {
    if (card.text.trim() !== '' || card.data.image !== undefined)
      byLane.set(card.place.laneId, [...(byLane.get(card.place.laneId) ?? []), card])
  }
  return steps.map((step, i) => {
    const passages = lanes.flatMap((lane) => {
      const cards = (byLane.get(lane.id) ?? []).filter((card) => {
        const first = indexOf.get(card.place.stepId)
        return first !== undefined && first <= i && i < first + card.place.span
      })
      return cards.length === 0 ? [] : [{ lane, cards }]
    })
    return {
      step,
      stage: map.stages[step.stageId],
      emotion: curve[i] ?? null,
      passages: passages.filter(({ lane }) => lane.kind !== 'verbatim'),
      verbatims: passages.filter(({ lane }) => lane.kind === 'verbatim').flatMap(({ cards }) => cards),
    }
  })
}
