// All the scores of one map for one persona, from plain values: the batch reference an incremental engine must equal.
import { type Gap, gap } from './gap.ts'
import { type IrritantInput, irritants } from './irritants.ts'
import { type Lived, lived } from './lived.ts'
import { type PeakEnd, type PeakTie, peakEnd } from './peak-end.ts'
import { stepEmotion } from './step-emotion.ts'
import { type StoryArc, storyArc } from './story-arc.ts'
import { type VoteConcentration, voteConcentration } from './vote-concentration.ts'

export interface JourneyStep {
  readonly id: string
  readonly ratings: readonly number[]
  /** Replaces the participants' point on the curve, not their ratings. */
  readonly override?: number | null | undefined
  readonly durationMin?: number | null | undefined
  readonly delivered?: number | null | undefined
  readonly target?: number | null | undefined
  readonly momentOfTruth?: boolean | null | undefined
  readonly criticality?: number | null | undefined
}

export interface JourneyIrritant extends Omit<IrritantInput, 'stepOrder'> {
  readonly stepId: string
}

export interface Journey {
  /** In map order. */
  readonly steps: readonly JourneyStep[]
  readonly irritants: readonly JourneyIrritant[]
  readonly journeyVolume?: number | null | undefined
  readonly method?: 'mean' | 'median' | undefined
  readonly peakTie?: PeakTie | undefined
}

/** What one step gives on its own: depends on nothing else, so it can be kept per step. */
export interface StepScores {
  readonly point: number | null
  readonly n: number
  readonly median: number | null
  readonly agreement: number | null
}

/** The arrays follow the steps' order; indices point into it. */
export interface JourneyScores {
  readonly order: readonly string[]
  readonly curve: readonly (number | null)[]
  readonly n: readonly number[]
  readonly median: readonly (number | null)[]
  readonly agreement: readonly (number | null)[]
  readonly peakEnd: PeakEnd
  readonly lived: Lived
  readonly arc: StoryArc
  readonly gapIndex: Gap['gapIndex']
  readonly gapRanking: Gap['ranking']
  readonly irritantScores: Readonly<Record<string, number>>
  readonly irritantRanking: readonly string[]
  readonly concentration: VoteConcentration
}

/** O(steps + ratings + irritants·log irritants). */
export function journeyScores(journey: Journey): JourneyScores {
  return combineStepScores(
    journey,
    journey.steps.map((step) => stepScores(step, journey.method)),
  )
}

/** The emotion curve's point is the override if set, else the method's average of the ratings; null when neither. */
export function stepScores({ ratings, override }: JourneyStep, method: 'mean' | 'median' = 'mean'): StepScores {
  const emotion = stepEmotion({ ratings })
  const { n, median, agreement } = emotion
  return { point: override ?? emotion[method], n, median, agreement }
}

/** Same result from step scores computed earlier; `steps` is aligned with the journey's. */
export function combineStepScores(journey: Journey, steps: readonly StepScores[]): JourneyScores {
  const curve = steps.map(({ point }) => point)
  const tie = journey.peakTie
  const levels = gap({ steps: journey.steps.map((step) => ({ ...step, mot: step.momentOfTruth })) })
  const pains = rankedIrritants(journey)
  return {
    order: journey.steps.map(({ id }) => id),
    curve,
    n: steps.map(({ n }) => n),
    median: steps.map(({ median }) => median),
    agreement: steps.map(({ agreement }) => agreement),
    peakEnd: peakEnd({ points: curve, tie }),
    lived: lived({ points: curve, durations: journey.steps.map(({ durationMin }) => durationMin ?? null), tie }),
    arc: storyArc({ points: curve }),
    gapIndex: levels.gapIndex,
    gapRanking: levels.ranking,
    irritantScores: pains.scores,
    irritantRanking: pains.ranking,
    concentration: voteConcentration({ votes: journey.irritants.map(({ votes }) => votes ?? 0) }),
  }
}

function rankedIrritants({ steps, irritants: items, journeyVolume }: Journey) {
  const stepOrder = new Map(steps.map(({ id }, index) => [id, index]))
  return irritants({
    items: items.map((item) => ({ ...item, stepOrder: stepOrder.get(item.stepId) })),
    journeyVolume,
  })
}
