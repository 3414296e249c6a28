// A map's geometry: steps × lanes × cards → rectangles. Pure; all coordinates are relative to the map's corner.
import { byPlace, isParked, type PlacedCard } from '../domain/cells.ts'
import { columnsOf } from '../domain/columns.ts'
import type { CardId, LaneId, StageId } from '../domain/ids.ts'
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
export interface MapLayout {
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
  readonly cards: ReadonlyMap<CardId, Rect>
  /** Cards of deleted steps or lanes, to the right of the map; their rectangles are in `cards` too. */
  readonly parked: readonly CardId[]
}

/** Cost: O(steps + lanes + cards of this map); rows whose lane, columns and cards are the same objects are reused. */
export const layoutMap = (
  map: JourneyMap,
  cards: readonly PlacedCard[],
  measure: Measure,
  previous?: MapLayout,
): MapLayout => {
  const columns = layColumns(map)
  const stepHeight = Math.max(
    46,
    ...columns.steps.map(
      ({ step, width }) =>
        measure.lines(step.title || ' ', 'step', titleWidth(step, width)) * typeStyles.step.lineHeight +
        2 * m.stepPadding,
    ),
  )
  const phaseY = m.titleHeight
  const stageY = phaseY + m.phaseHeight
  const stepY = stageY + m.stageHeight
  const rects = new Map<CardId, Rect>()
  const lanes: LaneSlot[] = []
  const byLane = groupByLane(map, cards)
  let y = stepY + stepHeight
  for (const lane of inOrder(Object.values(map.lanes)).filter((each) => each.visible)) {
    const kind = lineAbove(map, lane)
    const line = kind === undefined ? {} : { line: { kind, y } }
    if (kind !== undefined) y += m.lineHeight
    const row: Row = rowOf(lane, columns.steps, byLane.get(lane.id) ?? [], measure)
    for (const [id, rect] of row.cards) rects.set(id, { ...rect, y: rect.y + y })
    lanes.push({ id: lane.id, lane, y, height: row.height, ...line })
    y += row.height
  }
  const parked = park(map, cards, columns.width + m.parkGap, phaseY, measure, rects)
  const next = { width: columns.width, height: Math.max(y, stepY + stepHeight + m.laneMinHeight) }
  return {
    ...columns,
    ...next,
    gridX: m.laneLabelWidth,
    phaseY,
    stageY,
    stepY,
    stepHeight,
    lanes,
    cards: keepIdentity(rects, previous),
    parked,
  }
}

/** Room for a title beside the moment-of-truth mark. */
export const titleWidth = (step: Step, width: number): number =>
  width - 2 * m.stepPadding - (step.momentOfTruth === true ? 18 : 0)

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

const groupByLane = (map: JourneyMap, cards: readonly PlacedCard[]): ReadonlyMap<LaneId, readonly PlacedCard[]> => {
  const lanes = new Map<LaneId, PlacedCard[]>()
  for (const card of cards) {
    if (isParked(map, card)) continue
    const list = lanes.get(card.place.laneId)
    if (list === undefined) lanes.set(card.place.laneId, [card])
    else list.push(card)
  }
  for (const list of lanes.values()) list.sort(byPlace)
  return lanes
}

const parkedPerColumn = 8

const park = (
  map: JourneyMap,
  cards: readonly PlacedCard[],
  x: number,
  y: number,
  measure: Measure,
  rects: Map<CardId, Rect>,
): CardId[] => {
  const parked = cards.filter((card) => isParked(map, card)).sort(byPlace)
  let top = y
  parked.forEach((card, i) => {
    if (i % parkedPerColumn === 0) top = y
    const width = m.stepWidth - 2 * m.cellPadding
    const height = cardHeight(card, width, measure)
    rects.set(card.id, { x: x + Math.floor(i / parkedPerColumn) * m.stepWidth, y: top, width, height })
    top += height + m.cardGap
  })
  return parked.map((card) => card.id)
}

const keepIdentity = (rects: Map<CardId, Rect>, previous: MapLayout | undefined): ReadonlyMap<CardId, Rect> => {
  if (previous === undefined) return rects
  for (const [id, rect] of rects) {
    const before = previous.cards.get(id)
    if (
      before !== undefined &&
      before.x === rect.x &&
      before.y === rect.y &&
      before.width === rect.width &&
      before.height === rect.height
    )
      rects.set(id, before)
  }
  return rects
}
