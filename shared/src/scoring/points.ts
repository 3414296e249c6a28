/** Emotion points in map order; null is a step nobody rated. */
export type Points = readonly (number | null)[]

/** A rated point and its place among all the points, rated or not. */
export interface RatedPoint {
  readonly index: number
  readonly value: number
}

export function ratedPoints(points: Points): readonly RatedPoint[] {
  const rated: RatedPoint[] = []
  for (const [index, value] of points.entries()) if (isPresent(value)) rated.push({ index, value: plainZero(value) })
  return rated
}

/** a − b at every index where both curves are rated; a shorter curve is unrated past its end. */
export function differences(a: Points, b: Points): readonly RatedPoint[] {
  return a.flatMap((left, index) => {
    const right = b[index]
    return isPresent(left) && isPresent(right) ? [{ index, value: plainZero(left - right) }] : []
  })
}

export function isPresent(x: number | null | undefined): x is number {
  return typeof x === 'number' && Number.isFinite(x)
}

/** −0 and 0 print and compare differently in some engines' JSON and maps: scores only ever hold 0. */
export function plainZero(x: number): number {
  return x === 0 ? 0 : x
}
