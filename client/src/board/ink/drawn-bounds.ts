import { isFrame, type Drawn } from '@parcours/shared/domain/drawn'
import type { Rect } from '@parcours/shared/layout/rect'
import { strokeBounds } from './stroke-shape.ts'

/** On the board. */
export const boundsOfDrawn = (drawn: Drawn): Rect =>
  isFrame(drawn) ? { x: drawn.at[0], y: drawn.at[1], width: drawn.size[0], height: drawn.size[1] } : strokeBounds(drawn)
