// How many lines a paragraph takes: words are set one after the other, as the browser does. Pure.
import type { TextWidth } from './text-width.ts'

/** At least 1; the first line is shorter by `indent`. */
export const paragraphLines = (paragraph: string, width: number, indent: number, widthOf: TextWidth): number => {
  let count = 1
  let used = indent
  for (let from = 0; from < paragraph.length;) {
    const [solidEnd, end] = wordAt(paragraph, from)
    const solid = widthOf(paragraph, from, solidEnd)
    if (used > 0 && used + solid > width && (used > indent || solid <= width)) {
      count += 1
      used = 0
    }
    if (solid > width) {
      const rows = Math.ceil(solid / width)
      count += rows - 1
      used = solid - (rows - 1) * width
    } else used += end === solidEnd ? solid : widthOf(paragraph, from, end)
    from = end
  }
  return count
}

/** Where a word ends without and with the blanks after it. A line may break after a blank or a hyphen; a no-break space holds. */
const wordAt = (text: string, from: number): readonly [solidEnd: number, end: number] => {
  let at = from
  while (at < text.length && !isBlank(text, at) && text[at] !== '-') at++
  if (text[at] === '-') {
    while (text[at] === '-') at++
    return [at, at]
  }
  const solidEnd = at
  while (at < text.length && isBlank(text, at)) at++
  return [solidEnd, at]
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t'
