import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sightOf, viewportFor, zoomRange } from './sight.ts'

it('a screen of the same size sees the same', () => {
  const screen = { width: 1440, height: 900 }
  const viewport = { x: -720, y: 300, zoom: 0.5 }
  expect(sightOf(viewport, screen)).toEqual({ at: [1440, -600], size: [2880, 1800] })
  expect(viewportFor(sightOf(viewport, screen), screen)).toEqual(viewport)
})

it('a screen of any shape sees all of it, its middle in the middle', () => {
  // Within what the zoom allows.
  const side = fc.integer({ min: 200, max: 2400 })
  const place = fc.integer({ min: -50_000, max: 50_000 })
  fc.assert(
    fc.property(side, side, place, place, side, side, (width, height, x, y, w, h) => {
      const seen = sightOf(viewportFor({ at: [x, y], size: [w, h] }, { width, height }), { width, height })
      expect(seen.at[0]).toBeLessThanOrEqual(x + 1)
      expect(seen.at[1]).toBeLessThanOrEqual(y + 1)
      expect(seen.at[0] + seen.size[0]).toBeGreaterThanOrEqual(x + w - 1)
      expect(seen.at[1] + seen.size[1]).toBeGreaterThanOrEqual(y + h - 1)
      expect(Math.abs(seen.at[0] + seen.size[0] / 2 - (x + w / 2))).toBeLessThanOrEqual(1.5)
    }),
  )
})

it('a window of one pixel is not zoomed into beyond what can be read', () => {
  expect(viewportFor({ at: [0, 0], size: [1, 1] }, { width: 800, height: 600 }).zoom).toBe(zoomRange.most)
})
