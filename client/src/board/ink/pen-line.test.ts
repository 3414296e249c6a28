import { readPoints } from '@parcours/shared/domain/stroke-points'
import { limits } from '@parcours/shared/domain/values'
import { mostLivePoints, parsePresence } from '@parcours/shared/wire/presence'
import { expect, test } from 'vitest'
import { lineThrough, thinned, withPoint, type DrawnPoint } from './pen-line.ts'

const ink = { color: 'blue', width: 'fine' } as const
const drawn = (count: number): readonly DrawnPoint[] => {
  let points: readonly DrawnPoint[] = []
  for (let i = 0; i < count; i++) points = withPoint(points, { at: [i * 3, (i % 2) * 9_000] }, 1)
  return points
}

test('a hand that trembles adds nothing', () => {
  const points = withPoint(withPoint([], { at: [10, 10] }, 2), { at: [11, 10] }, 2)
  expect(points).toEqual([{ at: [10, 10] }])
})

test('a line counts its points from where it began', () => {
  const line = lineThrough([{ at: [10.2, 20] }, { at: [15, 18] }], 'pen', ink)
  expect(line).toMatchObject({ at: [10, 20], pen: 'pen', color: 'blue', width: 'fine' })
  expect(readPoints(line?.points ?? '')).toEqual([
    { x: 0, y: 0 },
    { x: 5, y: -2 },
  ])
  expect(lineThrough([], 'pen', ink)).toBeUndefined()
})

test('however long a hand draws, the line keeps its ends and fits', () => {
  const points = drawn(3 * limits.strokePoints)
  expect(points.length).toBeLessThanOrEqual(limits.strokePoints + 1)
  expect(points[0]).toEqual({ at: [0, 0] })
  expect(points.at(-1)?.at[0]).toBe((3 * limits.strokePoints - 1) * 3)
})

test('others are told a line as large as presence takes, to its end', () => {
  const few = thinned(drawn(limits.strokePoints - 1))
  expect(few.length).toBeLessThanOrEqual(mostLivePoints)
  expect(few.at(-1)).toEqual(drawn(limits.strokePoints - 1).at(-1))
  const user = { id: 'ana', name: 'Ana', color: '#3b5bdb', role: 'participant' }
  const drawing = lineThrough(few, 'highlighter', ink)
  expect(parsePresence({ user, drawing })?.drawing).toEqual(drawing)
})
