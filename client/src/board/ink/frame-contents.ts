// What lies in frames: free cards, strokes and smaller frames by their middle, and whole maps. Pure: board and scene in.
import type { Board } from '@parcours/shared/domain/board'
import { allDrawn, isFrame, isOnCard, type DrawnId } from '@parcours/shared/domain/drawn'
import type { Frame } from '@parcours/shared/domain/frame'
import { freeTilesOf } from '@parcours/shared/domain/free-cards'
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import { holds, type Rect } from '@parcours/shared/layout/rect'
import { boundsOfDrawn } from './drawn-bounds.ts'

interface Places {
  readonly cards: { readonly get: (id: CardId) => Rect | undefined }
  readonly maps: ReadonlyMap<MapId, Rect>
}
export interface Contents {
  readonly cards: readonly CardId[]
  readonly drawn: readonly DrawnId[]
  readonly maps: readonly MapId[]
}

export const contentsOf = (frames: readonly Frame[], board: Board, { cards, maps }: Places): Contents => {
  const areas = frames.map(boundsOfDrawn)
  const isIn = (rect: Rect | undefined) => rect !== undefined && areas.some((area) => holds(area, middleOf(rect)))
  const isWhollyIn = (rect: Rect | undefined) => rect !== undefined && areas.some((area) => holds(area, rect))
  if (areas.length === 0) return { cards: [], drawn: [], maps: [] }
  return {
    cards: [...freeTilesOf(board.cards).values()].flat().flatMap(({ id }) => (isIn(cards.get(id)) ? [id] : [])),
    drawn: allDrawn(board).flatMap((drawn) => {
      const isInside = isFrame(drawn) ? isWhollyIn(boundsOfDrawn(drawn)) : isIn(boundsOfDrawn(drawn))
      return isInside && !isOnCard(drawn) && !frames.some(({ id }) => id === drawn.id) ? [drawn.id] : []
    }),
    maps: [...maps].flatMap(([id, rect]) => (isWhollyIn(rect) ? [id] : [])),
  }
}

const middleOf = ({ x, y, width, height }: Rect): Rect => ({ x: x + width / 2, y: y + height / 2, width: 0, height: 0 })
