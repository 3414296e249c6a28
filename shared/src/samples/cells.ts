// Lays a sample's cards into the lanes of its template.
import type * as v from 'valibot'
import type { board } from '../domain/board.ts'
import type { Card, CardData } from '../domain/card.ts'
import { firstOrders } from '../domain/order.ts'
import type { CardKind } from '../domain/values.ts'
import type { Template } from '../templates/template.ts'
import type { CardLane, HeldLane } from './sample-source.ts'

/** A board as plain text ids, before it is parsed. */
export type PlainBoard = v.InferInput<typeof board>
type PlainMap = PlainBoard['maps'][string]

export interface SampleCard {
  readonly id: string
  readonly stepId: string
  readonly lane: HeldLane
  /** Absent: the kind of the lane. */
  readonly kind?: CardKind
  readonly text: string
  readonly personaIds?: readonly string[]
  readonly data?: CardData
  readonly span?: number
  readonly source?: Card['source']
}

/**
 * The template's lanes, then those it lacks and the cards need. The curve and lanes that hold something are visible,
 * except what the template leaves out or hides, unless `shown` names it.
 */
export const lanesFor = (
  template: Template,
  cards: readonly SampleCard[],
  shown: readonly CardLane[] = [],
): PlainMap['lanes'] => {
  const used = new Set<string>(cards.map((card) => card.lane))
  const own = template.lanes.map(({ kind, hidden }) => ({
    kind,
    visible: kind === 'curve' || (used.has(kind) && hidden !== true),
  }))
  const known = new Set<string>(own.map(({ kind }) => kind))
  const added = [...new Set(cards.map((card) => card.lane))]
    .filter((kind) => !known.has(kind))
    .map((kind) => ({ kind, visible: false }))
  const all = [...own, ...added]
  const orders = firstOrders(all.length)
  return Object.fromEntries(
    all.map(({ kind, visible }, i) => {
      const id = laneIdOf(kind)
      return [id, { id, kind, order: orders[i] ?? 'a0', visible: visible || shown.some((name) => name === kind) }]
    }),
  )
}

/** Cards stack in their cell in the order given. */
export const cardsInCells = (mapId: string, cards: readonly SampleCard[]): PlainBoard['cards'] => {
  const orders = firstOrders(cards.length)
  return Object.fromEntries(
    cards.map(({ id, stepId, lane, kind = kindOf(lane), text, personaIds = [], data = {}, span = 1, source }, i) => [
      id,
      {
        id,
        kind,
        text,
        personaIds: [...personaIds],
        data,
        ...(source && { source }),
        place: { kind: 'cell', mapId, stepId, laneId: laneIdOf(lane), order: orders[i] ?? 'a0', span },
      },
    ]),
  )
}

/** A card of experiences says its kind; one that does not is an irritant. */
const kindOf = (lane: HeldLane): CardKind => (lane === 'experience' ? 'irritant' : lane)

/** Keys of order by position, for a list that starts empty. */
export const withOrders = <T>(records: readonly T[]): (T & { readonly order: string })[] => {
  const orders = firstOrders(records.length)
  return records.map((record, i) => ({ ...record, order: orders[i] ?? 'a0' }))
}

export const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]))

const laneIdOf = (kind: string): string => `lane-${kind}`
