import { describe, expect, it } from 'vitest'
import { hasJustEnded, hearsEnd } from './end-sound.ts'

describe('the end of a time', () => {
  it.each([
    [250, 0, true],
    [100, -150, true],
    [1000, 750, false],
    [-250, -500, false],
    // Nothing ran before, or no longer.
    [null, -100, false],
    [100, null, false],
    // The page slept, or the clock was set anew.
    [60_000, -100, false],
    [100, -6000, false],
  ])('from %s to %s ms left: %s', (before, now, ended) => {
    expect(hasJustEnded(before, now)).toBe(ended)
  })

  it('is heard by who leads, and by whoever wants to', () => {
    expect([hearsEnd(undefined, 'facilitator'), hearsEnd(undefined, 'participant')]).toEqual([true, false])
    expect([hearsEnd(false, 'facilitator'), hearsEnd(true, 'observer')]).toEqual([false, true])
  })
})
