// What other programs copy as JSON, and their files: Excalidraw and JSON Canvas.
import type { Clip } from './clip.ts'
import { parseExcalidraw } from './excalidraw.ts'
import { parseJsonCanvas } from './json-canvas.ts'
import { format } from './own-json-write.ts'
import { clipPasted, type Pasted, type PastedJson } from './pasted.ts'

/** Of neither, it is what it would be as words. */
export const readForeign = ({ value, asWords }: PastedJson): Pasted => {
  const clip = parseExcalidraw(value) ?? parseJsonCanvas(value)
  return clip === undefined ? asWords : clipPasted(clip)
}

export type ForeignFile =
  | { readonly kind: 'clip'; readonly clip: Clip }
  | { readonly kind: 'tooMuch'; readonly most: number }
  /** One of ours: a whole board, which has no room in another. */
  | { readonly kind: 'board' }
  | { readonly kind: 'unknown' }

/** The text of a file; what holds nothing that could become a note is unknown too. */
export const readForeignFile = (text: string): ForeignFile => {
  const value = jsonIn(text)
  if (typeof value === 'object' && value !== null && 'format' in value && value.format === format)
    return { kind: 'board' }
  const pasted = readForeign({ kind: 'json', value, asWords: { kind: 'nothing' } })
  return pasted.kind === 'clip' || pasted.kind === 'tooMuch' ? pasted : { kind: 'unknown' }
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
