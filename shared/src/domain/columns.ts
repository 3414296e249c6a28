// The columns of a map in reading order: stages by phase, then their own order; steps within them.
import type { JourneyMap, Stage, Step } from './map.ts'
import { byOrder, inOrder } from './order.ts'
import { phases } from './values.ts'

export interface StageColumns {
  /** Absent for steps whose stage somebody else deleted at the same moment. */
  readonly stage: Stage | undefined
  readonly steps: readonly Step[]
}

const known = new WeakMap<JourneyMap, readonly StageColumns[]>()

export const columnsOf = (map: JourneyMap): readonly StageColumns[] => {
  const before = known.get(map)
  if (before !== undefined) return before
  const columns = computeColumns(map)
  known.set(map, columns)
  return columns
}

export const stepsInOrder = (map: JourneyMap): readonly Step[] => columnsOf(map).flatMap((column) => column.steps)

export const stagesInOrder = (map: JourneyMap): readonly Stage[] =>
  Object.values(map.stages).sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase) || byOrder(a, b))

const computeColumns = (map: JourneyMap): StageColumns[] => {
  const byStage = new Map<string, Step[]>()
  for (const step of Object.values(map.steps)) {
    const key = Object.hasOwn(map.stages, step.stageId) ? step.stageId : ''
    const steps = byStage.get(key)
    if (steps === undefined) byStage.set(key, [step])
    else steps.push(step)
  }
  const columns: StageColumns[] = stagesInOrder(map).map((stage) => ({
    stage,
    steps: inOrder(byStage.get(stage.id) ?? []),
  }))
  const stray = byStage.get('')
  return stray === undefined ? columns : [...columns, { stage: undefined, steps: inOrder(stray) }]
}
