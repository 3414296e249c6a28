// What the panels show of a map beyond its live scores: each result keeps every factor, so that a figure can be explained.
import type { Action, Board } from '../domain/board.ts'
import { isPlaced, type PlacedCard } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import type { PersonaId, StepId } from '../domain/ids.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import { phases, type Phase } from '../domain/values.ts'
import { irritantsOf, journeyStepOf, ratingsOf, type Votes } from './board-inputs.ts'
import { coverage, type Coverage } from './coverage.ts'
import { crossMatrix, type Quadrant } from './cross-matrix.ts'
import { gap, type GapStep } from './gap.ts'
import { irritants } from './irritants.ts'
import { stepScores } from './journey-scores.ts'
import { stepEmotion, type StepEmotion } from './step-emotion.ts'
import { zoneOf, type Zone } from './zone.ts'

export interface RankedIrritant {
  readonly card: PlacedCard
  readonly step: Step
  /** The step's place in the map. */
  readonly index: number
  /** Dots of closed rounds. */
  readonly votes: number
  readonly severity: number
  /** Of the step: its own, else 3 for a moment of truth, else 1. */
  readonly criticality: number
  /** Largest touchpoint volume of the step; null when none is known. */
  readonly volume: number | null
  /** Share of the journey's customers who meet it, 0 … 1; 1 when either volume is unknown. */
  readonly exposure: number
  readonly raw: number
  /** 100 for the heaviest. */
  readonly score: number
  /** 1 is first, in the order asked for. */
  readonly rank: number
  /** Cross-matrix priority of the step, 1 … 5; null when a side is unrated. */
  readonly tier: number | null
}

export interface IrritantOrder {
  /** Whose curve the tiers are read from; absent: the map's first persona. */
  readonly persona?: PersonaId | undefined
  /** `tier` is the action plan's order: cross-matrix tier first. */
  readonly order?: 'score' | 'tier' | undefined
}

/** The irritants and breaking points of a map's steps, most urgent first. O(cards of the board). */
export const irritantRanking = (
  board: Pick<Board, 'cards'>,
  map: JourneyMap,
  votes: Votes = {},
  { persona = map.personaIds[0], order = 'score' }: IrritantOrder = {},
): readonly RankedIrritant[] => {
  const cards = Object.values(board.cards)
    .filter(isPlaced)
    .filter((card) => card.place.mapId === map.id)
  const cardById = new Map<string, PlacedCard>(cards.map((card) => [card.id, card]))
  const cells = new Map(matrixOf(map, persona).map((cell) => [cell.stepId as string, cell]))
  const items = irritantsOf(map, cards, votes).map((irritant) => {
    const cell = cells.get(irritant.stepId)
    return { ...irritant, tier: cell?.priority, stepOrder: cell?.index }
  })
  const { scores, raw, ranking } = irritants({ items, journeyVolume: map.journeyVolume, order })
  const itemById = new Map(items.map((each) => [each.id, each]))
  return ranking.flatMap((id, i): RankedIrritant[] => {
    const card = cardById.get(id)
    const irritant = itemById.get(id)
    const cell = irritant && cells.get(irritant.stepId)
    if (card === undefined || irritant === undefined || cell === undefined) return []
    return [
      {
        card,
        step: cell.step,
        index: cell.index,
        votes: irritant.votes ?? 0,
        severity: irritant.severity ?? 3,
        criticality: irritant.criticality ?? 1,
        volume: irritant.volume ?? null,
        exposure: exposureOf(irritant.volume, map.journeyVolume),
        raw: raw[id] ?? 0,
        score: scores[id] ?? 0,
        rank: i + 1,
        tier: cell.priority,
      },
    ]
  })
}

const exposureOf = (volume: number | null | undefined, journeyVolume: number | undefined): number =>
  volume === undefined || volume === null || journeyVolume === undefined || journeyVolume <= 0
    ? 1
    : Math.min(1, volume / journeyVolume)

export interface MatrixSide {
  readonly point: number | null
  readonly zone: Zone | null
  /** Ratings behind the point. */
  readonly n: number
}
export interface MatrixCell {
  readonly stepId: StepId
  readonly step: Step
  readonly index: number
  /** The persona's point on the curve, set by hand or rated. */
  readonly customer: MatrixSide
  readonly employee: MatrixSide
  readonly quadrant: Quadrant | null
  /** 1 is dealt with first, 5 last. */
  readonly priority: number | null
}

/** Customer × employee, a step each, in map order. */
export const matrixOf = (map: JourneyMap, persona: PersonaId | undefined): readonly MatrixCell[] =>
  stepsInOrder(map).map((step, index) => {
    const customer = persona === undefined ? unrated : customerSide(map, step, persona)
    const employee = employeeSide(map, step)
    const { quadrant, priority } = crossMatrix({ customer: customer.point, employee: employee.point })
    return { stepId: step.id, step, index, customer, employee, quadrant, priority }
  })

const unrated: MatrixSide = { point: null, zone: null, n: 0 }

const customerSide = (map: JourneyMap, step: Step, persona: PersonaId): MatrixSide => {
  const { point, n } = stepScores(journeyStepOf(step, persona), map.method)
  return { point, zone: zoneOf(point), n }
}

const employeeSide = (map: JourneyMap, step: Step): MatrixSide => {
  const emotion = stepEmotion({ ratings: Object.values(step.employeeRatings) })
  const point = emotion[map.method]
  return { point, zone: zoneOf(point), n: emotion.n }
}

export interface StepGap extends GapStep {
  readonly stepId: StepId
  readonly step: Step
  readonly index: number
  readonly delivered: number | null
  readonly target: number | null
}
export interface MapGap {
  /** In map order. */
  readonly steps: readonly StepGap[]
  /** 0 … 100 %; null when no step has both levels. */
  readonly gapIndex: number | null
  /** Indices of the measured steps, largest weighted gap first. */
  readonly ranking: readonly number[]
}

/** Delivered against target level, with the weights that make the index. */
export const gapOf = (map: JourneyMap): MapGap => {
  const steps = stepsInOrder(map)
  const scored = gap({ steps: steps.map((step) => ({ ...step, mot: step.momentOfTruth })) })
  return {
    steps: scored.steps.flatMap((each, index) => {
      const step = steps[index]
      if (step === undefined) return []
      return [{ ...each, stepId: step.id, step, index, delivered: step.delivered ?? null, target: step.target ?? null }]
    }),
    gapIndex: scored.gapIndex,
    ranking: scored.ranking,
  }
}

export interface MapCoverage extends Coverage {
  /** A map without a lane for touchpoints, and without any, says nothing of them: no data rather than 0 %. */
  readonly asksForTouchpoints: boolean
  /** What keeps the shares below 100 %, to go to. */
  readonly missing: {
    readonly touchpoint: readonly StepId[]
    readonly motAction: readonly StepId[]
    readonly phases: readonly Phase[]
  }
}

/** How much of the map is filled in. `cards` are the map's; `actions` the board's plan. */
export const coverageOf = (map: JourneyMap, cards: readonly PlacedCard[], actions: Iterable<Action>): MapCoverage => {
  const touchpoints = new Map<StepId, PlacedCard[]>()
  for (const card of cards) {
    if (card.kind !== 'touchpoint') continue
    const known = touchpoints.get(card.place.stepId)
    if (known === undefined) touchpoints.set(card.place.stepId, [card])
    else known.push(card)
  }
  const planned = new Map<StepId, number>()
  for (const id of [...actions].flatMap(({ stepIds }) => [...new Set(stepIds)]))
    planned.set(id, (planned.get(id) ?? 0) + 1)
  const steps = stepsInOrder(map).map((step) => ({
    id: step.id,
    phase: Object.hasOwn(map.stages, step.stageId) ? map.stages[step.stageId]?.phase : undefined,
    noContact: step.noContact,
    mot: step.momentOfTruth,
    actions: planned.get(step.id) ?? 0,
    touchpoints: (touchpoints.get(step.id) ?? []).map(({ data }) => ({
      channel: data.channel ?? '',
      medium: data.medium,
      volume: data.volume,
    })),
  }))
  const asksForTouchpoints =
    Object.values(map.lanes).some((lane) => lane.kind === 'touchpoint' && lane.visible) ||
    steps.some((step) => step.touchpoints.length > 0)
  return {
    ...coverage({ steps }),
    ...(!asksForTouchpoints && { touchpoint: null }),
    // Touchpoints of which nobody said whether they are digital give no share of it.
    ...(steps.every((step) => step.touchpoints.every(({ medium }) => medium === undefined)) && { digitalShare: null }),
    asksForTouchpoints,
    missing: {
      touchpoint: asksForTouchpoints
        ? steps.filter((step) => step.noContact !== true && step.touchpoints.length === 0).map(({ id }) => id)
        : [],
      motAction: steps.filter((step) => step.mot === true && step.actions === 0).map(({ id }) => id),
      phases: phases.filter((phase) => steps.every((step) => step.phase !== phase)),
    },
  }
}

export interface ContestedStep {
  readonly stepId: StepId
  readonly step: Step
  readonly index: number
  readonly emotion: StepEmotion
}

/** Steps on which three or more people part into camps, the least agreed first. */
export const contestedSteps = (map: JourneyMap, persona: PersonaId): readonly ContestedStep[] =>
  stepsInOrder(map)
    .map((step, index) => ({
      stepId: step.id,
      step,
      index,
      emotion: stepEmotion({ ratings: ratingsOf(step, persona) }),
    }))
    .filter(({ emotion }) => emotion.contested)
    .sort((a, b) => (a.emotion.agreement ?? 0) - (b.emotion.agreement ?? 0) || a.index - b.index)
