// What my hand holds and carries, as the others see it: of very much the first, so that all of it together stays below what
// the server lets pass as one presence. Ids may be long.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'

/** More than anybody follows with their eyes. */
const shownAtMost = 200
/** What each list may take, in signs of JSON. */
const signs = { places: 7_000, ids: 3_500 } as const

export const carriedForOthers = (carried: ReadonlyMap<CardId, Point>): { id: CardId; at: [number, number] }[] =>
  fitting(
    [...carried].slice(0, shownAtMost).map(([id, [x, y]]) => ({ id, at: [Math.round(x), Math.round(y)] })),
    signs.places,
  )

export const idsForOthers = <Id extends string>(ids: Iterable<Id>): Id[] =>
  fitting([...ids].slice(0, shownAtMost), signs.ids)

const fitting = <T>(list: T[], most: number): T[] => {
  let left = most
  const end = list.findIndex((each) => (left -= JSON.stringify(each).length + 1) < 0)
  return end < 0 ? list : list.slice(0, end)
}
