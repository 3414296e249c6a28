// Two maps side by side: as-is and to-be, or two segments, step by step in their order.
import { stepsInOrder } from '../domain/columns.ts'
import type { PersonaId, StepId } from '../domain/ids.ts'
import type { JourneyMap } from '../domain/map.ts'
import { mapScores } from './map-scores.ts'
import { segmentDiff, type SegmentDiff } from './segment-diff.ts'

export interface ComparedMap {
  readonly map: JourneyMap
  readonly persona: PersonaId
}
export interface StepGap {
  /** The step of the first map; the other's step is the one with the same rank. */
  readonly stepId: StepId
  readonly value: number | null
  readonly otherValue: number | null
  /** −6 … +6; null where one of the two has no point. */
  readonly gap: number | null
}
export interface MapComparison {
  readonly steps: readonly StepGap[]
  /** True: gap = other − first, because the other is the to-be. */
  readonly isOtherTarget: boolean
  readonly diff: SegmentDiff
}

/** Gap = target − current; between two of the same state, the first minus the other. A step the other lacks has no gap. */
export const mapComparison = (first: ComparedMap, other: ComparedMap): MapComparison => {
  const curve = mapScores(first.map, first.persona).curve
  const otherCurve = mapScores(other.map, other.persona).curve
  const isOtherTarget = other.map.state === 'target' && first.map.state === 'current'
  const steps = stepsInOrder(first.map).map((step, i): StepGap => {
    const value = curve[i] ?? null
    const otherValue = otherCurve[i] ?? null
    const gap = value === null || otherValue === null ? null : isOtherTarget ? otherValue - value : value - otherValue
    return { stepId: step.id, value, otherValue, gap }
  })
  return {
    steps,
    isOtherTarget,
    diff: segmentDiff({ a: steps.map((step) => step.value), b: steps.map((step) => step.otherValue) }),
  }
}
