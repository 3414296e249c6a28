// One lane's row: its cards stacked in their cells, tall enough for the fullest. Coordinates: x of the map, y of the row.
import type { PlacedCard } from '../domain/cells.ts'
import type { CardId, StepId } from '../domain/ids.ts'
import type { Lane } from '../domain/map.ts'
import { cardHeight, type Rect, type StepSlot } from './rect.ts'
import { isChipLane, metrics as m, type Measure } from './metrics.ts'

export interface Row {
  readonly height: number
  readonly cards: ReadonlyMap<CardId, Rect>
}

/** `cards` are those of this lane, sorted by order. */
export const rowOf = (
  kind: Lane['kind'],
  steps: readonly StepSlot[],
  cards: readonly PlacedCard[],
  measure: Measure,
): Row => {
  const layCards = isChipLane(kind) ? layChips : stack
  const rects = new Map<CardId, Rect>()
  const bottom = layCards(steps, cards, measure, rects)
  const least = kind === 'curve' ? m.curveHeight : m.laneMinHeight
  return { height: Math.max(least, bottom + m.cellPadding), cards: rects }
}

/** Cards under one another; one that spans steps goes below the lowest of the columns it covers. */
const stack = (
  steps: readonly StepSlot[],
  cards: readonly PlacedCard[],
  measure: Measure,
  rects: Map<CardId, Rect>,
): number => {
  const indexOf = new Map<StepId, number>(steps.map((slot, i) => [slot.id, i]))
  const bottoms: number[] = steps.map(() => m.cellPadding)
  for (const card of cards) {
    const from = indexOf.get(card.place.stepId)
    const first = from === undefined ? undefined : steps[from]
    if (from === undefined || first === undefined) continue
    const to = Math.min(from + card.place.span, steps.length)
    const covered = steps.slice(from, to)
    const width = covered.reduce((sum, slot) => sum + slot.width, 0) - 2 * m.cellPadding
    const y = Math.max(...bottoms.slice(from, to))
    const height = cardHeight(card, width, measure)
    rects.set(card.id, { x: first.x + m.cellPadding, y, width, height })
    for (let i = from; i < to; i++) bottoms[i] = y + height + m.cardGap
  }
  return Math.max(0, ...bottoms) - m.cardGap
}

/** Chips side by side, wrapping in their cell. */
const layChips = (
  steps: readonly StepSlot[],
  cards: readonly PlacedCard[],
  measure: Measure,
  rects: Map<CardId, Rect>,
): number => {
  const slots = new Map<StepId, { readonly slot: StepSlot; x: number; y: number; height: number }>(
    steps.map((slot) => [slot.id, { slot, x: 0, y: m.cellPadding, height: m.chipHeight }]),
  )
  let bottom = 0
  for (const card of cards) {
    const cursor = slots.get(card.place.stepId)
    if (cursor === undefined) continue
    const room = cursor.slot.width - 2 * m.cellPadding
    if (card.data.image !== undefined) {
      // A picture is no chip: it takes a line of its own.
      if (cursor.x > 0) cursor.y += cursor.height + m.chipGap
      const height = cardHeight(card, room, measure)
      rects.set(card.id, { x: cursor.slot.x + m.cellPadding, y: cursor.y, width: room, height })
      bottom = Math.max(bottom, cursor.y + height)
      cursor.x = 0
      cursor.y += height + m.chipGap
      cursor.height = m.chipHeight
      continue
    }
    const natural = Math.ceil(measure.width(card.text || '…', 'chip')) + 2 * m.chipPaddingX + 2
    const width = Math.min(room, Math.max(natural, m.chipHeight * 1.6))
    const lines = natural > room ? measure.lines(card.text, 'chip', room - 2 * m.chipPaddingX) : 1
    const height = m.chipHeight + (lines - 1) * 16
    if (cursor.x > 0 && cursor.x + width > room) {
      cursor.x = 0
      cursor.y += cursor.height + m.chipGap
      cursor.height = m.chipHeight
    }
    rects.set(card.id, { x: cursor.slot.x + m.cellPadding + cursor.x, y: cursor.y, width, height })
    cursor.x += width + m.chipGap
    cursor.height = Math.max(cursor.height, height)
    bottom = Math.max(bottom, cursor.y + cursor.height)
  }
  return bottom
}
