// How many lines a paragraph takes: words are set one after the other, as the browser does. Pure.
import { markedLines } from '@parcours/shared/domain/marked-text'
import { itemIndent, type TypeStyle } from '@parcours/shared/layout/metrics'
import type { TextWidth } from './text-width.ts'

/** At least 1; the first line is shorter by `indent`. */
export const paragraphLines = (paragraph: string, width: number, indent: number, widthOf: TextWidth): number =>
  setWords(paragraph, { count: 1, used: indent }, width, indent, widthOf).count

/** The same for a text with marks: bold words are wider, items of lists are moved in. */
export const markedLineCount = (
  text: string,
  style: TypeStyle,
  width: number,
  indent: number,
  widths: Widths,
): number =>
  markedLines(text).reduce((sum, { item, runs }, i) => {
    const room = width - (item === undefined ? 0 : itemIndent(item, style))
    const start = i === 0 ? indent : 0
    let pen: Pen = { count: 1, used: start }
    for (const run of runs) pen = setWords(run.text, pen, room, start, run.isBold ? widths.bold : widths.plain)
    return sum + pen.count
  }, 0)

/** A text with marks on one line. */
export const markedWidth = (text: string, style: TypeStyle, { plain, bold }: Widths): number =>
  markedLines(text).reduce(
    (sum, { item, runs }) =>
      runs.reduce(
        (line, run) => line + (run.isBold ? bold : plain)(run.text),
        sum + (item === undefined ? 0 : itemIndent(item, style)),
      ),
    0,
  )

export interface Widths {
  readonly plain: TextWidth
  readonly bold: TextWidth
}
/** Where the words have come to: the line, and how much of it is used. */
interface Pen {
  readonly count: number
  readonly used: number
}

const setWords = (paragraph: string, pen: Pen, width: number, indent: number, widthOf: TextWidth): Pen => {
  let { count, used } = pen
  for (let from = 0; from < paragraph.length;) {
    const solidEnd = solidEndOf(paragraph, from)
    // Blanks after a hyphen are a word of their own.
    const end =
      isBlank(paragraph.charCodeAt(from)) || paragraph.charCodeAt(solidEnd - 1) !== hyphen
        ? blanksEndOf(paragraph, solidEnd)
        : solidEnd
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
  return { count, used }
}

/** Where the word ends without the blanks after it. A line may break after a blank or a hyphen; a no-break space holds. */
const solidEndOf = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) return at
    if (code === hyphen && text.charCodeAt(at + 1) !== hyphen) return at + 1
  }
  return text.length
}

/** The same place where it is no blank. */
const blanksEndOf = (text: string, from: number): number => {
  let at = from
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

const hyphen = 0x2d
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09
