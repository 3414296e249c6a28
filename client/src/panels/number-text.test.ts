import { expect, it } from 'vitest'
import { fitNumber, parseNumber } from './number-text.ts'

it.each([
  ['1,5', 1.5],
  ['−2', -2],
  ['-0.5', -0.5],
  [' 1 200 ', 1200],
  ['1\u202F200', 1200],
  ['+3', 3],
  ['', undefined],
  ['deux', undefined],
  ['1,2,3', undefined],
])('reads %j as %j', (text, number) => expect(parseNumber(text)).toBe(number))

it.each([
  [1.3, 1.5],
  [-9, -3],
  [0.2, 0],
  [-0.2, 0],
])('fits %d to the grid at %d', (value, fitted) =>
  expect(fitNumber(value, { min: -3, max: 3, step: 0.5 })).toBe(fitted),
)
