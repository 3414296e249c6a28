import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebase, shiftIndex, typingBetween } from './shared-text.ts'

const apply = (text: string, { index, remove, insert }: { index: number; remove: number; insert: string }) =>
  text.slice(0, index) + insert + text.slice(index + remove)

test('a change is the shortest replacement between two texts', () => {
  expect(typingBetween('Bonjour', 'Bonsoir')).toEqual({ index: 3, remove: 3, insert: 'soi' })
})

test('what I type lands where I saw it when somebody typed before it', () => {
  const theirs = typingBetween('fin', 'Au début, fin')
  expect(apply('Au début, fin', rebase({ index: 3, remove: 0, insert: '.' }, theirs))).toBe('Au début, fin.')
})

test('my caret stays beside the same letter when marks come or go around my word', () => {
  const [plain, bold] = ['Un mot, deux', '**Un mot**, deux']
  expect(shiftIndex(4, typingBetween(plain, bold), plain)).toBe(6)
  expect(shiftIndex(6, typingBetween(bold, plain), bold)).toBe(4)
  expect(rebase({ index: 4, remove: 0, insert: 'x' }, typingBetween(plain, bold), plain).index).toBe(6)
})

test('my caret stays beside the same letter', () => {
  expect(shiftIndex(2, { index: 0, remove: 0, insert: 'abc' })).toBe(5)
  expect(shiftIndex(2, { index: 2, remove: 0, insert: 'abc' })).toBe(2)
  expect(shiftIndex(4, { index: 1, remove: 5, insert: '' })).toBe(1)
})

test('insertions of two people both survive, whatever their places', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(),
      fc.nat(),
      fc.stringMatching(/^[X]{1,5}$/),
      fc.stringMatching(/^[Y]{1,5}$/),
      (text, a, b, mine, theirs) => {
        const shown = text.replaceAll(/[XY]/g, '-')
        const now = apply(shown, { index: b % (shown.length + 1), remove: 0, insert: theirs })
        const merged = apply(
          now,
          rebase({ index: a % (shown.length + 1), remove: 0, insert: mine }, typingBetween(shown, now)),
        )
        expect(merged).toContain(mine)
        expect(merged.replaceAll('X', '')).toBe(now)
      },
    ),
  )
})
