// The way of each arrow around the notes between its ends. It comes with the first arrow; until then, arrows are plain.
import type { Link } from '@parcours/shared/domain/board'
import { arrowBetween } from '@parcours/shared/layout/arrow'
import { arrowAround } from '@parcours/shared/layout/arrow-around'
import { around, doMeet, widened, type Rect } from '@parcours/shared/layout/rect'
import type { RectOfCard } from './links-drawn.ts'
import type { Scene } from './scene.ts'

/** A way around may lead so far beside its ends, in board pixels. */
export const detour = 260
/** What leads farther is no longer followed note by note. */
const farthest = 3_000

interface Way {
  readonly from: Rect
  readonly to: Rect
  readonly others: readonly Rect[]
  readonly path: string
}
/** Rectangles keep their identity while nothing about them changes: so does the way. */
const known = new WeakMap<Link, Way>()

export const wayOf = (link: Link, scene: Scene, rectOf: RectOfCard): string | undefined => {
  const [from, to] = [rectOf(link.from), rectOf(link.to)]
  const reach = from === undefined || to === undefined ? undefined : around([from, to])
  if (from === undefined || to === undefined || reach === undefined) return undefined
  if (Math.max(reach.width, reach.height) > farthest) return arrowBetween(from, to)
  const others = othersIn(scene, widened(reach, detour), link, rectOf)
  const before = known.get(link)
  if (before?.from === from && before.to === to && isSameList(before.others, others)) return before.path
  const path = arrowAround(from, to, others)
  known.set(link, { from, to, others, path })
  return path
}

/** The way between these two as it was last found, whatever lies there now. */
export const knownWayOf = (link: Link, from: Rect, to: Rect): string | undefined => {
  const before = known.get(link)
  return before?.from === from && before.to === to ? before.path : undefined
}

const othersIn = ({ groups }: Scene, area: Rect, { from, to }: Link, rectOf: RectOfCard): readonly Rect[] => {
  const others: Rect[] = []
  for (const { bounds, rects } of groups.values()) {
    if (!doMeet(bounds, area)) continue
    for (const [id, rect] of rects) if (id !== from && id !== to && doMeet(rect, area)) others.push(rectOf(id) ?? rect)
  }
  return others
}

const isSameList = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length && a.every((rect, i) => rect === b[i])
