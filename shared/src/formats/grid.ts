// A grid of cells as a map: the first row names the steps, the first column the lanes (METHOD.md §5).
import type { Board } from '../domain/board.ts'
import type { Card } from '../domain/card.ts'
import { cardsInCell, placeInCell } from '../domain/cells.ts'
import { columnsOf, stepsInOrder } from '../domain/columns.ts'
import { cardId, laneId, newId, stageId, stepId } from '../domain/ids.ts'
import { kindOfLane } from '../domain/kinds.ts'
import type { JourneyMap, Lane, Stage, Step } from '../domain/map.ts'
import { firstOrders, inOrder, orderBetween } from '../domain/order.ts'
import { limits, type LaneKind, type Point } from '../domain/values.ts'
import { plainName } from '../domain/plain-name.ts'
import { blank } from '../templates/blank.ts'
import { mapFromTemplate } from '../templates/instantiate.ts'

export interface GridOptions {
  /** The map that takes the grid: what it has by the same name is used, the rest is added. Absent: a new one, there. */
  readonly into: JourneyMap | { readonly at: Point; readonly title: string; readonly language: Board['language'] }
  readonly author: string
  /** The kind of lane that people call so. */
  readonly laneKindOf: (label: string) => LaneKind | undefined
}

/** What a grid adds to a board, to be written as one edit. */
export interface GridParts {
  /** Where the cards go; with `isNew` it is to be added whole. */
  readonly map: JourneyMap
  readonly isNew: boolean
  readonly stages: readonly Stage[]
  readonly steps: readonly Step[]
  readonly lanes: readonly Lane[]
  /** Hidden ones that take cards. */
  readonly shown: readonly Lane['id'][]
  readonly cards: readonly Card[]
  /** Cells that no lane takes: the curve is drawn from ratings. */
  readonly leftOut: number
}

/** An empty name in the first column goes on with the lane above, as merged cells do. */
export const partsOfGrid = (
  board: Board,
  rows: readonly (readonly string[])[],
  { into, author, laneKindOf }: GridOptions,
): GridParts => {
  const isNew = 'at' in into && !('id' in into)
  const map = isNew ? newMap(into) : into
  const [header = [], ...body] = rows
  const titles = header.slice(1, 1 + limits.steps).map((title) => title.slice(0, limits.title))
  const stages = Object.keys(map.stages).length > 0 ? [] : [firstStage()]
  const columns = columnsFor(map, titles, stages[0])
  const { lanes, rowLanes } = lanesFor(
    map,
    body.map(([label = '']) => label.slice(0, limits.title)),
    laneKindOf,
  )
  const cards: Card[] = []
  const before = Object.values(board.cards)
  let leftOut = 0
  for (const [i, row] of body.entries()) {
    const lane = rowLanes[i]
    for (const [j, text] of row.slice(1).entries()) {
      const column = columns.all[j]
      if (text.trim() === '' || lane === undefined || column === undefined) continue
      const kind = kindOfLane[lane.kind]
      if (kind === undefined) {
        leftOut += 1
        continue
      }
      const cell = { mapId: map.id, stepId: column.id, laneId: lane.id }
      const all = [...before, ...cards]
      cards.push({
        id: newId(cardId),
        place: placeInCell(all, cell, cardsInCell(all, cell).length),
        kind,
        text: text.trim().slice(0, limits.cardText),
        author,
        personaIds: [],
        tags: [],
        data: {},
      })
    }
  }
  const taking = new Set(cards.map(({ place }) => (place.kind === 'cell' ? place.laneId : undefined)))
  const shown = Object.values(map.lanes).flatMap(({ id, visible }) => (!visible && taking.has(id) ? [id] : []))
  return { map, isNew, stages, steps: columns.added, lanes, shown, cards, leftOut }
}

const newMap = ({ at, title, language }: Exclude<GridOptions['into'], JourneyMap>): JourneyMap =>
  mapFromTemplate(blank, { language, title, at, personaIds: [] })

const firstStage = (): Stage => ({ id: newId(stageId), phase: 'during', title: '', order: firstOrders(1)[0] ?? 'a0' })

/** A step for each title, by name where the map has one; what it lacks comes after its last. */
const columnsFor = (map: JourneyMap, titles: readonly string[], stage: Stage | undefined) => {
  const free = [...stepsInOrder(map)]
  const last = columnsOf(map).findLast((column) => column.stage !== undefined)
  const home = stage?.id ?? last?.stage?.id
  let order = last?.steps.at(-1)?.order
  const added: Step[] = []
  const all = titles.map((title): Step | undefined => {
    const known = title === '' ? -1 : free.findIndex((step) => plainName(step.title) === plainName(title))
    if (known >= 0) return free.splice(known, 1)[0]
    if (home === undefined) return undefined
    order = orderBetween(order, undefined)
    const step: Step = {
      id: newId(stepId),
      stageId: home,
      title,
      order,
      ratings: {},
      override: {},
      employeeRatings: {},
      metrics: {},
    }
    added.push(step)
    return step
  })
  return { all, added }
}

const lanesFor = (map: JourneyMap, labels: readonly string[], laneKindOf: GridOptions['laneKindOf']) => {
  const known = inOrder(Object.values(map.lanes))
  let order = known.at(-1)?.order
  const lanes: Lane[] = []
  let current: Lane | undefined
  const rowLanes = labels.map((label): Lane => {
    if (current !== undefined && label.trim() === '') return current
    const kind = laneKindOf(label)
    const found = [...known, ...lanes].find((lane) =>
      lane.label === undefined ? lane.kind === kind : plainName(lane.label) === plainName(label),
    )
    if (found !== undefined) return (current = found)
    order = orderBetween(order, undefined)
    const lane: Lane = {
      id: newId(laneId),
      kind: kind ?? 'note',
      order,
      visible: true,
      ...(kind === undefined && label.trim() !== '' && { label }),
    }
    lanes.push(lane)
    return (current = lane)
  })
  return { lanes, rowLanes }
}
