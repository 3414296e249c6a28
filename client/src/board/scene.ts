// The scene: where everything on the canvas is right now, from the board, my hand and the others' hands.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellsOf, type LaneCards } from '@parcours/shared/domain/cells'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Point } from '@parcours/shared/domain/values'
import { layoutLanes, type MapLayout } from '@parcours/shared/layout/map-layout'
import { cardHeight, type MeasuredCard, type Rect } from '@parcours/shared/layout/rect'
import { metrics, type Measure } from '@parcours/shared/layout/metrics'

export interface Scene {
  readonly layouts: ReadonlyMap<MapId, MapLayout>
  /** Every visible card, in board coordinates. */
  readonly cards: ReadonlyMap<CardId, Rect>
}

interface Remembered {
  readonly map: JourneyMap
  readonly cells: LaneCards
  readonly layout: MapLayout
  readonly at: Point
  /** The layout's cards in board coordinates. */
  readonly rects: ReadonlyMap<CardId, Rect>
}

/** Remembers each map's layout and lays out again only what changed. */
export const createSceneBuilder = (measure: Measure) => {
  let remembered = new Map<MapId, Remembered>()
  let version = 0
  return {
    /** `carried`: the map under my hand, at its live place. */
    build: (
      board: Board,
      measureVersion: number,
      carried: { readonly id: MapId; readonly at: Point } | null,
    ): Scene => {
      if (measureVersion !== version) remembered = new Map()
      version = measureVersion
      const cellsByMap = cellsOf(board.cards)
      const next = new Map<MapId, Remembered>()
      const cards = new Map<CardId, Rect>()
      for (const map of Object.values(board.maps)) {
        const cells = cellsByMap.get(map.id) ?? noCells
        const before = remembered.get(map.id)
        const layout =
          before?.map === map && before.cells === cells
            ? before.layout
            : layoutLanes(map, cells, measure, before?.layout)
        const at = carried?.id === map.id ? carried.at : map.at
        const rects = rectsAt(at, layout, before)
        next.set(map.id, { map, cells, layout, at, rects })
        for (const [id, rect] of rects) cards.set(id, rect)
      }
      remembered = next
      layFree(board, cards, measure)
      return { layouts: new Map([...next].map(([id, { layout }]) => [id, layout])), cards }
    },
  }
}

const noCells: LaneCards = new Map()

/** The cards where the map stands; those that did not move are the rectangles of last time. */
const rectsAt = ([left, top]: Point, layout: MapLayout, before: Remembered | undefined): ReadonlyMap<CardId, Rect> => {
  const known = before?.at[0] === left && before.at[1] === top ? before : undefined
  if (known?.layout.cards === layout.cards) return known.rects
  const rects = new Map<CardId, Rect>()
  for (const [id, rect] of layout.cards) {
    const old = known?.layout.cards.get(id) === rect ? known.rects.get(id) : undefined
    rects.set(id, old ?? { ...rect, x: rect.x + left, y: rect.y + top })
  }
  return rects
}

const layFree = (board: Board, cards: Map<CardId, Rect>, measure: Measure) => {
  let stranded = 0
  for (const card of Object.values(board.cards)) {
    if (card.place.kind === 'free') cards.set(card.id, freeRect(card, card.place.at, measure))
    // Its map was deleted while somebody wrote it: it waits above the origin rather than vanish.
    else if (!Object.hasOwn(board.maps, card.place.mapId))
      cards.set(card.id, freeRect(card, [stranded++ * metrics.stepWidth, -160], measure))
  }
}

type FreeCard = MeasuredCard & Pick<Card, 'size'>

/** As large as it was made, and never less high than what it holds. */
export const freeRect = (card: FreeCard, [x, y]: Point, measure: Measure): Rect => {
  const hasPicture = card.data.image !== undefined
  const width = card.size?.[0] ?? (hasPicture ? metrics.pictureWidth : metrics.freeWidth)
  const least = card.size?.[1] ?? (hasPicture ? 0 : 64)
  return { x, y, width, height: Math.max(least, cardHeight(card, width, measure)) }
}
