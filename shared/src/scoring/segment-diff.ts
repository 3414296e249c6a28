import { mean } from './averages.ts'
import { type Points, differences } from './points.ts'

export interface SegmentDiffInput {
  readonly a: Points
  readonly b: Points
}

export interface SegmentDiff {
  readonly n: number
  readonly meanAbsDiff: number | null
  readonly maxIndex: number | null
}

/**
 * How differently two segments live the same map, over the n steps both rated: mean |a − b|, 0 … 6, and the step where they
 * part most, the first of equals. No common step: nulls. Source: our own design.
 */
export function segmentDiff({ a, b }: SegmentDiffInput): SegmentDiff {
  const distances = differences(a, b).map(({ index, value }) => ({ index, value: Math.abs(value) }))
  const largest = Math.max(...distances.map(({ value }) => value))
  return {
    n: distances.length,
    meanAbsDiff: mean(distances.map(({ value }) => value)),
    maxIndex: distances.find(({ value }) => value === largest)?.index ?? null,
  }
}
