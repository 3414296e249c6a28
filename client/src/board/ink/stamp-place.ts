// Where a stamp is, and what it is on.
import type { DrawnMove } from '@parcours/shared/doc/edits/drawn'
import type { CardId } from '@parcours/shared/domain/ids'
import type { Stamp } from '@parcours/shared/domain/stamp'
import type { Point } from '@parcours/shared/domain/values'
import { doMeet, holds, type Rect } from '@parcours/shared/layout/rect'
import { useDrawn } from '../canvas-context.ts'

/** The middle of a stamp on the board; undefined: the card it is on is not shown. */
export const placeOfStamp = ({ at, on }: Stamp, rectOf: (id: CardId) => Rect | undefined): Point | undefined => {
  if (on === undefined) return at
  const rect = rectOf(on)
  return rect && [rect.x + at[0], rect.y + at[1]]
}

/** The place of a stamp that is put on this point: on the uppermost card there, if one is. */
export const stampedAt = ([x, y]: Point): { readonly at: [number, number]; readonly on?: CardId } => {
  const under = cardUnder([x, y])
  if (under === undefined) return { at: [Math.round(x), Math.round(y)] }
  const [id, rect] = under
  return { at: [Math.round(x - rect.x), Math.round(y - rect.y)], on: id }
}

export const moveOfStamp = (stamp: Stamp, [dx, dy]: Point): DrawnMove => {
  const from = placeOfStamp(stamp, useDrawn.getState().scene.cards.get) ?? stamp.at
  const { at, on } = stampedAt([from[0] + dx, from[1] + dy])
  return { id: stamp.id, at, on: on ?? null }
}

const cardUnder = ([x, y]: Point): readonly [CardId, Rect] | undefined => {
  const point = { x, y, width: 0, height: 0 }
  let found: readonly [CardId, Rect] | undefined
  for (const { bounds, rects } of useDrawn.getState().scene.groups.values())
    if (doMeet(bounds, point)) for (const [id, rect] of rects) if (holds(rect, point)) found = [id, rect]
  return found
}
