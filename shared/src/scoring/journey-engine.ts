// The scores of one map, followed edit by edit: always what the batch `journeyScores` and `mapScores` give for the same state.
import { createCurveEngine, type CurveEngine } from './curve-engine.ts'
import { gap, type Gap } from './gap.ts'
import { createIrritantEngine } from './irritant-engine.ts'
import type { Journey, JourneyIrritant, JourneyStep } from './journey-scores.ts'
import { lived } from './lived.ts'
import { lowestOf, truthOf, type MapScores } from './map-scores.ts'
import { peakEnd } from './peak-end.ts'
import { storyArc } from './story-arc.ts'
import { zoneOf } from './zone.ts'

/** What is known of a step whoever rates it. */
export type StepFacts = Omit<JourneyStep, 'ratings' | 'override'>
export type JourneySettings = Pick<Journey, 'journeyVolume' | 'method' | 'peakTie'>

export interface JourneyEngine {
  readonly settle: (settings: JourneySettings) => void
  /** The steps in map order: those and no others count. O(steps + irritants·log irritants) if it is a new order. */
  readonly arrange: (order: readonly string[]) => void
  readonly describe: (step: StepFacts) => void
  /** Forgets a step with its ratings; its irritants stay until they are removed. */
  readonly removeStep: (id: string) => void
  /** One person's rating of a step for a persona, −3 … +3; null takes it back. */
  readonly rate: (persona: string, step: string, person: string, rating: number | null) => void
  readonly override: (persona: string, step: string, point: number | null) => void
  readonly setIrritant: (irritant: JourneyIrritant) => void
  readonly removeIrritant: (id: string) => void
  /** O(steps) after a change, else the same object as before. */
  readonly scores: (persona: string) => MapScores
}

interface Followed {
  readonly curve: CurveEngine
  /** Undefined until it is read again. */
  scores: MapScores | undefined
}

export const createJourneyEngine = (): JourneyEngine => {
  const curves = new Map<string, Followed>()
  const facts = new Map<string, StepFacts>()
  const irritants = createIrritantEngine()
  let settings: JourneySettings = {}
  let order: readonly string[] = []
  let steps: readonly StepFacts[] | undefined
  let levels: Gap | undefined

  const curveOf = (persona: string): Followed => {
    const known = curves.get(persona)
    if (known !== undefined) return known
    const followed: Followed = { curve: createCurveEngine(), scores: undefined }
    curves.set(persona, followed)
    return followed
  }
  const forgetScores = () => {
    for (const followed of curves.values()) followed.scores = undefined
  }
  const forgetSteps = () => {
    steps = undefined
    levels = undefined
    forgetScores()
  }
  const changeCurve = (persona: string, change: (curve: CurveEngine) => void) => {
    const followed = curveOf(persona)
    change(followed.curve)
    followed.scores = undefined
  }
  const read = (curve: CurveEngine): MapScores => {
    steps ??= order.map((id) => facts.get(id) ?? { id })
    levels ??= gap({
      steps: steps.map(({ delivered, target, criticality, momentOfTruth: mot }) => ({
        delivered,
        target,
        criticality,
        mot,
      })),
    })
    const { method = 'mean', peakTie: tie } = settings
    const emotions = order.map(curve.emotionAt)
    const points = order.map((id, i) => curve.overrideAt(id) ?? emotions[i]?.[method] ?? null)
    return {
      order,
      curve: points,
      n: emotions.map(({ n }) => n),
      median: emotions.map(({ median }) => median),
      agreement: emotions.map(({ agreement }) => agreement),
      peakEnd: peakEnd({ points, tie }),
      lived: lived({ points, durations: steps.map(({ durationMin }) => durationMin ?? null), tie }),
      arc: storyArc({ points }),
      gapIndex: levels.gapIndex,
      gapRanking: levels.ranking,
      ...irritants.scores(),
      emotions,
      zones: points.map((point) => zoneOf(point)),
      persons: curve.persons(order, tie),
      lowest: lowestOf(points),
      truth: truthOf(points, steps),
    }
  }
  return {
    settle: (next) => {
      settings = next
      irritants.settle(indexOf(order), next.journeyVolume)
      forgetScores()
    },
    arrange: (next) => {
      if (next.length === order.length && next.every((id, i) => id === order[i])) return
      order = next
      irritants.settle(indexOf(order), settings.journeyVolume)
      forgetSteps()
    },
    describe: (step) => {
      facts.set(step.id, step)
      forgetSteps()
    },
    removeStep: (id) => {
      facts.delete(id)
      for (const { curve } of curves.values()) curve.remove(id)
      forgetSteps()
    },
    rate: (persona, step, person, rating) => changeCurve(persona, (curve) => curve.rate(step, person, rating)),
    override: (persona, step, point) => changeCurve(persona, (curve) => curve.override(step, point)),
    setIrritant: (irritant) => {
      if (irritants.set(irritant)) forgetScores()
    },
    removeIrritant: (id) => {
      if (irritants.remove(id)) forgetScores()
    },
    scores: (persona) => {
      const followed = curveOf(persona)
      followed.scores ??= read(followed.curve)
      return followed.scores
    },
  }
}

const indexOf = (order: readonly string[]): ReadonlyMap<string, number> =>
  new Map(order.map((id, index) => [id, index]))
