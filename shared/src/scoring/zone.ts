export type Zone = 'disenchantment' | 'neutral' | 'enchantment'

/** [highest disenchantment, lowest enchantment], both inclusive. */
export type ZoneThresholds = readonly [number, number]

export interface ZoneInput {
  readonly x: number | null
  readonly thresholds?: ZoneThresholds
}

const equalThirds: ZoneThresholds = [-1, 1]

/** Zone of a point on the emotion scale (−3 … +3). Source: our choice, equal thirds, editable. */
export function zone({ x, thresholds }: ZoneInput): { readonly zone: Zone | null } {
  return { zone: zoneOf(x, thresholds) }
}

/** The zone alone; null for an unrated point. */
export function zoneOf(x: number | null, [low, high]: ZoneThresholds = equalThirds): Zone | null {
  if (x === null) return null
  if (x <= low) return 'disenchantment'
  return x >= high ? 'enchantment' : 'neutral'
}
