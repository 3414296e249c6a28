import { expect, test } from 'vitest'
import { formatNumber, formatSigned } from './format.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

test.each(['fr', 'en'] as const)('numbers are written as the language writes them: %s', (language) => {
  for (const digits of [0, 1, 2]) {
    const format = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      roundingMode: 'halfExpand',
    })
    for (let tenths = -10_200; tenths <= 10_200; tenths += 7) {
      const value = tenths / 10
      const expected = format
        .format(value)
        .replace('-', '−')
        .replace(/^−(0(?:[.,]0+)?)$/, '$1')
      expect(formatNumber(language, value, digits)).toBe(expected)
    }
  }
})

test('half is rounded away from zero, and nothing has a sign that is nothing', () => {
  expect([-0.25, -0.04, 2.675, 0].map((value) => formatNumber('fr', value))).toEqual(['−0,3', '0,0', '2,7', '0,0'])
  expect([0.04, 1, -1, 1234.56].map((value) => formatSigned('en', value))).toEqual(['0.0', '+1.0', '−1.0', '+1,234.6'])
})
