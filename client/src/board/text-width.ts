// How wide text is, without asking the browser for every word: a letter is as wide as it is before the next one.

/** Letters of Latin scripts, figures and signs stand one beside the other; anything else is asked for as a whole. */
const plainFrom = 0x20
const plainBelow = 0x180
const isPlain = (code: number): boolean => code >= plainFrom && code < plainBelow && (code < 0x7f || code > 0xa0)
const commonCodes = 0x80
const wordsKept = 20_000

/** `measured` is the width of a text as the browser sets it, and costs. Exact as far as letters kern in pairs. */
export const createTextWidth = (measured: (text: string) => number) => {
  /** By two letters' codes; a last letter stands before none. */
  const advances = new Map<number, number>()
  /** Of the letters that most words are made of, where a table is three times as fast. */
  const common = new Float64Array(commonCodes * commonCodes).fill(Number.NaN)
  const words = new Map<string, number>()
  const advance = (code: number, next: number): number => {
    const isCommon = code < commonCodes && next < commonCodes
    const known = isCommon ? common[code * commonCodes + next] : advances.get(code * plainBelow + next)
    if (known !== undefined && !Number.isNaN(known)) return known
    const letter = String.fromCharCode(code)
    const after = next === 0 ? '' : String.fromCharCode(next)
    const width = measured(letter + after) - (next === 0 ? 0 : advance(next, 0))
    if (isCommon) common[code * commonCodes + next] = width
    else advances.set(code * plainBelow + next, width)
    return width
  }
  const whole = (text: string): number => {
    const known = words.get(text)
    if (known !== undefined) return known
    if (words.size > wordsKept) words.clear()
    const width = measured(text)
    words.set(text, width)
    return width
  }
  return (text: string, from = 0, to = text.length): number => {
    let width = 0
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      const next = i + 1 < to ? text.charCodeAt(i + 1) : 0
      if (!isPlain(code) || (next !== 0 && !isPlain(next))) return whole(text.slice(from, to))
      width += advance(code, next)
    }
    return width
  }
}
export type TextWidth = ReturnType<typeof createTextWidth>
