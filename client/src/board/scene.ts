// The scene: where everything on the canvas is right now, from the board, my hand and the others' hands.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellsOf, type LaneCards } from '@parcours/shared/domain/cells'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Point } from '@parcours/shared/domain/values'
import { layoutLanes, type MapLayout } from '@parcours/shared/layout/map-layout'
import { cardHeight, type Rect } from '@parcours/shared/layout/rect'
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
        const current =
          before?.map === map && before.cells === cells
            ? before
            : { map, cells, layout: layoutLanes(map, cells, measure, before?.layout) }
        next.set(map.id, current)
        const [left, top] = carried?.id === map.id ? carried.at : map.at
        for (const [id, rect] of current.layout.cards) cards.set(id, { ...rect, x: rect.x + left, y: rect.y + top })
      }
      remembered = next
      layFree(board, cards, measure)
      return { layouts: new Map([...next].map(([id, { layout }]) => [id, layout])), cards }
    },
  }
}

const noCells: LaneCards = new Map()

const layFree = (board: Board, cards: Map<CardId, Rect>, measure: Measure) => {
  let stranded = 0
  for (const card of Object.values(board.cards)) {
    if (card.place.kind === 'free') cards.set(card.id, freeRect(card, card.place.at, measure))
    // Its map was deleted while somebody wrote it: it waits above the origin rather than vanish.
    else if (!Object.hasOwn(board.maps, card.place.mapId))
      cards.set(card.id, freeRect(card, [stranded++ * metrics.stepWidth, -160], measure))
  }
}

export const freeRect = (card: Pick<Card, 'text' | 'kind'>, [x, y]: Point, measure: Measure): Rect => ({
  x,
  y,
  width: metrics.freeWidth,
  height: Math.max(64, cardHeight(card, metrics.freeWidth, measure)),
})
