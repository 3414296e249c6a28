import { plainMeasure } from '@parcours/shared/layout/metrics'
import { expect, test } from 'vitest'
import { freeRect, freeStyle } from './free-rect.ts'

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
