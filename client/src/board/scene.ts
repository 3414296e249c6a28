// The scene: where everything on the canvas is right now, from the board, my hand and the others' hands.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cardsByMap, type CardsByMap, type PlacedCard } from '@parcours/shared/domain/cells'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Point } from '@parcours/shared/domain/values'
import { layoutMap, type MapLayout } from '@parcours/shared/layout/map-layout'
import { cardHeight, type Rect } from '@parcours/shared/layout/rect'
import { metrics, type Measure } from '@parcours/shared/layout/metrics'

export interface Scene {
  readonly layouts: ReadonlyMap<MapId, MapLayout>
  /** Every visible card, in board coordinates. */
  readonly cards: ReadonlyMap<CardId, Rect>
}

interface Remembered {
  readonly map: JourneyMap
  readonly cards: readonly PlacedCard[]
  readonly layout: MapLayout
}

/** Remembers each map's layout and lays out again only what changed. */
export const createSceneBuilder = (measure: Measure) => {
  let byMap: { readonly of: Board['cards']; readonly cards: CardsByMap } = { of: {}, cards: new Map() }
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
      if (byMap.of !== board.cards) byMap = { of: board.cards, cards: keepLists(cardsByMap(board.cards), byMap.cards) }
      const next = new Map<MapId, Remembered>()
      const cards = new Map<CardId, Rect>()
      for (const map of Object.values(board.maps)) {
        const placed = byMap.cards.get(map.id) ?? noCards
        const before = remembered.get(map.id)
        const current =
          before?.map === map && before.cards === placed
            ? before
            : { map, cards: placed, layout: layoutMap(map, placed, measure, before?.layout) }
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

const noCards: readonly PlacedCard[] = []

const keepLists = (next: CardsByMap, before: CardsByMap): CardsByMap =>
  new Map(
    [...next].map(([id, list]) => {
      const old = before.get(id)
      return [
        id,
        old !== undefined && old.length === list.length && list.every((card, i) => old[i] === card) ? old : list,
      ]
    }),
  )

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
