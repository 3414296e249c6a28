// Own JSON: a board as a file, lossless. What a person or another program did to the file in between is
// read part by part: a damaged part is left out or repaired, named in a warning, and the rest stays.
import { emptyBoard, type Board } from '../domain/board.ts'
import { language, limits } from '../domain/values.ts'
import * as v from 'valibot'
import { readBoardValue } from './own-json-board.ts'
import { isRecord, type Warnings, type JsonWarning, warningList } from './own-json-record.ts'

const format = 'parcours-board'
/** Raised when a file of now could be misread by the reader of before. */
const version = 1
/** Longest file, in UTF-16 units; the server takes bodies of as many bytes. */
export const jsonLimit = 8 * 1024 * 1024

export type JsonRefusalReason = 'not-json' | 'not-parcours' | 'newer' | 'damaged' | 'too-big'
export type JsonBoard =
  | { readonly kind: 'board'; readonly board: Board; readonly warnings: readonly JsonWarning[] }
  | { readonly kind: 'refused'; readonly reason: JsonRefusalReason; readonly detail: string }

/** Two spaces, ids first, the other keys in the order of the alphabet: the same board is always the same text. */
export const boardToJson = (board: Board): string => {
  const { title, language: spoken, ...tables } = board
  return `${JSON.stringify({ format, version, board: { title, language: spoken, ...inKeyOrder(tables) } }, null, 2)}\n`
}

export const boardFromJson = (text: string): JsonBoard => {
  if (text.length > jsonLimit) return refused('too-big', `${text.length} > ${jsonLimit}`)
  try {
    return boardFromValue(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (error instanceof SyntaxError) return refused('not-json', error.message)
    throw error
  }
}

/** The same of a value that was parsed already; takes the file's object and the bare board alike. */
export const boardFromValue = (value: unknown): JsonBoard => {
  if (!isRecord(value)) return refused('not-parcours', 'not an object')
  if (value['format'] !== format) {
    const isBare = !('format' in value) && isRecord(value['maps']) && isRecord(value['cards'])
    return isBare ? boardOf(value) : refused('not-parcours', 'neither a board nor a file of boards')
  }
  const written = value['version']
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1) return refused('damaged', 'version')
  if (written > version) return refused('newer', String(written))
  return isRecord(value['board']) ? boardOf(value['board']) : refused('damaged', 'board')
}

const boardOf = (raw: Readonly<Record<string, unknown>>): JsonBoard => {
  const cards = isRecord(raw['cards']) ? Object.keys(raw['cards']).length : 0
  if (cards > limits.cards) return refused('too-big', `${cards} cards > ${limits.cards}`)
  const warnings = warningList()
  const content = readBoardValue(raw, warnings)
  const isEmpty = Object.values(content).every((table) => Object.keys(table).length === 0)
  if (warnings.isFull() || (isEmpty && warnings.all.length > 0)) return refused('damaged', warnings.all[0]?.path ?? '')
  const head = emptyBoard(titleOf(raw['title'], warnings), languageOf(raw['language'], warnings))
  return { kind: 'board', board: { ...head, ...content }, warnings: warnings.all }
}

const titleOf = (title: unknown, warnings: Warnings): string => {
  if (typeof title !== 'string') {
    warnings.add({ path: 'title', reason: title === undefined ? 'missing' : 'invalid' })
    return ''
  }
  if (title.length > limits.title) warnings.add({ path: 'title', reason: 'cut' })
  return title.slice(0, limits.title)
}

const languageOf = (spoken: unknown, warnings: Warnings): Board['language'] => {
  if (v.is(language, spoken)) return spoken
  warnings.add({ path: 'language', reason: spoken === undefined ? 'missing' : 'invalid' })
  return 'fr'
}

const refused = (reason: JsonRefusalReason, detail: string): JsonBoard => ({ kind: 'refused', reason, detail })

const inKeyOrder = (value: object): object => {
  if (Array.isArray(value)) return value.map((each: unknown) => (isObject(each) ? inKeyOrder(each) : each))
  const entries = Object.entries(value).map(([key, each]: [string, unknown]): [string, unknown] => [
    key,
    isObject(each) ? inKeyOrder(each) : each,
  ])
  return Object.fromEntries(entries.sort(([a], [b]) => byKey(a, b)))
}

const byKey = (a: string, b: string): number => Number(b === 'id') - Number(a === 'id') || (a < b ? -1 : 1)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
