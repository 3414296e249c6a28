// The part of a map near the view: a journey of two hundred steps has as many elements as one of twenty.
import type { LaneId, MapId, StepId } from '@parcours/shared/domain/ids'
import type { LaneSlot, MapFrame, StageSlot } from '@parcours/shared/layout/map-layout'
import type { Rect, StepSlot } from '@parcours/shared/layout/rect'
import { useMemo } from 'react'
import { useSelection } from '../session/selection.ts'
import { useDrawn } from './canvas-context.ts'
import { useNearView } from './near-view.ts'

export interface NearPart {
  readonly stages: readonly StageSlot[]
  readonly steps: readonly StepSlot[]
  readonly lanes: readonly LaneSlot[]
  /** Where the Tab key enters the grid: its first cell that is near. */
  readonly entry: { readonly step: StepId; readonly lane: LaneId } | undefined
}

export const useNearPart = (id: MapId, layout: MapFrame | undefined): NearPart | undefined => {
  // Far away only a title that is being written is an element.
  const area = useNearView((near) => (near.isFar ? nowhere : near.area))
  const rect = useDrawn((drawn) => drawn.scene.maps.get(id))
  // What the inspector speaks of and keys start from stays, and so does a title that is being written.
  const step = useSelection(({ selected }) => ('stepId' in selected ? selected.stepId : undefined))
  const lane = useSelection(({ selected }) => ('laneId' in selected ? selected.laneId : undefined))
  const renaming = useSelection((s) => s.renaming)
  return useMemo(
    () =>
      layout === undefined || rect === undefined ? undefined : nearPartOf(layout, rect, area, [step, lane, renaming]),
    [layout, rect, area, step, lane, renaming],
  )
}
const nowhere: Rect = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY, width: 0, height: 0 }

export const nearPartOf = (
  layout: MapFrame,
  { x, y }: Rect,
  area: Rect,
  held: readonly (string | null | undefined)[],
): NearPart => {
  const [left, right] = [area.x - x, area.x + area.width - x]
  const [top, bottom] = [area.y - y, area.y + area.height - y]
  const isNearColumn = (slot: StepSlot | StageSlot) => slot.x <= right && slot.x + slot.width >= left
  const isNearRow = (slot: LaneSlot) => (slot.line?.y ?? slot.y) <= bottom && slot.y + slot.height >= top
  const steps = layout.steps.filter((slot) => isNearColumn(slot) || held.includes(slot.id))
  const lanes = layout.lanes.filter((slot) => isNearRow(slot) || held.includes(slot.id))
  const [step, lane] = [steps[0], lanes.find((slot) => slot.lane.kind !== 'curve')]
  return {
    stages: layout.stages.filter((slot) => isNearColumn(slot) || held.includes(slot.id)),
    steps,
    lanes,
    entry: step === undefined || lane === undefined ? undefined : { step: step.id, lane: lane.id },
  }
}
