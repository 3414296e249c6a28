// The scene: where everything on the canvas is right now. It is kept in groups of cards that lie near one another, so
// that a change in one group costs nothing in the others, and what is in view is found without asking every card.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellsOf, type LaneCards } from '@parcours/shared/domain/cells'
import { freeTilesOf, tileOf, type FreeCard, type TileKey } from '@parcours/shared/domain/free-cards'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Point } from '@parcours/shared/domain/values'
import { layoutLanes, type MapFrame, type MapLayout } from '@parcours/shared/layout/map-layout'
import { around, type Rect } from '@parcours/shared/layout/rect'
import { metrics, type Measure } from '@parcours/shared/layout/metrics'
import { freeRect } from './free-rect.ts'

/** Cards that lie near one another, in board coordinates; the same object until one of them changes. */
export interface CardGroup {
  readonly bounds: Rect
  readonly rects: ReadonlyMap<CardId, Rect>
}
/** Every visible card, in the order of the page. */
export interface CardRects extends Iterable<readonly [CardId, Rect]> {
  readonly get: (id: CardId) => Rect | undefined
}
export interface Scene {
  /** Rows and columns; the same object while only cards change. */
  readonly layouts: ReadonlyMap<MapId, MapFrame>
  /** The maps themselves, in board coordinates, the same object until one moves or grows; parked cards lie beside. */
  readonly maps: ReadonlyMap<MapId, Rect>
  readonly groups: ReadonlyMap<GroupKey, CardGroup>
  readonly cards: CardRects
}
/** A map and the cards placed in it, or a part of the free canvas. */
type GroupKey = MapId | TileKey

export const emptyScene: Scene = {
  layouts: new Map(),
  maps: new Map(),
  groups: new Map(),
  cards: { get: () => undefined, [Symbol.iterator]: () => [][Symbol.iterator]() },
}

/** The rectangle around everything; undefined on an empty board. */
export const boundsOf = ({ maps, groups }: Scene): Rect | undefined =>
  around([...maps.values(), ...[...groups.values()].map(({ bounds }) => bounds)])

interface LaidMap {
  readonly map: JourneyMap
  readonly cells: LaneCards
  readonly layout: MapLayout
  readonly frame: MapFrame
  readonly at: Point
  readonly rect: Rect
  readonly group: CardGroup | undefined
}
interface LaidTile {
  readonly cards: readonly FreeCard[]
  readonly group: CardGroup
}

/** Remembers each group and lays out again only what changed. */
export const createSceneBuilder = (measure: Measure) => {
  let maps = new Map<MapId, LaidMap>()
  let tiles = new Map<TileKey, LaidTile>()
  let version = 0
  return {
    /** `carried`: the map under my hand, at its live place. */
    build: (
      board: Board,
      measureVersion: number,
      carried: { readonly id: MapId; readonly at: Point } | null,
    ): Scene => {
      if (measureVersion !== version) {
        maps = new Map()
        tiles = new Map()
      }
      version = measureVersion
      const cellsByMap = cellsOf(board.cards)
      maps = new Map(
        Object.values(board.maps).map((map) => {
          const at = carried?.id === map.id ? carried.at : map.at
          return [map.id, layMap(map, at, cellsByMap.get(map.id) ?? noCells, measure, maps.get(map.id))]
        }),
      )
      tiles = new Map(
        [...freeTilesOf(board.cards)].map(([key, cards]) => [key, layTile(cards, measure, tiles.get(key))]),
      )
      const groups = new Map<GroupKey, CardGroup>()
      for (const [id, { group }] of maps) if (group !== undefined) groups.set(id, group)
      for (const [key, { group }] of tiles) groups.set(key, group)
      addStranded(board, groups, measure)
      return {
        layouts: new Map([...maps].map(([id, { frame }]) => [id, frame])),
        maps: new Map([...maps].map(([id, { rect }]) => [id, rect])),
        groups,
        cards: cardsIn(groups, board),
      }
    },
  }
}

const noCells: LaneCards = new Map()

const layMap = (
  map: JourneyMap,
  at: Point,
  cells: LaneCards,
  measure: Measure,
  before: LaidMap | undefined,
): LaidMap => {
  const isSame = before?.map === map && before.cells === cells
  const layout = isSame ? before.layout : layoutLanes(map, cells, measure, before?.layout)
  const frame = before !== undefined && isSameFrame(before, map, layout) ? before.frame : layout
  const isInPlace = before?.at[0] === at[0] && before.at[1] === at[1]
  const { width, height } = layout
  const isSameRect = isInPlace && before.rect.width === width && before.rect.height === height
  const rect = isSameRect ? before.rect : { x: at[0], y: at[1], width, height }
  // The cells too: a card may change its colour and stay where it is.
  if (isInPlace && before.cells === cells && before.layout.cards === layout.cards)
    return { map, cells, layout, frame, at, rect, group: before.group }
  const known = isInPlace ? before : undefined
  const rects = new Map<CardId, Rect>()
  for (const [id, own] of layout.cards) {
    const old = known?.layout.cards.get(id) === own ? known.group?.rects.get(id) : undefined
    rects.set(id, old ?? { ...own, x: own.x + at[0], y: own.y + at[1] })
  }
  return { map, cells, layout, frame, at, rect, group: groupOf(rects) }
}

/** A card was written and no row grew: the map's own picture stays. */
const isSameFrame = (before: LaidMap, map: JourneyMap, { lanes, height, stepHeight }: MapLayout): boolean =>
  before.map === map &&
  before.frame.height === height &&
  before.frame.stepHeight === stepHeight &&
  lanes.every((slot, i) => before.frame.lanes[i]?.y === slot.y && before.frame.lanes[i]?.height === slot.height)

const layTile = (cards: readonly FreeCard[], measure: Measure, before: LaidTile | undefined): LaidTile => {
  if (before?.cards === cards) return before
  const known = new Map(before?.cards.map((card) => [card, before.group.rects.get(card.id)]))
  const rects = new Map(
    cards.map((card): [CardId, Rect] => [card.id, known.get(card) ?? freeRect(card, card.place.at, measure)]),
  )
  return { cards, group: { rects, bounds: around(rects.values()) ?? nothing } }
}

const nothing: Rect = { x: 0, y: 0, width: 0, height: 0 }

const groupOf = (rects: ReadonlyMap<CardId, Rect>): CardGroup | undefined => {
  const bounds = around(rects.values())
  return bounds === undefined ? undefined : { rects, bounds }
}

/** Their map was deleted while somebody wrote them: they wait above the origin rather than vanish. */
const addStranded = (board: Board, groups: Map<GroupKey, CardGroup>, measure: Measure) => {
  let count = 0
  for (const [mapId, lanes] of cellsOf(board.cards)) {
    if (Object.hasOwn(board.maps, mapId)) continue
    const cards = [...lanes.values()].flat()
    const group = groupOf(
      new Map(cards.map((card) => [card.id, freeRect(card, [count++ * metrics.stepWidth, -160], measure)])),
    )
    if (group !== undefined) groups.set(mapId, group)
  }
}

const cardsIn = (groups: ReadonlyMap<GroupKey, CardGroup>, { cards }: Board): CardRects => ({
  get: (id) => {
    const card = Object.hasOwn(cards, id) ? cards[id] : undefined
    return card === undefined ? undefined : groups.get(keyOf(card))?.rects.get(id)
  },
  *[Symbol.iterator]() {
    for (const { rects } of groups.values()) yield* rects
  },
})

const keyOf = ({ place }: Card): GroupKey => (place.kind === 'free' ? tileOf(place.at) : place.mapId)
