// What a press picks where the board is drawn and not built of elements.
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import type { Selected } from '../../session/selection.ts'
import { useDrawn } from '../canvas-context.ts'

/** The card under a point of the board, else the map. */
export const farSelection = (at: Point): Selected => {
  const { groups, maps } = useDrawn.getState().scene
  for (const { bounds, rects } of groups.values())
    if (isIn(bounds, at)) for (const [id, rect] of rects) if (isIn(rect, at)) return { kind: 'cards', ids: [id] }
  for (const [mapId, rect] of maps) if (isIn(rect, at)) return { kind: 'map', mapId }
  return { kind: 'none' }
}

const isIn = ({ x, y, width, height }: Rect, [px, py]: Point): boolean =>
  px >= x && py >= y && px <= x + width && py <= y + height
