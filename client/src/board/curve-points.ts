// Where a map's curve passes in its lane.
import type { MapFrame } from '@parcours/shared/layout/map-layout'
import { yOfEmotion, type CurvePoint } from '@parcours/shared/layout/curve'
import type { MapScores } from '@parcours/shared/scoring/map-scores'

/** Values by step, steps of collapsed stages left out, in the lane's coordinates. */
export const pointsOf = (
  layout: MapFrame,
  height: number,
  scores: Pick<MapScores, 'order'>,
  valueAt: (index: number) => number | null,
): CurvePoint[] => {
  const indexOf = new Map(scores.order.map((id, i) => [id, i]))
  return layout.steps.flatMap((slot) => {
    const value = valueAt(indexOf.get(slot.id) ?? -1)
    return value === null ? [] : [{ x: slot.x + slot.width / 2 - layout.gridX, y: yOfEmotion(value, height) }]
  })
}
