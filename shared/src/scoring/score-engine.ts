// The scores of a whole board, followed change by change: what changed is counted again, the rest is kept.
import type { Board } from '../domain/board.ts'
import type { BoardChange } from '../domain/board-change.ts'
import { isPlaced, type PlacedCard } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import type { CardId, MapId, PersonaId, StepId } from '../domain/ids.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import { irritantOf, isIrritant, stepAt, stepVolumes, type Votes } from './board-inputs.ts'
import { createJourneyEngine, type JourneyEngine } from './journey-engine.ts'
import type { MapScores } from './map-scores.ts'

export interface ScoreEngine {
  /** The board after a change, and what it touched. */
  readonly follow: (board: Board, change: BoardChange) => void
  /** Dots of closed rounds. */
  readonly count: (votes: Votes) => void
  /** Equal to the batch `mapScores`; the same object until something it depends on changes. Undefined: no such map. */
  readonly scores: (map: MapId, persona: PersonaId) => MapScores | undefined
}

/** Cards of one step that bear on a score; kept while the step is gone, in case it comes back. */
type CountedCards = Map<CardId, PlacedCard>

export const createScoreEngine = (first: Board, firstVotes: Votes = {}): ScoreEngine => {
  const engines = new Map<MapId, { readonly engine: JourneyEngine; readonly map: JourneyMap }>()
  const counted: CountedCards = new Map()
  const byStep = new Map<MapId, Map<StepId, CountedCards>>()
  let votes = firstVotes

  /** Weighs the irritants of a step again; parked ones count for nothing. */
  const weighStep = (mapId: MapId, stepId: StepId) => {
    const followed = engines.get(mapId)
    const cards = byStep.get(mapId)?.get(stepId)
    if (followed === undefined || cards === undefined) return
    const step = stepAt(followed.map, stepId)
    const volume = stepVolumes(cards.values()).get(stepId)
    for (const card of cards.values()) {
      if (!isIrritant(card)) continue
      if (step === undefined) followed.engine.removeIrritant(card.id)
      else followed.engine.setIrritant(irritantOf(card, step, volume, votes[card.id] ?? 0))
    }
  }
  const followCard = (id: CardId, after: PlacedCard | undefined) => {
    const before = counted.get(id)
    if (before === after) return
    if (before !== undefined) {
      counted.delete(id)
      byStep.get(before.place.mapId)?.get(before.place.stepId)?.delete(id)
      if (after === undefined || !isIrritant(after) || after.place.mapId !== before.place.mapId)
        engines.get(before.place.mapId)?.engine.removeIrritant(id)
    }
    if (after !== undefined) {
      counted.set(id, after)
      cardsAt(byStep, after).set(id, after)
    }
    for (const card of [before, after]) if (card !== undefined) weighStep(card.place.mapId, card.place.stepId)
  }
  const loadMap = (map: JourneyMap) => {
    const engine = createJourneyEngine()
    engines.set(map.id, { engine, map })
    engine.settle(map)
    engine.arrange(stepsInOrder(map).map(({ id }) => id))
    for (const step of Object.values(map.steps)) followStep(engine, undefined, step)
    for (const stepId of byStep.get(map.id)?.keys() ?? []) weighStep(map.id, stepId)
  }
  const followMap = (map: JourneyMap, steps: ReadonlySet<StepId>) => {
    const followed = engines.get(map.id)
    if (followed === undefined) return loadMap(map)
    const { engine, map: before } = followed
    if (before === map) return
    engines.set(map.id, { engine, map })
    if (before.journeyVolume !== map.journeyVolume || before.method !== map.method || before.peakTie !== map.peakTie)
      engine.settle(map)
    let isMoved = before.stages !== map.stages
    for (const id of steps) {
      const [was, is] = [stepAt(before, id), stepAt(map, id)]
      if (was === is) continue
      followStep(engine, was, is)
      isMoved ||= was?.stageId !== is?.stageId || was?.order !== is?.order
      weighStep(map.id, id)
    }
    if (isMoved) engine.arrange(stepsInOrder(map).map(({ id }) => id))
  }

  for (const card of Object.values(first.cards)) followCard(card.id, isCounted(card) ? card : undefined)
  for (const map of Object.values(first.maps)) loadMap(map)
  return {
    follow: (board, change) => {
      for (const id of change.maps) if (!Object.hasOwn(board.maps, id)) engines.delete(id)
      for (const map of Object.values(board.maps)) followMap(map, change.steps)
      for (const id of change.cards) {
        const card = Object.hasOwn(board.cards, id) ? board.cards[id] : undefined
        followCard(id, card !== undefined && isCounted(card) ? card : undefined)
      }
    },
    count: (next) => {
      const before = votes
      votes = next
      for (const card of counted.values()) {
        if (before[card.id] !== next[card.id]) weighStep(card.place.mapId, card.place.stepId)
      }
    },
    scores: (map, persona) => engines.get(map)?.engine.scores(persona),
  }
}

const noRatings: Readonly<Record<string, number>> = {}

/** Irritants, and touchpoints for the volume that meets them. */
const isCounted = (card: Board['cards'][CardId]): card is PlacedCard =>
  isPlaced(card) && (isIrritant(card) || card.kind === 'touchpoint')

const cardsAt = (byStep: Map<MapId, Map<StepId, CountedCards>>, { place }: PlacedCard): CountedCards => {
  const steps = byStep.get(place.mapId) ?? new Map<StepId, CountedCards>()
  byStep.set(place.mapId, steps)
  const cards: CountedCards = steps.get(place.stepId) ?? new Map<CardId, PlacedCard>()
  steps.set(place.stepId, cards)
  return cards
}

const followStep = (engine: JourneyEngine, before: Step | undefined, after: Step | undefined) => {
  if (after === undefined) {
    if (before !== undefined) engine.removeStep(before.id)
    return
  }
  if (before === undefined || isDescribedOtherwise(before, after)) engine.describe(after)
  for (const persona of keysOf(before?.ratings, after.ratings)) {
    const [was, is] = [ratingsBy(before, persona), ratingsBy(after, persona)]
    for (const person of keysOf(was, is)) {
      if (was[person] !== is[person]) engine.rate(persona, after.id, person, is[person] ?? null)
    }
  }
  for (const persona of keysOf(before?.override, after.override)) {
    const point = after.override[persona]
    if (before?.override[persona] !== point) engine.override(persona, after.id, point ?? null)
  }
}

const isDescribedOtherwise = (a: Step, b: Step): boolean =>
  a.durationMin !== b.durationMin ||
  a.delivered !== b.delivered ||
  a.target !== b.target ||
  a.momentOfTruth !== b.momentOfTruth ||
  a.criticality !== b.criticality

const ratingsBy = (step: Step | undefined, persona: PersonaId): Readonly<Record<string, number>> =>
  step?.ratings[persona] ?? noRatings

const keysOf = <K extends string>(
  before: Readonly<Partial<Record<K, unknown>>> | undefined,
  after: Readonly<Partial<Record<K, unknown>>>,
): ReadonlySet<K> => new Set([...Object.keys(before ?? {}), ...Object.keys(after)] as K[])
