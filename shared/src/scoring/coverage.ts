import { percent, sum } from './averages.ts'
import { isPresent } from './points.ts'

export interface CoverageTouchpoint {
  readonly channel: string
  readonly medium?: 'physical' | 'digital' | null | undefined
  readonly volume?: number | null | undefined
}

export interface CoverageStep {
  readonly phase?: 'before' | 'during' | 'after' | null | undefined
  readonly noContact?: boolean | null | undefined
  /** Moment of truth. */
  readonly mot?: boolean | null | undefined
  /** How many actions of the plan bear on the step. */
  readonly actions?: number | null | undefined
  readonly touchpoints?: readonly CoverageTouchpoint[] | null | undefined
}

export interface Coverage {
  readonly touchpoint: number | null
  readonly motAction: number | null
  readonly phase: number | null
  readonly digitalShare: number | null
  readonly channelMix: Readonly<Record<string, number>> | null
}

/**
 * How much of the map is filled in, all 0 … 100 %, null when the whole is empty: steps with a touchpoint among those not
 * without contact; moments of truth with an action; phases among the three; digital among touchpoints; each channel's share
 * of the known volumes. Source: our own design.
 */
export function coverage({ steps }: { readonly steps: readonly CoverageStep[] }): Coverage {
  const contacts = steps.filter(({ noContact }) => noContact !== true)
  const moments = steps.filter(({ mot }) => mot === true)
  const phases = new Set(steps.map(({ phase }) => phase ?? null).filter((phase) => phase !== null))
  const touchpoints = steps.flatMap((step) => step.touchpoints ?? [])
  return {
    touchpoint: share(contacts, (step) => (step.touchpoints ?? []).length > 0),
    motAction: share(moments, ({ actions }) => (actions ?? 0) > 0),
    phase: steps.length === 0 ? null : percent(phases.size, 3),
    digitalShare: share(touchpoints, ({ medium }) => medium === 'digital'),
    channelMix: channelMix(touchpoints),
  }
}

function share<T>(all: readonly T[], isCounted: (one: T) => boolean): number | null {
  return percent(all.filter(isCounted).length, all.length)
}

/** A channel whose every volume is unknown is left out: it has no data, which is not 0 %. */
function channelMix(touchpoints: readonly CoverageTouchpoint[]): Record<string, number> | null {
  const volumes = new Map<string, number>()
  for (const { channel, volume } of touchpoints) {
    if (isPresent(volume)) volumes.set(channel, (volumes.get(channel) ?? 0) + volume)
  }
  const total = sum([...volumes.values()])
  return total === 0
    ? null
    : Object.fromEntries([...volumes].map(([channel, volume]) => [channel, (100 * volume) / total]))
}
