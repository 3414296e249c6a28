// The few marks a note's words may carry: **bold**, lines that begin with "- " or "1. ", web addresses. The text stays
// plain text in the document, so that two people type in it, and formats, search and the clipboard need know of nothing.
import { boldMark } from './plain-words.ts'

export interface Run {
  readonly text: string
  readonly isBold?: true
  /** Begins with http://, https:// or mailto:, nothing else. */
  readonly href?: string
}
export interface MarkedLine {
  /** What stands before an item of a list, and its number; absent: a plain line. */
  readonly item?: '•' | `${number}.`
  readonly runs: readonly Run[]
}

const anyMark = /\*\*|https?:\/\/|mailto:|^(?:[-*•]|\d{1,2}[.)])[ \t]/im
const itemMark = /^(?:[-*•]|(\d{1,2})[.)])[ \t]+/
/** Signs that end a sentence are no part of an address. */
const address = /(?:https?:\/\/[^\s<>"«»*]|mailto:[^\s<>"«»*@]+@)[^\s<>"«»*]*[^\s<>"«»*.,;:!?)\]’'…]/gi

/** False: its one line or more are shown as they stand. */
export const isMarked = (text: string): boolean => anyMark.test(text)

/** A line of the text each, in order. */
export const markedLines = (text: string): MarkedLine[] =>
  text.split('\n').map((line): MarkedLine => {
    const [mark = '', number] = itemMark.exec(line) ?? []
    const runs = runsOf(line.slice(mark.length))
    return mark === '' ? { runs } : { item: number === undefined ? '•' : `${Number(number)}.`, runs }
  })

/** Where the first address of a text leads; undefined: it has none. */
export const addressIn = (text: string): string | undefined =>
  isMarked(text) ? markedLines(text).flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? []))[0] : undefined

const runsOf = (line: string): Run[] => {
  const runs: Run[] = []
  let at = 0
  for (const { 0: whole, 1: bold = '', index } of line.matchAll(boldMark)) {
    runs.push(...linksIn(line.slice(at, index)), ...linksIn(bold).map((run): Run => ({ ...run, isBold: true })))
    at = index + whole.length
  }
  return [...runs, ...linksIn(line.slice(at))]
}

const linksIn = (part: string): Run[] => {
  const runs: Run[] = []
  let at = 0
  for (const { 0: href, index } of part.matchAll(address)) {
    if (index > at) runs.push({ text: part.slice(at, index) })
    runs.push({ text: shownAddress(href), href })
    at = index + href.length
  }
  if (at < part.length) runs.push({ text: part.slice(at) })
  return runs
}

const mostShown = 36

/** Where it leads, without what every address has. */
const shownAddress = (href: string): string => {
  const short = href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/\/$/, '')
  return short.length > mostShown ? `${short.slice(0, mostShown - 1)}…` : short
}
