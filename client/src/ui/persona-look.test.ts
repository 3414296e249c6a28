import { expect, it } from 'vitest'
import { textOn } from './persona-look.ts'

it('writes on a colour with what can be read on it', () => {
  expect(['#3b5bdb', '#c2255c', '#087f5b', '#ffffff', '#ffe066', '#000000'].map(textOn)).toEqual([
    '#ffffff',
    '#ffffff',
    '#ffffff',
    '#000000',
    '#000000',
    '#ffffff',
  ])
})
