import { expect, test } from 'vitest'
import { snap } from './snap.ts'

const still = { x: 100, y: 100, width: 160, height: 60 }

test('an edge near an edge goes on its line, and the guide spans both', () => {
  expect(snap({ x: 104, y: 300, width: 160, height: 60 }, [still], 6)).toEqual({
    by: [-4, 0],
    guides: [{ axis: 'x', at: 100, from: 100, to: 360 }],
  })
})

test('middles hold middles, however unequal the sizes', () => {
  expect(snap({ x: 400, y: 117, width: 80, height: 20 }, [still], 6).by).toEqual([0, 3])
  expect(snap({ x: 400, y: 117, width: 80, height: 20 }, [still], 6).guides).toEqual([
    { axis: 'y', at: 130, from: 100, to: 480 },
  ])
})

test('the nearest line wins, both ways at once', () => {
  const other = { x: 107, y: 500, width: 160, height: 60 }
  expect(snap({ x: 105, y: 437, width: 160, height: 60 }, [still, other], 6).by).toEqual([2, 3])
})

test('what is out of reach, or too far away, holds nothing', () => {
  expect(snap({ x: 107, y: 300, width: 170, height: 60 }, [still], 2)).toEqual({ by: [0, 0], guides: [] })
  expect(snap({ x: 101, y: 5000, width: 160, height: 60 }, [still], 6)).toEqual({ by: [0, 0], guides: [] })
  expect(snap(still, [], 6)).toEqual({ by: [0, 0], guides: [] })
})
