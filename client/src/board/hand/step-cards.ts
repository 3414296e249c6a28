// Cards a step further by keys: free ones on the canvas, those in maps as one block a cell. Pure: board in, moves out.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellOfBoard, isPlaced, type Cell, type PlacedCard } from '@parcours/shared/domain/cells'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import type { CardMove } from '@parcours/shared/doc/edits/cards'
import type { MapFrame } from '@parcours/shared/layout/map-layout'
import { movesTo, type Target } from '../drop.ts'

export type Direction = readonly [-1 | 0 | 1, -1 | 0 | 1]
type Layouts = ReadonlyMap<MapId, MapFrame>
/** Board pixels a press moves a free card by. */
const freeStep = 24

/** The cell beside one; the curve is stepped over. */
export const cellBeside = (layouts: Layouts, from: Cell, [dx, dy]: Direction): Cell | undefined => {
  const layout = layouts.get(from.mapId)
  if (layout === undefined) return undefined
  const lanes = layout.lanes.filter((slot) => slot.lane.kind !== 'curve')
  const step = layout.steps[layout.steps.findIndex((slot) => slot.id === from.stepId) + dx]
  const lane = lanes[lanes.findIndex((slot) => slot.id === from.laneId) + dy]
  return step === undefined || lane === undefined ? undefined : { mapId: from.mapId, stepId: step.id, laneId: lane.id }
}

/**
 * Left and right: to the end of the neighbouring step's cell. Up and down: among the cards of the cell, then to the next
 * lane. Cards of one cell keep their order and close up; where one has nowhere to go, all stay: nothing is torn apart.
 */
export const stepCards = (board: Board, layouts: Layouts, ids: readonly CardId[], by: Direction): CardMove[] => {
  const chosen = new Set(ids)
  const cards = ids.flatMap((id) => board.cards[id] ?? [])
  const cells = new Map(cards.filter(isPlaced).map(({ place }) => [Object.values(cellAt(place)).join(' '), place]))
  const blocks = [...cells.values()].map((place) => {
    const cell = cellOfBoard(board.cards, place)
    const block = cell.filter(({ id }) => chosen.has(id)).map((card) => ({ card, at: origin }))
    return movesTo(board, targetOf(board, layouts, place, ranksOf(cell, chosen), by), block)
  })
  return blocks.some((moves) => moves.length === 0) ? [] : [...blocks.flat(), ...freeMoves(cards, by)]
}

const freeMoves = (cards: readonly Card[], [dx, dy]: Direction): CardMove[] =>
  cards.flatMap(({ id, place }): CardMove[] => {
    if (place.kind !== 'free') return []
    const [x, y] = place.at
    return [{ id, place: { kind: 'free', at: [x + dx * freeStep, y + dy * freeStep] } }]
  })

/** How many of a cell's other cards lie above the first and above the last chosen one, and how many there are. */
interface Ranks {
  readonly first: number
  readonly last: number
  readonly others: number
}
const ranksOf = (cell: readonly PlacedCard[], chosen: ReadonlySet<CardId>): Ranks => {
  const isChosen = ({ id }: PlacedCard) => chosen.has(id)
  const count = cell.filter(isChosen).length
  return {
    first: cell.findIndex(isChosen),
    last: cell.findLastIndex(isChosen) - count + 1,
    others: cell.length - count,
  }
}

const targetOf = (board: Board, layouts: Layouts, from: Cell, ranks: Ranks, by: Direction): Target => {
  const index = by[1] < 0 ? ranks.first - 1 : ranks.last + 1
  const isInside = index >= 0 && index <= ranks.others
  const isApart = ranks.first !== ranks.last
  if (by[1] !== 0 && (isInside || isApart))
    return inCell(board, cellAt(from), Math.min(Math.max(index, 0), ranks.others))
  const next = cellBeside(layouts, from, by)
  if (next === undefined) return { kind: 'back' }
  return inCell(board, next, by[1] > 0 ? 0 : cellOfBoard(board.cards, next).length)
}

const inCell = (board: Board, cell: Cell, index: number): Target => {
  const lane = board.maps[cell.mapId]?.lanes[cell.laneId]
  return lane === undefined ? { kind: 'back' } : { kind: 'cell', cell, lane: lane.kind, index }
}

const cellAt = ({ mapId, stepId, laneId }: Cell): Cell => ({ mapId, stepId, laneId })
const origin: Point = [0, 0]
