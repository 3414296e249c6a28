import { sum } from './averages.ts'
import { isPresent } from './points.ts'

export interface VolumeWeightedInput {
  readonly items: readonly { readonly volume?: number | null; readonly score?: number | null }[]
}

/**
 * Mean score of touchpoints weighed by their volume, Σv·s/Σv, on the scale of the scores. An item without a volume > 0 or
 * without a score is left out; nothing left: null. Source: weighted mean.
 */
export function volumeWeighted({ items }: VolumeWeightedInput): { readonly score: number | null } {
  const weighed = items.flatMap(({ volume, score }) =>
    isPresent(volume) && volume > 0 && isPresent(score) ? [{ volume, score }] : [],
  )
  const total = sum(weighed.map(({ volume }) => volume))
  return { score: total === 0 ? null : sum(weighed.map(({ volume, score }) => volume * score)) / total }
}
