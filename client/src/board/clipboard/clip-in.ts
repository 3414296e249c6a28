// Cards as they come from a clipboard: new ones, placed where the hand is. Pure.
import { lanesInView } from '@parcours/shared/domain/lanes-in-view'
import type { Board, Link } from '@parcours/shared/domain/board'
import type { Card, Place } from '@parcours/shared/domain/card'
import { cardsInCell, placeInCell, type Cell } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { drawnFrom, type Drawn } from '@parcours/shared/domain/drawn'
import { cardId, linkId, newId } from '@parcours/shared/domain/ids'
import { kindInLane } from '@parcours/shared/domain/kinds'
import type { Point } from '@parcours/shared/domain/values'
import type { Clip, ClipCard } from '@parcours/shared/formats/clip'

export type Target =
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** Around this point of the free canvas. */
  | { readonly kind: 'free'; readonly at: Point }

export interface Arrived {
  readonly cards: Card[]
  readonly links: Link[]
  readonly drawn: Drawn[]
}

/**
 * In a map the cards keep their columns and rows from the target on, the last of either taking what goes beyond; cards that
 * were free all go into the target's cell. On free canvas they lie among each other as they did.
 */
export const partsOfClip = (board: Board, clip: Clip, target: Target, author: string): Arrived => {
  const placeOf = target.kind === 'cell' ? placesInMap(board, clip, target.cell) : placesAround(clip, target.at)
  const cards: Card[] = []
  for (const carried of clip.cards) {
    const { at: _at, cell: _cell, ...rest } = carried
    const place = placeOf(carried, cards)
    const lane = place.kind === 'cell' ? board.maps[place.mapId]?.lanes[place.laneId] : undefined
    const kind = lane === undefined ? carried.kind : kindInLane(lane.kind, carried.kind)
    cards.push({ ...rest, id: newId(cardId), place, kind, author, personaIds: [] })
  }
  const links = clip.links.flatMap(({ from, to, kind }): Link[] => {
    const [start, end] = [cards[from], cards[to]]
    return start === undefined || end === undefined ? [] : [{ id: newId(linkId), from: start.id, to: end.id, kind }]
  })
  const way = target.kind === 'free' ? wayTo(clip, target.at) : aside
  const drawn = (clip.drawn ?? []).map((shape) => drawnFrom(shape, way, author))
  return { cards, links, drawn }
}

type PlaceOf = (card: ClipCard, before: readonly Card[]) => Place

const placesAround = (clip: Clip, to: Point): PlaceOf => {
  const [dx, dy] = wayTo(clip, to)
  return ({ at }) => ({ kind: 'free', at: [Math.round(at[0] + dx), Math.round(at[1] + dy)] })
}

/** From where everything lay to where it goes. */
const wayTo = ({ cards, drawn = [] }: Clip, [x, y]: Point): Point => {
  const places = [...cards, ...drawn].map(({ at }) => at)
  // A frame lies around the hand: with its corner there, most of it would be out of sight.
  const frames = drawn.flatMap((shape) => ('size' in shape ? [shape.size] : []))
  const width = Math.max(0, ...frames.map(([across]) => across))
  const height = Math.max(0, ...frames.map(([, down]) => down))
  return [
    Math.round(x - width / 2 - Math.min(...places.map(([left]) => left))),
    Math.round(y - height / 2 - Math.min(...places.map(([, top]) => top))),
  ]
}
/** What is drawn has no cell to go into: it stays beside itself. */
const aside: Point = [24, 24]

const placesInMap = (board: Board, { cards }: Clip, target: Cell): PlaceOf => {
  const map = board.maps[target.mapId]
  const steps = map === undefined ? [] : stepsInOrder(map)
  const lanes = map === undefined ? [] : lanesInView(map)
  const cells = cards.flatMap(({ cell }) => cell ?? [])
  const keepsShape = cells.length === cards.length
  const [column, row] = [Math.min(...cells.map((cell) => cell.column)), Math.min(...cells.map((cell) => cell.row))]
  const [step, lane] = [
    steps.findIndex(({ id }) => id === target.stepId),
    lanes.findIndex(({ id }) => id === target.laneId),
  ]
  const known = Object.values(board.cards)
  return (card, before) => {
    const at = keepsShape ? card.cell : undefined
    const stepId = steps[Math.min(step + (at?.column ?? column) - column, steps.length - 1)]?.id ?? target.stepId
    const laneId = lanes[Math.min(lane + (at?.row ?? row) - row, lanes.length - 1)]?.id ?? target.laneId
    const cell: Cell = { mapId: target.mapId, stepId, laneId }
    const all = [...known, ...before]
    const place = placeInCell(all, cell, cardsInCell(all, cell).length)
    return place.kind === 'cell' && at !== undefined ? { ...place, span: Math.max(1, Math.floor(at.span)) } : place
  }
}
