import { isPresent, plainZero, type Points } from './points.ts'

/** Who wins when the best and the worst moment are equally strong. */
export type PeakTie = 'negative' | 'latest' | 'positive'

export interface PeakEndInput {
  readonly points: Points
  readonly tie?: PeakTie | undefined
}

export interface PeakEnd {
  readonly score: number | null
  readonly peak: number | null
  readonly peakIndex: number | null
  readonly end: number | null
  readonly endIndex: number | null
  /** Two peaks of opposite sign were equally strong, whichever was kept. */
  readonly tied: boolean
}

/**
 * What a person is likely to remember: (peak + end)/2, on the scale of the points (−3 … +3); nulls when nothing is rated.
 * Peak = largest |x| (our definition on a bipolar scale), the latest of equal values; opposite signs: negative by default
 * (Baumeister 2001). End = last rated. Source: Fredrickson & Kahneman 1993, 10.1037/0022-3514.65.1.45; Redelmeier & Kahneman
 * 1996, 10.1016/0304-3959(96)02994-6. The evidence is mixed (10.1016/j.obhdp.2022.104149): show it beside the lived score.
 */
export function peakEnd({ points, tie = 'negative' }: PeakEndInput): PeakEnd {
  let end: number | undefined
  let strength = 0
  let best: number | undefined
  let worst: number | undefined
  // One pass that allocates nothing: a new order of steps reads it once for every participant.
  for (let i = 0; i < points.length; i++) {
    const value = points[i]
    if (!isPresent(value)) continue
    end = i
    if (Math.abs(value) < strength) continue
    if (Math.abs(value) > strength) best = worst = undefined
    strength = Math.abs(value)
    if (value >= 0) best = i
    else worst = i
  }
  if (end === undefined) return { score: null, peak: null, peakIndex: null, end: null, endIndex: null, tied: false }
  const tied = best !== undefined && worst !== undefined
  const peakIndex = tied ? winner(best ?? end, worst ?? end, tie) : (best ?? worst ?? end)
  const [peak, last] = [plainZero(points[peakIndex] ?? 0), plainZero(points[end] ?? 0)]
  return { score: (peak + last) / 2, peak, peakIndex, end: last, endIndex: end, tied }
}

/** Of the indices of two equally strong moments. */
function winner(best: number, worst: number, tie: PeakTie): number {
  switch (tie) {
    case 'negative':
      return worst
    case 'positive':
      return best
    case 'latest':
      return Math.max(best, worst)
  }
}
