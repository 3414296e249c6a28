// A map again: as the to-be of an as-is, for another segment, or as a plain copy. Everything in it gets a fresh id.
import type { Board, Link } from './board.ts'
import type { Card, CardData } from './card.ts'
import { isPlaced, type PlacedCard } from './cells.ts'
import {
  cardId,
  laneId,
  linkId,
  mapId,
  newId,
  stageId,
  stepId,
  type CardId,
  type MapId,
  type PersonaId,
} from './ids.ts'
import type { JourneyMap, Step } from './map.ts'
import type { Point } from './values.ts'

export interface DuplicateOptions {
  readonly as: 'target' | 'segment' | 'copy'
  readonly at: Point
  readonly title: string
  /** Whom the new map is about; absent: the same people. */
  readonly personaIds?: readonly PersonaId[]
}
export interface MapCopy {
  readonly map: JourneyMap
  readonly cards: readonly Card[]
  readonly links: readonly Link[]
}

/**
 * What was lived and measured (ratings, points set by hand, answers and their counts, delivered levels) belongs to the map it was
 * lived on: only a plain copy keeps it. A to-be and a segment are compared with their original. Undefined: no such map.
 */
export const duplicateMap = (board: Board, id: MapId, options: DuplicateOptions): MapCopy | undefined => {
  const original = board.maps[id]
  if (original === undefined) return undefined
  const stages = new Map(Object.values(original.stages).map((stage) => [stage.id, newId(stageId)]))
  const steps = new Map(Object.values(original.steps).map((step) => [step.id, newId(stepId)]))
  const lanes = new Map(Object.values(original.lanes).map((lane) => [lane.id, newId(laneId)]))
  const people = options.personaIds ?? original.personaIds
  const map: JourneyMap = {
    ...original,
    id: newId(mapId),
    at: [...options.at],
    title: options.title,
    personaIds: [...people],
    ...(options.as === 'target' && { state: 'target' }),
    ...(options.as !== 'copy' && original.template !== 'blueprint' && { comparesWith: original.id }),
    stages: copied(original.stages, stages, (stage) => stage),
    steps: copied(original.steps, steps, (step) => ({
      ...(options.as === 'copy' ? step : unlived(step)),
      stageId: stages.get(step.stageId) ?? step.stageId,
    })),
    lanes: copied(original.lanes, lanes, (lane) => lane),
  }
  const placed = Object.values(board.cards).filter(
    (card): card is PlacedCard => isPlaced(card) && card.place.mapId === original.id,
  )
  const cardIds = new Map<CardId, CardId>(placed.map((card) => [card.id, newId(cardId)]))
  const dataOf = ({ data }: PlacedCard) => (options.as === 'copy' ? data : unanswered(data))
  const copyOf = (each: CardId): CardId => cardIds.get(each) ?? each
  return {
    map,
    cards: placed.map(({ mergedInto: _into, ...card }) => ({
      ...card,
      id: copyOf(card.id),
      personaIds: card.personaIds.filter((persona) => people.includes(persona)),
      // A parked card names a step or lane that is gone; its copy stays parked too.
      place: {
        ...card.place,
        mapId: map.id,
        stepId: steps.get(card.place.stepId) ?? card.place.stepId,
        laneId: lanes.get(card.place.laneId) ?? card.place.laneId,
      },
      data: { ...dataOf(card), ...(card.data.addresses && { addresses: card.data.addresses.map(copyOf) }) },
    })),
    links: Object.values(board.links)
      .filter((link) => cardIds.has(link.from) && cardIds.has(link.to))
      .map((link) => ({ ...link, id: newId(linkId), from: copyOf(link.from), to: copyOf(link.to) })),
  }
}

const copied = <Id extends string, R extends { readonly id: Id }>(
  records: Readonly<Record<Id, R>>,
  ids: ReadonlyMap<Id, Id>,
  change: (record: R) => R,
): Record<string, R> =>
  Object.fromEntries(
    Object.values<R>(records).map((record) => {
      const id = ids.get(record.id) ?? record.id
      return [id, { ...change(record), id }]
    }),
  )

const unanswered = ({ kano: _kano, ...data }: CardData): CardData => data

const unlived = ({ delivered: _delivered, ...step }: Step): Step => ({
  ...step,
  ratings: {},
  override: {},
  employeeRatings: {},
  metrics: {},
})
