import { type Measure, plainMeasure, type TypeStyle, typeStyles } from '@parcours/shared/layout/metrics'
import { cardHeight } from '@parcours/shared/layout/rect'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeRect, freeStyle } from './free-rect.ts'
import { paragraphLines } from './text-lines.ts'
import { createTextWidth } from './text-width.ts'

const note = (text: string, size?: [number, number]) => ({
  text,
  kind: 'note' as const,
  data: {},
  ...(size !== undefined && { size }),
})
const styleOf = (text: string, size?: [number, number]) => freeStyle(note(text, size), plainMeasure)

test('a note nobody resized is set as any card, smaller once it says much', () => {
  expect(styleOf('Bonjour')).toBe('card')
  expect(styleOf('mot '.repeat(60))).toBe('card')
  expect(styleOf('mot '.repeat(90))).toBe('small')
})

test('a resized note is set as large as its words have room, and none is broken for it', () => {
  expect(styleOf('Oui', [200, 120])).toBe('huge')
  expect(styleOf('Oui, et encore quelques mots', [200, 80])).toBe('large')
  expect(styleOf('Intergouvernementalisation', [200, 120])).toBe('card')
  expect(styleOf('mot '.repeat(60), [200, 120])).toBe('small')
})

test('it is never less high than its words', () => {
  const text = 'mot '.repeat(200)
  expect(freeRect(note(text, [200, 120]), [0, 0], plainMeasure).height).toBeGreaterThan(300)
  expect(freeRect(note('Oui', [200, 120]), [5, 6], plainMeasure)).toEqual({ x: 5, y: 6, width: 200, height: 120 })
})

test('what is too short to be measured has room, however wide its letters and wherever its lines break', () => {
  const lettersOf = (style: TypeStyle) => (text: string) => text.length * typeStyles[style].size * 1.3
  const widest: Measure = {
    lines: (text, style, width, indent = 0) => paragraphLines(text, width, indent, createTextWidth(lettersOf(style))),
    width: (text, style) => lettersOf(style)(text),
  }
  const text = fc.array(fc.constantFrom('a', 'mot', ' ', 'anticonstitutionnellement', '-', 'é'), { maxLength: 24 })
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 400 }), fc.integer({ min: 34, max: 300 }), (words, width, height) => {
      const card = { ...note(words.join(''), [width, height]), kind: 'irritant' as const }
      const needed = cardHeight(card, width, widest, freeStyle(card, widest))
      expect(freeRect(card, [0, 0], widest).height).toBe(Math.max(height, needed))
    }),
    { numRuns: 2_000 },
  )
})

test('a short text in its size is measured by nobody', () => {
  const never: Measure = { lines: () => expect.fail('measured'), width: () => expect.fail('measured') }
  expect(freeRect(note('Trop d’étapes au guichet', [200, 120]), [5, 6], never).height).toBe(120)
})
