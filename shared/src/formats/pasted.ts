// What somebody pastes onto a board, told apart: own notes, another board's, a table, an address, lines of words.
import { limits } from '../domain/values.ts'
import { mostPasted, readClipMark, type Clip } from './clip.ts'
import { parseTableText } from './table-text.ts'

export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'clip'; readonly clip: Clip }
  /** A card each; `cut`: how many were too long and were shortened. */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly cut: number }
  /** Rows as long as each other, at least two columns. */
  | { readonly kind: 'grid'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'tooMuch'; readonly count: number; readonly most: number }

/** An object, as other programs copy: foreign.ts knows them. */
export interface PastedJson {
  readonly kind: 'json'
  readonly value: unknown
  /** For one that nobody knows. */
  readonly asWords: Pasted
}

export interface Clipboard {
  readonly text: string
  readonly html: string
  /** The cells of the table that is all of the HTML, if it is one. */
  readonly table?: readonly (readonly string[])[] | undefined
}

/** Characters looked at: what is larger is no list of notes. */
export const mostPastedText = 2_000_000

export const readPasted = (given: Clipboard): Pasted | PastedJson => {
  const { text, html } = given
  if (text.length > mostPastedText) return { kind: 'tooMuch', count: text.length, most: mostPastedText }
  const clip = readClipMark(html)
  if (clip !== undefined) return clipPasted(clip)
  const value = objectIn(text)
  return value === undefined ? wordsOf(given) : { kind: 'json', value, asWords: wordsOf(given) }
}

export const clipPasted = (clip: Clip): Pasted =>
  sizeOf(clip) === 0 ? { kind: 'nothing' } : within(sizeOf(clip), { kind: 'clip', clip })

const wordsOf = ({ text, table }: Clipboard): Pasted => {
  const rows = table ?? (text.includes('\t') ? parseTableText(text) : undefined)
  return rows === undefined ? linesOf(text.split(/\r\n|\r|\n/).map(withoutMark)) : tableOf(rows)
}

const sizeOf = ({ cards, drawn = [] }: Clip): number => cards.length + drawn.length

const objectIn = (text: string): unknown => {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Columns and rows that are empty on all sides go; one column alone is a list. */
const tableOf = (given: readonly (readonly string[])[]): Pasted => {
  const width = Math.max(0, ...given.map((row) => row.length))
  const rows = given.map((row) => Array.from({ length: width }, (_, i) => (row[i] ?? '').trim()))
  const used = rows.filter((row) => row.some((cell) => cell !== ''))
  const last = Math.max(-1, ...used.map((row) => row.findLastIndex((cell) => cell !== '')))
  const first = Math.min(...used.map((row) => row.findIndex((cell) => cell !== '')))
  if (last < 0) return { kind: 'nothing' }
  if (first === last) return linesOf(used.map((row) => row[first] ?? ''))
  // The corner of a grid is empty by right.
  const grid = used.map((row) => row.slice(used[0]?.[0] === '' ? 0 : first, last + 1))
  return within(
    grid.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0),
    { kind: 'grid', rows: grid },
  )
}

const linesOf = (given: readonly string[]): Pasted => {
  const lines = given.map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length === 0) return { kind: 'nothing' }
  const cut = lines.filter((line) => line.length > limits.cardText).length
  return within(lines.length, { kind: 'lines', lines: lines.map((line) => line.slice(0, limits.cardText)), cut })
}

const within = (count: number, pasted: Pasted): Pasted =>
  count > mostPasted ? { kind: 'tooMuch', count, most: mostPasted } : pasted

/** The sign of a list is not part of what it lists. */
const withoutMark = (line: string): string => line.replace(/^\s*(?:[-*•‣–]|\d{1,3}[.)])\s+/u, '')
