// One place to the left or right, up or down: what changes in a step, stage or lane for that.
import { columnsOf, stagesInOrder } from '@parcours/shared/domain/columns'
import type { JourneyMap, Lane, Stage, Step } from '@parcours/shared/domain/map'
import { inOrder, orderAt } from '@parcours/shared/domain/order'

/** Within its stage, then into the next or previous one. Undefined at the ends. */
export const movedStep = (map: JourneyMap, step: Step, by: -1 | 1): Pick<Step, 'stageId' | 'order'> | undefined => {
  const columns = columnsOf(map)
  const at = columns.findIndex((column) => column.steps.some((each) => each.id === step.id))
  const siblings = columns[at]?.steps ?? []
  const rank = siblings.findIndex((each) => each.id === step.id)
  const others = siblings.filter((each) => each.id !== step.id)
  if (rank + by >= 0 && rank + by < siblings.length) return { stageId: step.stageId, order: orderAt(others, rank + by) }
  const neighbour = columns[at + by]
  if (neighbour?.stage === undefined) return undefined
  return { stageId: neighbour.stage.id, order: orderAt(neighbour.steps, by === 1 ? 0 : neighbour.steps.length) }
}

/** Where a step stands that is put beside another, in the same stage. */
export const besideStep = (map: JourneyMap, step: Step, side: 'before' | 'after'): Pick<Step, 'stageId' | 'order'> => {
  const siblings = columnsOf(map).find((column) => column.steps.some((each) => each.id === step.id))?.steps ?? []
  const rank = siblings.findIndex((each) => each.id === step.id)
  return { stageId: step.stageId, order: orderAt(siblings, side === 'before' ? rank : rank + 1) }
}

/** Within its phase, then into the phase of its neighbour. Undefined at the ends. */
export const movedStage = (map: JourneyMap, stage: Stage, by: -1 | 1): Pick<Stage, 'phase' | 'order'> | undefined => {
  const stages = stagesInOrder(map)
  const neighbour = stages[stages.findIndex((each) => each.id === stage.id) + by]
  if (neighbour === undefined) return undefined
  const siblings = stages.filter((each) => each.phase === neighbour.phase && each.id !== stage.id)
  const at = siblings.findIndex((each) => each.id === neighbour.id)
  const crosses = neighbour.phase !== stage.phase
  return { phase: neighbour.phase, order: orderAt(siblings, (by === 1) === crosses ? at : at + 1) }
}

/** Past the next visible row; hidden rows in between keep their place. Undefined at the ends. */
export const movedLane = (map: JourneyMap, lane: Lane, by: -1 | 1): Pick<Lane, 'order'> | undefined => {
  const all = inOrder(Object.values(map.lanes)).filter((each) => each.visible || each.id === lane.id)
  const neighbour = all[all.findIndex((each) => each.id === lane.id) + by]
  if (neighbour === undefined) return undefined
  const others = inOrder(Object.values(map.lanes)).filter((each) => each.id !== lane.id)
  const at = others.findIndex((each) => each.id === neighbour.id)
  return { order: orderAt(others, by === 1 ? at + 1 : at) }
}
