import { peakEnd } from './peak-end.ts'
import type { Points } from './points.ts'

/**
 * The original clinical form: (worst + last)/2 of pain from 0 (none) upwards, in the unit given; null without a reading.
 * Anchors our bipolar definition to the published one, of which it is the case with no negative value.
 * Source: Redelmeier & Kahneman 1996, 10.1016/0304-3959(96)02994-6.
 */
export function peakEndUnipolarAnchor({ pain }: { readonly pain: Points }): { readonly score: number | null } {
  return { score: peakEnd({ points: pain }).score }
}
