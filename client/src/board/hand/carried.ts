// What my hand carries, as the others see it.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'

/** More than anybody follows with their eyes, and well below what a presence may hold. */
const shownAtMost = 200

export const carriedForOthers = (carried: ReadonlyMap<CardId, Point>): { id: CardId; at: [number, number] }[] =>
  [...carried].slice(0, shownAtMost).map(([id, [x, y]]) => ({ id, at: [Math.round(x), Math.round(y)] }))
