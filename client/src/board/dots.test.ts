import { describe, expect, it } from 'vitest'
import { dotsAt } from './Dots.tsx'

describe('the dots of the paper', () => {
  it('go with the board', () => {
    expect(dotsAt([0, 0, 1], 1)).toEqual({ step: 24, left: 0, top: 0 })
    expect(dotsAt([30, -10, 1], 1)).toEqual({ step: 24, left: 6, top: -10 })
    expect(dotsAt([0, 0, 2], 1).step).toBe(48)
  })
  it('never stand so close that they are a grey, nor farther apart than twice that while the board is small', () => {
    for (let zoom = 0.05; zoom < 0.58; zoom += 0.013) {
      expect(dotsAt([0, 0, zoom], 1).step).toBeGreaterThanOrEqual(14)
      expect(dotsAt([0, 0, zoom], 1).step).toBeLessThanOrEqual(28)
    }
  })
  it('are whole pixels of any screen', () => {
    for (const density of [1, 1.25, 1.5, 2, 3]) {
      const { step, left, top } = dotsAt([12.34, 56.78, 0.618], density)
      for (const each of [step, left, top]) expect(Number.isInteger(each)).toBe(true)
    }
  })
})
