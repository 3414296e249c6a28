// Cards that leave a map's cells are larger on the free canvas: they go as far apart as it takes, in the columns and rows
// they had. Pure.
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'

export interface Leaving {
  /** Its step; undefined: it lay free before, and stays where it is. */
  readonly column: string | undefined
  /** Where it would lie, as large as it will be. */
  readonly rect: Rect
}

const gap = 12

/** Every thing's corner, in the order given; none of those that leave cells covers another. */
export const outOfCells = (items: readonly Leaving[]): Point[] => {
  const corners = items.map(({ rect }): Point => [rect.x, rect.y])
  const columns = new Map<string, number[]>()
  for (const [i, { column }] of items.entries())
    if (column !== undefined) columns.set(column, [...(columns.get(column) ?? []), i])
  const rectOf = (i: number): Rect => items[i]?.rect ?? { x: 0, y: 0, width: 0, height: 0 }
  const leftOf = (column: readonly number[]) => Math.min(...column.map((i) => rectOf(i).x))
  let free = Number.NEGATIVE_INFINITY
  for (const column of [...columns.values()].toSorted((a, b) => leftOf(a) - leftOf(b))) {
    const left = Math.max(free, leftOf(column))
    let below = Number.NEGATIVE_INFINITY
    for (const i of column.toSorted((a, b) => rectOf(a).y - rectOf(b).y || rectOf(a).x - rectOf(b).x)) {
      const top = Math.max(below, rectOf(i).y)
      corners[i] = [left, top]
      below = top + rectOf(i).height + gap
    }
    free = left + Math.max(...column.map((i) => rectOf(i).width)) + gap
  }
  return corners
}
