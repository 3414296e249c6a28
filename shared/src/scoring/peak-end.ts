import { type Points, type RatedPoint, ratedPoints } from './points.ts'

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
  const rated = ratedPoints(points)
  const end = rated.at(-1)
  if (end === undefined) return { score: null, peak: null, peakIndex: null, end: null, endIndex: null, tied: false }
  const strength = Math.max(...rated.map(({ value }) => Math.abs(value)))
  const best = rated.findLast(({ value }) => value === strength)
  const worst = rated.findLast(({ value }) => value === -strength)
  const tied = strength > 0 && best !== undefined && worst !== undefined
  const peak = tied ? winner(best, worst, tie) : (best ?? worst ?? end)
  return {
    score: (peak.value + end.value) / 2,
    peak: peak.value,
    peakIndex: peak.index,
    end: end.value,
    endIndex: end.index,
    tied,
  }
}

function winner(best: RatedPoint, worst: RatedPoint, tie: PeakTie): RatedPoint {
  switch (tie) {
    case 'negative':
      return worst
    case 'positive':
      return best
    case 'latest':
      return best.index > worst.index ? best : worst
  }
}
