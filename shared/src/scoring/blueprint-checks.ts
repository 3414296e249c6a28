// What a blueprint still lacks, and what in it contradicts itself: a list to talk through, not a grade. Our own reading.
import type { Board, Link } from '../domain/board.ts'
import { cardsOfMap, isParked, type PlacedCard } from '../domain/cells.ts'
import { stepsInOrder } from '../domain/columns.ts'
import type { CardId, LinkId, StepId } from '../domain/ids.ts'
import type { JourneyMap } from '../domain/map.ts'
import type { LaneKind } from '../domain/values.ts'

export type BlueprintCheck =
  /** A visible action with nothing behind it: no backstage card in its steps, none it is linked with. */
  | { readonly kind: 'noBackstage'; readonly cardId: CardId; readonly stepId: StepId }
  /** An arrow that jumps over a whole lane of the service: it crosses two of the lines that are drawn. */
  | { readonly kind: 'crossesTwoLines'; readonly linkId: LinkId; readonly from: CardId; readonly to: CardId }
  /** An inconsistency somebody wrote down. */
  | { readonly kind: 'issue'; readonly cardId: CardId; readonly stepId: StepId }
  | { readonly kind: 'noOwner'; readonly stepId: StepId }

/** In the order of the steps, arrows and steps without owner last. Empty for other maps; parked cards are left out. */
export const blueprintChecks = (board: Pick<Board, 'cards' | 'links'>, map: JourneyMap): BlueprintCheck[] => {
  if (map.template !== 'blueprint') return []
  const placed = new Map<CardId, PlacedCard>(
    cardsOfMap(board.cards, map.id)
      .filter((card) => !isParked(map, card))
      .map((card) => [card.id, card]),
  )
  const steps = stepsInOrder(map)
  const indexOf = new Map(steps.map((step, i) => [step.id, i]))
  const laneOf = (card: PlacedCard): LaneKind | undefined => map.lanes[card.place.laneId]?.kind
  const arrows = Object.values(board.links).filter((link) => link.kind === 'arrow' || link.kind === 'loop')
  const inOrder = [...placed.values()].sort(
    (a, b) =>
      (indexOf.get(a.place.stepId) ?? 0) - (indexOf.get(b.place.stepId) ?? 0) ||
      compare(a.place.order, b.place.order) ||
      compare(a.id, b.id),
  )
  const behind = stepsWithBackstage(
    inOrder.filter((card) => laneOf(card) === 'back'),
    indexOf,
  )
  const linked = linkedToBackstage(arrows, placed, laneOf)
  return [
    ...inOrder
      .filter((card) => laneOf(card) === 'front')
      .filter((card) => !linked.has(card.id) && !columnsOfCard(card, indexOf).some((i) => behind.has(i)))
      .map((card): BlueprintCheck => ({ kind: 'noBackstage', cardId: card.id, stepId: card.place.stepId })),
    ...inOrder
      .filter((card) => laneOf(card) === 'issue')
      .map((card): BlueprintCheck => ({ kind: 'issue', cardId: card.id, stepId: card.place.stepId })),
    ...arrows
      .filter((link) => crossedLines(map, placed.get(link.from), placed.get(link.to), laneOf) >= 2)
      .sort((a, b) => compare(a.id, b.id))
      .map((link): BlueprintCheck => ({ kind: 'crossesTwoLines', linkId: link.id, from: link.from, to: link.to })),
    ...steps
      .filter((step) => (step.owner ?? '').trim() === '')
      .map((step): BlueprintCheck => ({ kind: 'noOwner', stepId: step.id })),
  ]
}

/** How deep a lane lies in the organisation: each line lies between two depths. Other lanes lie nowhere. */
const depths: Partial<Record<LaneKind, number>> = { evidence: 0, action: 0, front: 1, back: 2, support: 3 }

const crossedLines = (
  map: JourneyMap,
  from: PlacedCard | undefined,
  to: PlacedCard | undefined,
  laneOf: (card: PlacedCard) => LaneKind | undefined,
): number => {
  if (from === undefined || to === undefined) return 0
  // Without the line of internal interaction, backstage and support lie at the same depth.
  const deepest = map.internalLine === true ? 3 : 2
  const depth = (card: PlacedCard) => depths[laneOf(card) ?? 'note']
  const [a, b] = [depth(from), depth(to)]
  return a === undefined || b === undefined ? 0 : Math.abs(Math.min(a, deepest) - Math.min(b, deepest))
}

const columnsOfCard = (card: PlacedCard, indexOf: ReadonlyMap<StepId, number>): number[] => {
  const first = indexOf.get(card.place.stepId)
  return first === undefined ? [] : Array.from({ length: card.place.span }, (_, i) => first + i)
}

const stepsWithBackstage = (cards: readonly PlacedCard[], indexOf: ReadonlyMap<StepId, number>): ReadonlySet<number> =>
  new Set(cards.flatMap((card) => columnsOfCard(card, indexOf)))

const linkedToBackstage = (
  arrows: readonly Link[],
  placed: ReadonlyMap<CardId, PlacedCard>,
  laneOf: (card: PlacedCard) => LaneKind | undefined,
): ReadonlySet<CardId> => {
  const isBack = (id: CardId) => {
    const card = placed.get(id)
    return card !== undefined && laneOf(card) === 'back'
  }
  return new Set(arrows.flatMap(({ from, to }) => [...(isBack(to) ? [from] : []), ...(isBack(from) ? [to] : [])]))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
