import { isPresent, plainZero } from './points.ts'

export interface GapStepInput {
  readonly delivered?: number | null | undefined
  readonly target?: number | null | undefined
  /** Moment of truth. */
  readonly mot?: boolean | null | undefined
  readonly criticality?: number | null | undefined
}

export interface GapStep {
  readonly gap: number | null
  readonly weight: number
  readonly weightedGap: number | null
  readonly surplus: number | null
}

export interface Gap {
  readonly steps: readonly GapStep[]
  readonly gapIndex: number | null
  /** Indices of the measured steps, largest weighted gap first, then heaviest, then first. */
  readonly ranking: readonly number[]
}

/**
 * Distance between delivered and target levels (−3 … +3). gap = target − delivered, −6 … 6; weight = criticality, else 3 for a
 * moment of truth, 2 for the first or last step, else 1; weightedGap = w·max(0, gap); a surplus is shown, not netted.
 * gapIndex = 100·Σw·max(0, gap)/(6·Σw) over the measured steps, 0 … 100 %, null when there is none. Source: our own design.
 */
export function gap({ steps }: { readonly steps: readonly GapStepInput[] }): Gap {
  const scored = steps.map((step, index) => gapStep(step, index === 0 || index === steps.length - 1))
  const measured = scored.flatMap(({ weight, weightedGap }, index) =>
    weightedGap === null ? [] : [{ index, weight, weightedGap }],
  )
  const weights = measured.reduce((total, { weight }) => total + weight, 0)
  const missing = measured.reduce((total, { weightedGap }) => total + weightedGap, 0)
  return {
    steps: scored,
    gapIndex: weights === 0 ? null : (100 * missing) / (6 * weights),
    ranking: measured
      .toSorted((a, b) => b.weightedGap - a.weightedGap || b.weight - a.weight || a.index - b.index)
      .map(({ index }) => index),
  }
}

function gapStep(step: GapStepInput, isEdge: boolean): GapStep {
  const { delivered, target } = step
  const weight = step.criticality ?? (step.mot === true ? 3 : isEdge ? 2 : 1)
  if (!isPresent(delivered) || !isPresent(target)) return { gap: null, weight, weightedGap: null, surplus: null }
  const distance = plainZero(target - delivered)
  return { gap: distance, weight, weightedGap: weight * Math.max(0, distance), surplus: Math.max(0, -distance) }
}
