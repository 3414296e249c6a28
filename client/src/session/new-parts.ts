// Parts of a map as they are born: a title to be written, and nothing rated.
import { laneId, newId, stageId, stepId } from '@parcours/shared/domain/ids'
import type { Lane, Stage, Step } from '@parcours/shared/domain/map'
import type { LaneKind } from '@parcours/shared/domain/values'

export const newStep = (place: Pick<Step, 'stageId' | 'order'>): Step => ({
  id: newId(stepId),
  ...place,
  title: '',
  ratings: {},
  override: {},
  employeeRatings: {},
  metrics: {},
})

export const newStage = (place: Pick<Stage, 'phase' | 'order'>): Stage => ({ id: newId(stageId), ...place, title: '' })

export const newLane = (kind: LaneKind, order: string): Lane => ({ id: newId(laneId), kind, order, visible: true })
