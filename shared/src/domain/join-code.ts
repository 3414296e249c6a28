// The short codes that people read from a wall and type on a phone: no vowels, so that they form no word, and nothing that
// is read for something else (0 and O, 1 and I).
import * as v from 'valibot'

export const codeAlphabet = '23456789BCDFGHJKLMNPQRSTVWXYZ'
export const doorCodeLength = 6
/** Longer, since it opens whatever its owner may do. */
export const deviceCodeLength = 9

export const joinCode = v.pipe(
  v.string(),
  v.regex(new RegExp(`^[${codeAlphabet}]{${doorCodeLength}}$`)),
  v.brand('JoinCode'),
)
export type JoinCode = v.InferOutput<typeof joinCode>

/** A code as somebody typed it: capitals or not, with whatever spaces and dashes. */
export const typedCode = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

/** As it is shown: K7M 2PX. */
export const spacedCode = (code: string): string => code.match(/.{1,3}/g)?.join(' ') ?? ''
