// What a step holds, lane by lane. Pure.
import type { PlacedCard } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { LaneId, StepId } from '@parcours/shared/domain/ids'
import type { JourneyMap, Lane } from '@parcours/shared/domain/map'
import { inOrder } from '@parcours/shared/domain/order'

export interface LaneOfStep {
  readonly lane: Lane
  readonly cards: readonly PlacedCard[]
}

/** Visible lanes that hold a card there; a card that spans steps is in each of them. The curve has its own place. */
export const lanesOfStep = (
  map: JourneyMap,
  cells: ReadonlyMap<LaneId, readonly PlacedCard[]> | undefined,
  stepId: StepId,
): LaneOfStep[] => {
  const steps = stepsInOrder(map).map(({ id }) => id)
  const at = steps.indexOf(stepId)
  const isHere = ({ place }: PlacedCard) => {
    const from = steps.indexOf(place.stepId)
    return from !== -1 && from <= at && at < from + place.span
  }
  return inOrder(Object.values(map.lanes))
    .filter((lane) => lane.visible && lane.kind !== 'curve')
    .map((lane) => ({ lane, cards: (cells?.get(lane.id) ?? []).filter(isHere) }))
    .filter(({ cards }) => cards.length > 0)
}
