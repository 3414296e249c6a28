import { expect, it } from 'vitest'
import { createTrails, trailMs } from './trails.ts'

const ada = { name: 'Ada', color: '#3b5bdb' }

it('a trail grows, fades from its end and is gone', () => {
  const trails = createTrails()
  trails.point(1, [0, 0], ada, 0)
  trails.point(1, [10, 0], ada, 100)
  trails.point(1, [10, 0], ada, 200)
  expect(trails.at(200)).toEqual([
    {
      ...ada,
      dots: [
        { at: [0, 0], seen: 0 },
        { at: [10, 0], seen: 100 },
      ],
    },
  ])
  expect(trails.at(trailMs)[0]?.dots).toEqual([{ at: [10, 0], seen: 100 }])
  expect(trails.at(trailMs + 100)).toEqual([])
})

it('a hand that never rests holds only so many points', () => {
  const trails = createTrails()
  for (let i = 0; i < 1000; i++) trails.point(1, [i, 0], ada, i / 10)
  expect(trails.at(100)[0]?.dots.length).toBe(64)
})
