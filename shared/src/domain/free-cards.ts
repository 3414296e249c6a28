// Free cards by the part of the canvas they lie in, so that what changes in one part costs nothing in the others.
import type { Card, FreePlace } from './card.ts'
import { listOf } from './card-list.ts'
import type { CardId } from './ids.ts'
import type { Point } from './values.ts'

export interface FreeCard extends Card {
  readonly place: FreePlace
}
/** A square of the canvas, by its column and row. */
export type TileKey = `${number}:${number}`
export type FreeTiles = ReadonlyMap<TileKey, readonly FreeCard[]>

type Cards = Readonly<Record<CardId, Card>>
const knownTiles = new WeakMap<Cards, FreeTiles>()
const tileSize = 4_096

export const tileOf = ([x, y]: Point): TileKey => `${Math.floor(x / tileSize)}:${Math.floor(y / tileSize)}`

export const isFree = (card: Card): card is FreeCard => card.place.kind === 'free'

/** O(cards) the first time; remembered for this very record of cards. */
export const freeTilesOf = (cards: Cards): FreeTiles => {
  const known = knownTiles.get(cards)
  if (known !== undefined) return known
  const tiles = new Map<TileKey, FreeCard[]>()
  // Cards that follow one another mostly lie in one tile: it is named once.
  let last: { readonly column: number; readonly row: number; readonly tile: FreeCard[] } | undefined
  for (const card of listOf(cards)) {
    if (!isFree(card)) continue
    const [x, y] = card.place.at
    const [column, row] = [Math.floor(x / tileSize), Math.floor(y / tileSize)]
    if (last === undefined || last.column !== column || last.row !== row) {
      const key = tileOf(card.place.at)
      const tile = tiles.get(key) ?? []
      tiles.set(key, tile)
      last = { column, row, tile }
    }
    last.tile.push(card)
  }
  knownTiles.set(cards, tiles)
  return tiles
}

/** The tiles of `after` for the cost of the change, if somebody asked for those of `before`; others keep their identity. */
export const carryFreeTiles = (before: Cards, after: Cards, changed: ReadonlySet<CardId>): void => {
  const known = knownTiles.get(before)
  if (known === undefined) return
  const touched = new Set<TileKey>()
  const come: FreeCard[] = []
  for (const id of changed) {
    const [was, is] = [cardAt(before, id), cardAt(after, id)]
    if (was === is) continue
    if (was !== undefined && isFree(was)) touched.add(tileOf(was.place.at))
    if (is !== undefined && isFree(is)) come.push(is)
  }
  if (touched.size === 0 && come.length === 0) return void knownTiles.set(after, known)
  const tiles = new Map(known)
  for (const key of touched)
    tiles.set(
      key,
      (known.get(key) ?? []).flatMap((card) => {
        if (!changed.has(card.id)) return [card]
        const is = cardAt(after, card.id)
        // In its place among the others, so that the order of the page stays.
        return is !== undefined && isFree(is) && tileOf(is.place.at) === key ? [is] : []
      }),
    )
  for (const card of come) {
    const key = tileOf(card.place.at)
    const tile = tiles.get(key) ?? []
    if (!tile.includes(card)) tiles.set(key, [...tile, card])
  }
  for (const key of touched) if (tiles.get(key)?.length === 0) tiles.delete(key)
  knownTiles.set(after, tiles)
}

const cardAt = (cards: Cards, id: CardId): Card | undefined => (Object.hasOwn(cards, id) ? cards[id] : undefined)
