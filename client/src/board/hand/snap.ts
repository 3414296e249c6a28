// Notes in the air catch on the lines of what lies near: edges with edges, middles with middles. Pure.
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'

/** A line that holds what is moved: across at x = `at`, or along at y = `at`, from end to end. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}
export interface Snapped {
  /** How much further the moved things go to lie on the lines. */
  readonly by: Point
  readonly guides: readonly Guide[]
}

/** How far things that lend their lines may be, in board pixels. */
const neighbourhood = 1200

/** `reach`: how near a line must be to hold, in board pixels. O(others). */
export const snap = (moving: Rect, others: Iterable<Rect>, reach: number): Snapped => {
  const near = [...others].filter((other) => isNear(moving, other))
  const x = nearest(
    [moving.x, moving.width],
    near.map(({ x: left, width }) => [left, width]),
    reach,
  )
  const y = nearest(
    [moving.y, moving.height],
    near.map(({ y: top, height }) => [top, height]),
    reach,
  )
  const held: Rect = { ...moving, x: moving.x + (x?.by ?? 0), y: moving.y + (y?.by ?? 0) }
  return {
    by: [x?.by ?? 0, y?.by ?? 0],
    guides: [
      ...(x === undefined ? [] : [guide('x', x.line, held, near)]),
      ...(y === undefined ? [] : [guide('y', y.line, held, near)]),
    ],
  }
}

type Extent = readonly [start: number, size: number]

const linesOf = ([start, size]: Extent): readonly [number, number, number] => [start, start + size / 2, start + size]

/** Edges hold edges and middles hold middles; on a tie the first line found. */
const nearest = (
  moving: Extent,
  others: readonly Extent[],
  reach: number,
): { readonly by: number; readonly line: number } | undefined => {
  const [start, middle, end] = linesOf(moving)
  let best: { readonly by: number; readonly line: number } | undefined
  const offer = (line: number, mine: number) => {
    const by = line - mine
    if (Math.abs(by) <= reach && (best === undefined || Math.abs(by) < Math.abs(best.by))) best = { by, line }
  }
  for (const other of others) {
    const [left, centre, right] = linesOf(other)
    for (const edge of [left, right]) {
      offer(edge, start)
      offer(edge, end)
    }
    offer(centre, middle)
  }
  return best
}

const guide = (axis: Guide['axis'], at: number, held: Rect, others: readonly Rect[]): Guide => {
  const [along, across]: readonly [(rect: Rect) => Extent, (rect: Rect) => Extent] =
    axis === 'x'
      ? [({ y, height }) => [y, height], ({ x, width }) => [x, width]]
      : [({ x, width }) => [x, width], ({ y, height }) => [y, height]]
  const on = [held, ...others.filter((other) => linesOf(across(other)).some((line) => Math.abs(line - at) < 0.5))]
  return {
    axis,
    at,
    from: Math.min(...on.map((rect) => along(rect)[0])),
    to: Math.max(...on.map((rect) => along(rect)[0] + along(rect)[1])),
  }
}

const isNear = (a: Rect, b: Rect): boolean =>
  b.x < a.x + a.width + neighbourhood &&
  a.x < b.x + b.width + neighbourhood &&
  b.y < a.y + a.height + neighbourhood &&
  a.y < b.y + b.height + neighbourhood
