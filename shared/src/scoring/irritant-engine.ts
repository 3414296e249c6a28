// The ranking of a map's irritants, kept sorted while they come, change and go.
import { compareIrritants, irritantExposure, weighIrritant, type WeighedIrritant } from './irritants.ts'
import type { JourneyIrritant } from './journey-scores.ts'
import { voteConcentration, type VoteConcentration } from './vote-concentration.ts'

export interface IrritantEngine {
  /** Adds or replaces; false if that changes nothing. O(log n) comparisons. */
  readonly set: (irritant: JourneyIrritant) => boolean
  /** False if there is none of this id. */
  readonly remove: (id: string) => boolean
  /** A new order of steps or volume of the journey weighs and sorts all again. */
  readonly settle: (stepOrder: ReadonlyMap<string, number>, journeyVolume: number | null | undefined) => void
  readonly scores: () => IrritantReading
}

export interface IrritantReading {
  readonly irritantScores: Readonly<Record<string, number>>
  readonly irritantRanking: readonly string[]
  readonly concentration: VoteConcentration
}

export const createIrritantEngine = (): IrritantEngine => {
  const byId = new Map<string, { readonly irritant: JourneyIrritant; readonly weighed: WeighedIrritant }>()
  let sorted: WeighedIrritant[] = []
  let stepOrder: ReadonlyMap<string, number> = new Map()
  let journeyVolume: number | null | undefined
  let reading: IrritantReading | undefined

  const weigh = (irritant: JourneyIrritant): WeighedIrritant =>
    weighIrritant(
      { ...irritant, stepOrder: stepOrder.get(irritant.stepId) },
      irritantExposure(irritant.volume, journeyVolume),
    )
  const takeOut = (id: string): boolean => {
    const known = byId.get(id)
    if (known === undefined) return false
    sorted.splice(placeOf(sorted, known.weighed), 1)
    byId.delete(id)
    reading = undefined
    return true
  }
  return {
    set: (irritant) => {
      const known = byId.get(irritant.id)
      if (known !== undefined && isSame(known.irritant, irritant)) return false
      takeOut(irritant.id)
      const weighed = weigh(irritant)
      byId.set(irritant.id, { irritant, weighed })
      sorted.splice(placeOf(sorted, weighed), 0, weighed)
      reading = undefined
      return true
    },
    remove: takeOut,
    settle: (order, volume) => {
      if (order === stepOrder && volume === journeyVolume) return
      stepOrder = order
      journeyVolume = volume
      for (const [id, { irritant }] of byId) byId.set(id, { irritant, weighed: weigh(irritant) })
      sorted = [...byId.values()].map(({ weighed }) => weighed).sort(compareIrritants)
      reading = undefined
    },
    scores: () => (reading ??= readIrritants(sorted)),
  }
}

const readIrritants = (sorted: readonly WeighedIrritant[]): IrritantReading => {
  const heaviest = sorted[0]?.weight ?? 0
  const irritantScores: Record<string, number> = {}
  for (const { id, weight } of sorted) irritantScores[id] = heaviest === 0 ? 0 : (100 * weight) / heaviest
  return {
    irritantScores,
    irritantRanking: sorted.map(({ id }) => id),
    concentration: voteConcentration({ votes: sorted.map(({ votes }) => votes) }),
  }
}

/** Where an irritant stands or belongs; the order is total, so equal means the same. */
const placeOf = (sorted: readonly WeighedIrritant[], irritant: WeighedIrritant): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = sorted[middle]
    if (there !== undefined && compareIrritants(there, irritant) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const isSame = (a: JourneyIrritant, b: JourneyIrritant): boolean =>
  a.stepId === b.stepId &&
  a.votes === b.votes &&
  a.severity === b.severity &&
  a.breaking === b.breaking &&
  a.criticality === b.criticality &&
  a.volume === b.volume
