// The arrows of the far view take the ways of the near one. Ways around notes are looked for when the page has nothing else
// to do, for those that are seen; what was found holds until something beside it changes.
import type { Board, Link } from '@parcours/shared/domain/board'
import { arrowBetween } from '@parcours/shared/layout/arrow'
import { around, doMeet, widened, type Rect } from '@parcours/shared/layout/rect'
import { detour, knownWayOf, wayOf } from '../arrow-ways.ts'
import type { Scene } from '../scene.ts'

export interface FarArrow {
  readonly link: Link
  readonly from: Rect
  readonly to: Rect
  /** Around both ends. */
  readonly reach: Rect
  /** SVG, in board coordinates. */
  readonly path: string
  /** Nothing near it has changed since it was looked for. */
  readonly isFound: boolean
}
export type FarArrowsDrawn = ReadonlyMap<string, FarArrow>
interface Seen {
  readonly area: Rect
  readonly zoom: number
}

/** Shorter on the screen, nobody could tell a way around from the straight one. */
const leastPx = 24

export const createFarArrows = () => {
  let arrows: FarArrowsDrawn = new Map()
  let [scene, links]: [Scene | undefined, Board['links'] | undefined] = [undefined, undefined]
  return {
    /** The same map while nothing about any arrow changed. */
    keepUp: (nextScene: Scene, nextLinks: Board['links']): FarArrowsDrawn => {
      if (scene === nextScene && links === nextLinks) return arrows
      const hasChanged = changesBetween(scene, nextScene)
      const next = new Map<string, FarArrow>()
      for (const link of Object.values(nextLinks)) {
        const arrow = arrowOf(link, nextScene, arrows.get(link.id), hasChanged)
        if (arrow !== undefined) next.set(link.id, arrow)
      }
      ;[scene, links] = [nextScene, nextLinks]
      if (next.size !== arrows.size || [...next].some(([id, arrow]) => arrows.get(id) !== arrow)) arrows = next
      return arrows
    },
    isAnyWanted: (seen: Seen): boolean => {
      for (const arrow of arrows.values()) if (isWanted(arrow, seen)) return true
      return false
    },
    /** Looks for ways as long as there is time. True: some arrow goes another way now. */
    look: (seen: Seen, hasTime: () => boolean): boolean => {
      const next = new Map(arrows)
      let isOther = false
      for (const [id, arrow] of arrows) {
        if (scene === undefined || !hasTime()) break
        if (!isWanted(arrow, seen)) continue
        const path = wayOf(arrow.link, scene, scene.cards.get) ?? arrow.path
        isOther ||= path !== arrow.path
        next.set(id, { ...arrow, path, isFound: true })
      }
      arrows = next
      return isOther
    },
  }
}

const isWanted = ({ isFound, reach }: FarArrow, { area, zoom }: Seen): boolean =>
  !isFound && Math.max(reach.width, reach.height) * zoom >= leastPx && doMeet(reach, area)

/** Undefined: it is not shown from far away. */
const arrowOf = (
  link: Link,
  { cards }: Scene,
  before: FarArrow | undefined,
  hasChanged: (area: Rect) => boolean,
): FarArrow | undefined => {
  const [from, to] = [cards.get(link.from), cards.get(link.to)]
  const isQuiet = link.kind === 'addresses' || link.kind === 'quotes' || link.from === link.to
  if (isQuiet || from === undefined || to === undefined) return undefined
  if (before?.link === link && before.from === from && before.to === to)
    return before.isFound && hasChanged(widened(before.reach, detour)) ? { ...before, isFound: false } : before
  const reach = around([from, to])
  return reach && { link, from, to, reach, path: knownWayOf(link, from, to) ?? arrowBetween(from, to), isFound: false }
}

/** Tells whether cards changed in a part of the board. */
const changesBetween = (before: Scene | undefined, { groups }: Scene): ((area: Rect) => boolean) => {
  if (before === undefined) return () => true
  const changed: Rect[] = []
  for (const [key, group] of groups) {
    const old = before.groups.get(key)
    if (old !== group) changed.push(group.bounds, ...(old === undefined ? [] : [old.bounds]))
  }
  for (const [key, { bounds }] of before.groups) if (!groups.has(key)) changed.push(bounds)
  return (area) => changed.some((bounds) => doMeet(bounds, area))
}
