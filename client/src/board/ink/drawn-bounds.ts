import { isFrame, isStamp, type Drawn } from '@parcours/shared/domain/drawn'
import type { Rect } from '@parcours/shared/layout/rect'
import { strokeBounds } from './stroke-shape.ts'

/** Of a stamp, in board pixels. */
export const stampSize = 34

/** On the board; a stamp on a card has its place from that card. */
export const boundsOfDrawn = (drawn: Drawn): Rect => {
  const [x, y] = drawn.at
  if (isFrame(drawn)) return { x, y, width: drawn.size[0], height: drawn.size[1] }
  if (isStamp(drawn)) return { x: x - stampSize / 2, y: y - stampSize / 2, width: stampSize, height: stampSize }
  return strokeBounds(drawn)
}
