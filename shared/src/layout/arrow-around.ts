// An arrow that goes around the cards between its ends. Where the plain arrow (arrow.ts) runs through none, it stays that;
// else the shortest way with the fewest bends is looked for along the edges of what is in the way (A* over the lines beside
// each card: an orthogonal visibility graph), and again with whatever that way meets.
import TinyQueue from 'tinyqueue'
import { arrowBetween, curveBetween } from './arrow.ts'
import { widened, type Rect } from './rect.ts'

type Spot = readonly [x: number, y: number]

/** Between a line and the card it goes around. */
const clearance = 9
/** A bend is worth a detour of so many board pixels. */
const bendCost = 70
/** With more in the way, an arrow through them is easier to follow than one around them. */
const mostObstacles = 10
const mostRounds = 4
const cornerRadius = 10

/** SVG path; `others`: the cards that are neither end. Without a way around, the plain arrow. */
export const arrowAround = (from: Rect, to: Rect, others: readonly Rect[]): string => {
  const plain = arrowBetween(from, to)
  let obstacles = others.filter((rect) => isHit(rect, samplesOf(from, to)))
  if (obstacles.length === 0) return plain
  for (let round = 0; round < mostRounds && obstacles.length <= mostObstacles; round++) {
    const way = wayAround(from, to, obstacles)
    if (way === undefined) return plain
    const met = others.filter((rect) => !obstacles.includes(rect) && isCrossed(rect, way))
    if (met.length === 0) return pathOf(way)
    obstacles = [...obstacles, ...met]
  }
  return plain
}

const samples = 32
const samplesOf = (from: Rect, to: Rect): readonly Spot[] => {
  const [a, b, c, d] = curveBetween(from, to)
  return Array.from({ length: samples + 1 }, (_, i): Spot => {
    const t = i / samples
    const u = 1 - t
    const at = (axis: 0 | 1) =>
      u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis]
    return [at(0), at(1)]
  })
}

const isHit = ({ x, y, width, height }: Rect, line: readonly Spot[]): boolean =>
  line.some(([px, py]) => px > x && px < x + width && py > y && py < y + height)

/** Segments along the axes. */
const isCrossed = (rect: Rect, way: readonly Spot[]): boolean =>
  way.some((spot, i) => {
    const next = way[i + 1]
    return next !== undefined && crosses(rect, spot, next)
  })

const crosses = ({ x, y, width, height }: Rect, [ax, ay]: Spot, [bx, by]: Spot): boolean =>
  Math.max(ax, bx) > x && Math.min(ax, bx) < x + width && Math.max(ay, by) > y && Math.min(ay, by) < y + height

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const

interface Step {
  readonly column: number
  readonly row: number
  /** Of `directions`: the way it was reached. */
  readonly heading: number
  readonly cost: number
  /** At least so much is left to go. */
  readonly rest: number
  readonly before: Step | undefined
}

/** Bends from edge to edge; undefined: there is no way. */
const wayAround = (from: Rect, to: Rect, obstacles: readonly Rect[]): readonly Spot[] | undefined => {
  const all = [from, to, ...obstacles]
  const columns = linesOf(
    all.flatMap(({ x, width }) => [x - clearance, x + width + clearance]),
    from.x + from.width / 2,
    to.x + to.width / 2,
  )
  const rows = linesOf(
    all.flatMap(({ y, height }) => [y - clearance, y + height + clearance]),
    from.y + from.height / 2,
    to.y + to.height / 2,
  )
  const spotOf = (column: number, row: number): Spot => [columns[column] ?? 0, rows[row] ?? 0]
  const walls = wallsOf(all, columns, rows)
  const end = widened(to, clearance)
  const queue = new TinyQueue<Step>([], (a, b) => a.cost + a.rest - b.cost - b.rest)
  for (const [heading, port] of portsOf(from).entries())
    queue.push({
      column: columns.indexOf(port[0]),
      row: rows.indexOf(port[1]),
      heading,
      cost: 0,
      rest: distanceTo(end, port),
      before: undefined,
    })
  const goals = portsOf(to)
  const known = new Uint8Array(columns.length * rows.length * 4)
  for (let step = queue.pop(); step !== undefined; step = queue.pop()) {
    const { column, row, heading, cost } = step
    const key = (column * rows.length + row) * 4 + heading
    if (known[key] === 1) continue
    known[key] = 1
    const at = spotOf(column, row)
    // It arrives at the edge it heads for: that of the right is entered going left. Else it turns there.
    const side = goals.findIndex((goal) => goal[0] === at[0] && goal[1] === at[1])
    if (side >= 0 && side === (heading ^ 1)) return bendsOf(from, to, step, side, spotOf)
    if (side >= 0 && side !== heading) queue.push({ ...step, heading: side ^ 1, cost: cost + bendCost, before: step })
    for (const [next, [dx, dy]] of directions.entries()) {
      if (next === (heading ^ 1)) continue
      const [c, r] = [column + dx, row + dy]
      if (c < 0 || r < 0 || c >= columns.length || r >= rows.length) continue
      if (walls.has(Math.min(column, c), Math.min(row, r), dy === 0)) continue
      const there = spotOf(c, r)
      const length = Math.abs(there[0] - at[0]) + Math.abs(there[1] - at[1])
      const bend = next === heading ? 0 : bendCost
      queue.push({
        column: c,
        row: r,
        heading: next,
        cost: cost + length + bend,
        rest: distanceTo(end, there),
        before: step,
      })
    }
  }
  return undefined
}

/** Never more than is left to go. */
const distanceTo = ({ x, y, width, height }: Rect, [px, py]: Spot): number =>
  Math.max(0, x - px, px - x - width) + Math.max(0, y - py, py - y - height)

/** Which pieces between neighbouring lines run through a card: of a row from this column on, or of a column from this row on. */
const wallsOf = (rects: readonly Rect[], columns: readonly number[], rows: readonly number[]) => {
  const [along, upright] = [new Uint8Array(columns.length * rows.length), new Uint8Array(columns.length * rows.length)]
  for (const rect of rects) {
    const { x, y, width, height } = widened(rect, clearance - 1)
    for (const [c, left] of columns.entries())
      for (const [r, top] of rows.entries()) {
        const isInColumn = left > x && left < x + width
        const isInRow = top > y && top < y + height
        if (isInRow && left < x + width && (columns[c + 1] ?? left) > x) along[c * rows.length + r] = 1
        if (isInColumn && top < y + height && (rows[r + 1] ?? top) > y) upright[c * rows.length + r] = 1
      }
  }
  return {
    has: (column: number, row: number, isAlong: boolean): boolean =>
      (isAlong ? along : upright)[column * rows.length + row] === 1,
  }
}

const linesOf = (edges: readonly number[], ...middles: readonly number[]): readonly number[] =>
  [...new Set([...edges, ...middles])].sort((a, b) => a - b)

/** A little off the middle of each edge, in the order of `directions`. */
const portsOf = ({ x, y, width, height }: Rect): readonly Spot[] => [
  [x + width + clearance, y + height / 2],
  [x - clearance, y + height / 2],
  [x + width / 2, y + height + clearance],
  [x + width / 2, y - clearance],
]
const edgeOf = ({ x, y, width, height }: Rect, side: number): Spot =>
  (
    [
      [x + width, y + height / 2],
      [x, y + height / 2],
      [x + width / 2, y + height],
      [x + width / 2, y],
    ] as const
  )[side] ?? [x, y]

const bendsOf = (from: Rect, to: Rect, last: Step, side: number, spotOf: (column: number, row: number) => Spot) => {
  const spots: Spot[] = [edgeOf(to, side)]
  let first = last
  for (let step: Step | undefined = last; step !== undefined; step = step.before) {
    const spot = spotOf(step.column, step.row)
    // Where it turned on the spot it is twice.
    if (spots[0]?.[0] !== spot[0] || spots[0][1] !== spot[1]) spots.unshift(spot)
    first = step
  }
  spots.unshift(edgeOf(from, first.heading))
  return spots.filter((spot, i) => {
    const [before, after] = [spots[i - 1], spots[i + 1]]
    if (before === undefined || after === undefined) return true
    const isStraight =
      (before[0] === spot[0] && spot[0] === after[0]) || (before[1] === spot[1] && spot[1] === after[1])
    return !isStraight
  })
}

/** With round corners. */
const pathOf = (way: readonly Spot[]): string =>
  way
    .map((spot, i) => {
      const [before, after] = [way[i - 1], way[i + 1]]
      if (before === undefined) return `M${text(spot)}`
      if (after === undefined) return `L${text(spot)}`
      return `L${text(towards(spot, before))} Q${text(spot)} ${text(towards(spot, after))}`
    })
    .join(' ')

/** From a corner so far along the line to its neighbour that the bend is round. */
const towards = ([x, y]: Spot, [nx, ny]: Spot): Spot => {
  const length = Math.abs(nx - x) + Math.abs(ny - y)
  const share = length === 0 ? 0 : Math.min(cornerRadius, length / 2) / length
  return [x + (nx - x) * share, y + (ny - y) * share]
}
const text = ([x, y]: Spot): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
