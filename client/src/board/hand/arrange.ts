// Free notes put in order: where each goes. Pure; whole pixels, so that a second time changes nothing.
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'

export const arrangements = [
  'left',
  'center',
  'right',
  'top',
  'middle',
  'bottom',
  'spreadX',
  'spreadY',
  'stack',
  'tidy',
] as const
export type Arrangement = (typeof arrangements)[number]

export interface Arranged<I> {
  readonly id: I
  readonly at: Point
}
type Item<I> = readonly [id: I, rect: Rect]

const gap = 16

/** How many things an arrangement needs to have a meaning. */
export const leastOf = (how: Arrangement): number => (how === 'spreadX' || how === 'spreadY' ? 3 : 2)

/** Every thing's new corner, in the order given. Fewer than `leastOf`: all stay. */
export const arranged = <I>(items: readonly Item<I>[], how: Arrangement): Arranged<I>[] => {
  const places = items.length < leastOf(how) ? new Map<I, Point>() : placesFor(items, how)
  return items.map(([id, { x, y }]) => {
    const [left, top] = places.get(id) ?? [x, y]
    return { id, at: [Math.round(left), Math.round(top)] }
  })
}

const placesFor = <I>(items: readonly Item<I>[], how: Arrangement): Map<I, Point> => {
  const box = around(items.map(([, rect]) => rect))
  const each = (place: (rect: Rect) => Point) => new Map(items.map(([id, rect]) => [id, place(rect)]))
  switch (how) {
    case 'left':
      return each(({ y }) => [box.x, y])
    case 'center':
      return each(({ y, width }) => [box.x + (box.width - width) / 2, y])
    case 'right':
      return each(({ y, width }) => [box.x + box.width - width, y])
    case 'top':
      return each(({ x }) => [x, box.y])
    case 'middle':
      return each(({ x, height }) => [x, box.y + (box.height - height) / 2])
    case 'bottom':
      return each(({ x, height }) => [x, box.y + box.height - height])
    case 'spreadX':
      return spread(
        items,
        box.width,
        (rect) => [rect.x, rect.width],
        (rect, at) => [at, rect.y],
      )
    case 'spreadY':
      return spread(
        items,
        box.height,
        (rect) => [rect.y, rect.height],
        (rect, at) => [rect.x, at],
      )
    case 'stack':
      return stack(inReadingOrder(items), box)
    case 'tidy':
      return tidy(inReadingOrder(items), box)
  }
}

/** The two ends stay, the gaps between become equal; things that overlap keep doing so, evenly. */
const spread = <I>(
  items: readonly Item<I>[],
  length: number,
  along: (rect: Rect) => readonly [start: number, size: number],
  put: (rect: Rect, at: number) => Point,
): Map<I, Point> => {
  const sorted = [...items].sort(([, a], [, b]) => along(a)[0] + along(a)[1] / 2 - along(b)[0] - along(b)[1] / 2)
  const used = sorted.reduce((sum, [, rect]) => sum + along(rect)[1], 0)
  const between = (length - used) / (sorted.length - 1)
  let at = Math.min(...sorted.map(([, rect]) => along(rect)[0]))
  return new Map(
    sorted.map(([id, rect]): [I, Point] => {
      const place = put(rect, at)
      at += along(rect)[1] + between
      return [id, place]
    }),
  )
}

const stack = <I>(items: readonly Item<I>[], { x, y }: Rect): Map<I, Point> => {
  let top = y
  return new Map(
    items.map(([id, rect]): [I, Point] => {
      const place: Point = [x, top]
      top += rect.height + gap
      return [id, place]
    }),
  )
}

/** A grid about as wide as it is long, columns as wide as the widest thing. */
const tidy = <I>(items: readonly Item<I>[], { x, y }: Rect): Map<I, Point> => {
  const columns = Math.ceil(Math.sqrt(items.length))
  const width = Math.max(...items.map(([, rect]) => rect.width)) + gap
  const places = new Map<I, Point>()
  let top = y
  for (let i = 0; i < items.length; i += columns) {
    const row = items.slice(i, i + columns)
    row.forEach(([id], column) => places.set(id, [x + column * width, top]))
    top += Math.max(...row.map(([, rect]) => rect.height)) + gap
  }
  return places
}

/** Row by row: what overlaps the row's first thing by half its height stands in that row. */
export const inReadingOrder = <I>(items: readonly Item<I>[]): Item<I>[] => {
  const left = [...items].sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
  const ordered: Item<I>[] = []
  while (left.length > 0) {
    const first = left[0]?.[1]
    const limit = first === undefined ? Infinity : first.y + first.height / 2
    const row = left.filter(([, rect]) => rect.y <= limit)
    ordered.push(...row.sort(([, a], [, b]) => a.x - b.x))
    left.splice(0, left.length, ...left.filter(([, rect]) => rect.y > limit))
  }
  return ordered
}

export const around = (rects: readonly Rect[]): Rect => {
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  }
}
