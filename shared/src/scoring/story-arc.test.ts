import { expect, it } from 'vitest'
import { type ArcShape, storyArc } from './story-arc.ts'

it.each<[ArcShape, readonly (number | null)[]]>([
  ['insufficient', []],
  ['insufficient', [3, null, -3]],
  ['flat', [0.9, -0.9, 0]],
  ['allEnchanted', [1, 3, 2]],
  ['hero', [1, -1, 1]],
  ['hero', [2, 0, -2, 3]],
  ['manInHole', [0.9, -2, 1]],
  ['tragedy', [0, 0, -1]],
  ['tragedy', [-1, -1, -1]],
  ['unresolved', [2, -2, 0.9]],
  ['goodEnding', [0, -0.9, 1]],
  ['mixed', [0, 1, 0.9]],
])('%s: %j', (shape, points) => {
  expect(storyArc({ points }).shape).toBe(shape)
})

it('of equal ordeals the latest counts, of equal preludes the first', () => {
  expect(storyArc({ points: [null, 2, 2, -2, 0, -2, 3] })).toEqual({
    shape: 'hero',
    prelude: true,
    ordeal: true,
    happyEnd: true,
    stars: 3,
    preludeIndex: 1,
    ordealIndex: 5,
    endIndex: 6,
  })
})
