import { mean, sum } from './averages.ts'
import { type PeakTie, peakEnd } from './peak-end.ts'
import { type Points, isPresent, plainZero, ratedPoints } from './points.ts'

export interface LivedInput {
  readonly points: Points
  /** Minutes, aligned with the points; null or absent is unknown. */
  readonly durations: Points
  readonly tie?: PeakTie | undefined
}

export interface Lived {
  readonly lived: number | null
  readonly weighted: boolean
  readonly memoryGap: number | null
}

/**
 * The experience as it was lived: Σd·x/Σd when every rated step has a duration > 0, else the plain mean and `weighted` false;
 * −3 … +3. `memoryGap` = peakEnd − lived, −6 … +6. Nothing rated: nulls. Source: total utility over time,
 * Kahneman, Wakker & Sarin 1997, "Back to Bentham?".
 */
export function lived({ points, durations, tie }: LivedInput): Lived {
  const rated = ratedPoints(points)
  const remembered = peakEnd({ points, tie }).score
  const weights = rated
    .map(({ index }) => durations[index])
    .filter(isPresent)
    .filter((minutes) => minutes > 0)
  const weighted = rated.length > 0 && weights.length === rated.length
  const experienced = weighted
    ? sum(rated.map(({ index, value }) => (durations[index] ?? 0) * value)) / sum(weights)
    : mean(rated.map(({ value }) => value))
  return {
    lived: experienced,
    weighted,
    memoryGap: experienced === null || remembered === null ? null : plainZero(remembered - experienced),
  }
}
