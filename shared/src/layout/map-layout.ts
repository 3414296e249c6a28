// A map's geometry: steps × lanes × cards → rectangles. Pure; all coordinates are relative to the map's corner.
import { byPlace, type LaneCards, type PlacedCard } from '../domain/cells.ts'
import { columnsOf } from '../domain/columns.ts'
import type { CardId, LaneId, StageId, StepId } from '../domain/ids.ts'
import type { JourneyMap, Lane, Stage, Step } from '../domain/map.ts'
import { inOrder } from '../domain/order.ts'
import type { Phase } from '../domain/values.ts'
import { metrics as m, typeStyles, type Measure } from './metrics.ts'
import { rowOf, type Row } from './row-layout.ts'
import { cardHeight, type Rect, type StepSlot } from './rect.ts'

export interface PhaseSpan {
  readonly phase: Phase
  readonly x: number
  readonly width: number
}
export interface StageSlot {
  readonly id: StageId
  readonly stage: Stage
  readonly x: number
  readonly width: number
  readonly stepCount: number
}
export type LineKind = 'interaction' | 'visibility' | 'internal'
export interface LaneSlot {
  readonly id: LaneId
  readonly lane: Lane
  readonly y: number
  readonly height: number
  /** The blueprint line drawn above this lane, and where. */
  readonly line?: { readonly kind: LineKind; readonly y: number }
}
/** Rows and columns of a map, without what lies in them. */
export interface MapFrame {
  readonly width: number
  readonly height: number
  readonly gridX: number
  readonly phaseY: number
  readonly stageY: number
  readonly stepY: number
  readonly stepHeight: number
  readonly phases: readonly PhaseSpan[]
  readonly stages: readonly StageSlot[]
  readonly steps: readonly StepSlot[]
  readonly lanes: readonly LaneSlot[]
}
export interface MapLayout extends MapFrame {
  readonly cards: ReadonlyMap<CardId, Rect>
  /** Cards of deleted steps or lanes, to the right of the map; their rectangles are in `cards` too. */
  readonly parked: readonly CardId[]
  /** What the next layout may take over. */
  readonly grid: Grid
  readonly rows: ReadonlyMap<LaneId, LaidRow>
}

/** A map laid out afresh. Cost: O(steps + lanes + cards of this map). */
export const layoutMap = (map: JourneyMap, cards: readonly PlacedCard[], measure: Measure): MapLayout =>
  layoutLanes(map, groupByLane(cards), measure)

/**
 * The same from cards already sorted by lane. With the layout before, rows whose kind, columns and list of cards are the same
 * are not measured again, and rectangles that did not move keep their identity.
 */
export const layoutLanes = (map: JourneyMap, byLane: LaneCards, measure: Measure, previous?: MapLayout): MapLayout => {
  const columns = layColumns(map)
  const grid = gridOf(map, columns.steps, previous?.grid)
  const stepHeight = stepHeightOf(columns.steps, measure)
  const phaseY = m.titleHeight
  const stageY = phaseY + m.phaseHeight
  const stepY = stageY + m.stageHeight
  const lanes: LaneSlot[] = []
  const rows = new Map<LaneId, LaidRow>()
  let y = stepY + stepHeight
  for (const lane of inOrder(Object.values(map.lanes)).filter((each) => each.visible)) {
    const kind = lineAbove(map, lane)
    const line = kind === undefined ? {} : { line: { kind, y } }
    if (kind !== undefined) y += m.lineHeight
    const row = rowAt(lane, byLane.get(lane.id) ?? noCards, y, grid, measure, previous?.rows.get(lane.id))
    rows.set(lane.id, row)
    lanes.push({ id: lane.id, lane, y, height: row.height, ...line })
    y += row.height
  }
  const strayCards = parkedCards(map, byLane, grid)
  const isKept = strayCards.length === 0 && isSameRows(rows, previous)
  const rects = isKept ? previous.cards : rectsOf(rows, strayCards, columns.width + m.parkGap, phaseY, measure)
  return {
    ...columns,
    width: columns.width,
    height: Math.max(y, stepY + stepHeight + m.laneMinHeight),
    gridX: m.laneLabelWidth,
    phaseY,
    stageY,
    stepY,
    stepHeight,
    lanes,
    cards: rects,
    parked: strayCards.map(({ id }) => id),
    grid,
    rows,
  }
}

const noCards: readonly PlacedCard[] = []

const isSameRows = (rows: ReadonlyMap<LaneId, LaidRow>, before: MapLayout | undefined): before is MapLayout =>
  before !== undefined &&
  before.parked.length === 0 &&
  before.rows.size === rows.size &&
  [...rows].every(([id, row]) => before.rows.get(id) === row)

/** Every card's rectangle, rows first, then the parked cards at `x`. */
const rectsOf = (
  rows: ReadonlyMap<LaneId, LaidRow>,
  parked: readonly PlacedCard[],
  x: number,
  y: number,
  measure: Measure,
): ReadonlyMap<CardId, Rect> => {
  const rects = new Map<CardId, Rect>()
  for (const row of rows.values()) for (const [id, rect] of row.cards) rects.set(id, rect)
  park(parked, x, y, measure, rects)
  return rects
}

/** What every row of a map depends on: its columns, and which steps there are at all. */
interface Grid {
  readonly slots: readonly StepSlot[]
  readonly stepIds: ReadonlySet<StepId>
}

/** A row as it lies in the map, with what it was laid out from. */
interface LaidRow extends Row {
  readonly kind: Lane['kind']
  readonly of: readonly PlacedCard[]
  readonly grid: Grid
  readonly y: number
}

/** The grid before if no column moved; a step's title and ratings do not matter to rows. */
const gridOf = (map: JourneyMap, slots: readonly StepSlot[], before: Grid | undefined): Grid => {
  const ids = Object.values(map.steps)
  const isSame =
    before !== undefined &&
    before.slots.length === slots.length &&
    slots.every(({ id, x, width }, i) => {
      const slot = before.slots[i]
      return slot?.id === id && slot.x === x && slot.width === width
    }) &&
    before.stepIds.size === ids.length &&
    ids.every(({ id }) => before.stepIds.has(id))
  return isSame ? before : { slots, stepIds: new Set(ids.map(({ id }) => id)) }
}

const rowAt = (
  { kind }: Lane,
  of: readonly PlacedCard[],
  y: number,
  grid: Grid,
  measure: Measure,
  before: LaidRow | undefined,
): LaidRow => {
  if (before?.kind === kind && before.of === of && before.grid === grid) {
    if (before.y === y) return before
    const cards = new Map<CardId, Rect>()
    for (const [id, rect] of before.cards) cards.set(id, { ...rect, y: rect.y - before.y + y })
    return { ...before, cards, y }
  }
  const row = rowOf(kind, grid.slots, of, measure)
  const cards = new Map<CardId, Rect>()
  for (const [id, rect] of row.cards) {
    const known = before?.cards.get(id)
    const next = { ...rect, y: rect.y + y }
    cards.set(id, known !== undefined && isSameRect(known, next) ? known : next)
  }
  return { kind, of, grid, y, height: row.height, cards }
}

const isSameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

const stepHeightOf = (slots: readonly StepSlot[], measure: Measure): number =>
  Math.max(
    46,
    ...slots.map(
      ({ step, width }) =>
        measure.lines(step.title || ' ', 'step', titleWidth(step, width)) * typeStyles.step.lineHeight +
        2 * m.stepPadding,
    ),
  )

/** Room for a title within its column's padding and rule, beside the moment-of-truth mark. */
export const titleWidth = (step: Step, width: number): number =>
  width - 2 * m.stepPadding - 1 - (step.momentOfTruth === true ? 18 : 0)

const lines: Partial<Record<Lane['kind'], LineKind>> = { front: 'interaction', back: 'visibility', support: 'internal' }

/** Blueprints alone have lines; the internal one waits until it is switched on. */
const lineAbove = (map: JourneyMap, lane: Lane): LineKind | undefined => {
  const kind = map.template === 'blueprint' ? lines[lane.kind] : undefined
  return kind === 'internal' && map.internalLine !== true ? undefined : kind
}

const layColumns = (map: JourneyMap) => {
  const phases: PhaseSpan[] = []
  const stages: StageSlot[] = []
  const steps: StepSlot[] = []
  let x: number = m.laneLabelWidth
  for (const { stage, steps: ofStage } of columnsOf(map)) {
    const from = x
    if (stage?.collapsed === true) x += m.collapsedWidth
    else if (ofStage.length === 0) x += m.stepWidth
    else
      for (const step of ofStage) {
        steps.push({ id: step.id, step, x, width: m.stepWidth })
        x += m.stepWidth
      }
    if (stage !== undefined) stages.push({ id: stage.id, stage, x: from, width: x - from, stepCount: ofStage.length })
    const phase = stage?.phase ?? phases.at(-1)?.phase ?? 'during'
    const last = phases.at(-1)
    if (last?.phase === phase) phases[phases.length - 1] = { ...last, width: x - last.x }
    else phases.push({ phase, x: from, width: x - from })
  }
  return { phases, stages, steps, width: Math.max(x, m.laneLabelWidth + m.stepWidth) }
}

const groupByLane = (cards: readonly PlacedCard[]): LaneCards => {
  const lanes = new Map<LaneId, PlacedCard[]>()
  for (const card of cards) {
    const list = lanes.get(card.place.laneId)
    if (list === undefined) lanes.set(card.place.laneId, [card])
    else list.push(card)
  }
  for (const list of lanes.values()) list.sort(byPlace)
  return lanes
}

const strays = new WeakMap<readonly PlacedCard[], { readonly grid: Grid; readonly cards: readonly PlacedCard[] }>()

const parkedCards = (map: JourneyMap, byLane: LaneCards, grid: Grid): readonly PlacedCard[] => {
  const parked: PlacedCard[] = []
  for (const [laneId, cards] of byLane) {
    if (!Object.hasOwn(map.lanes, laneId)) parked.push(...cards)
    else parked.push(...straysOf(cards, grid))
  }
  return parked.sort(byPlace)
}

/** The cards of a lane whose step is gone; looked for once a list and grid. */
const straysOf = (cards: readonly PlacedCard[], grid: Grid): readonly PlacedCard[] => {
  const known = strays.get(cards)
  if (known?.grid === grid) return known.cards
  const found = cards.filter((card) => !grid.stepIds.has(card.place.stepId))
  strays.set(cards, { grid, cards: found })
  return found
}

const parkedPerColumn = 8

const park = (
  parked: readonly PlacedCard[],
  x: number,
  y: number,
  measure: Measure,
  rects: Map<CardId, Rect>,
): void => {
  let top = y
  parked.forEach((card, i) => {
    if (i % parkedPerColumn === 0) top = y
    const width = m.stepWidth - 2 * m.cellPadding
    const height = cardHeight(card, width, measure)
    rects.set(card.id, { x: x + Math.floor(i / parkedPerColumn) * m.stepWidth, y: top, width, height })
    top += height + m.cardGap
  })
}
