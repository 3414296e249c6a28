import { describe, expect, it } from 'vitest'
import { codeAlphabet, spacedCode, typedCode } from './join-code.ts'

describe('a join code', () => {
  it.each([
    ['K7M 2PX', 'K7M2PX'],
    [' k7m-2px\n', 'K7M2PX'],
    ['k7m\u202f2px', 'K7M2PX'],
    ['', ''],
  ])('typed %j is %j', (typed, code) => expect(typedCode(typed)).toBe(code))

  it.each([
    ['K7M2PX', 'K7M 2PX'],
    ['K7M2PX9QR', 'K7M 2PX 9QR'],
    ['', ''],
  ])('%j is shown as %j', (code, shown) => expect(spacedCode(code)).toBe(shown))

  it('is made of characters that are each themselves when typed', () => {
    expect(typedCode(codeAlphabet.toLowerCase())).toBe(codeAlphabet)
    expect(new Set(codeAlphabet).size).toBe(29)
  })
})
