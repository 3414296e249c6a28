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
  return { count, used }
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
