// Own JSON, read: a board as a file, lossless. What a person or another program did to the file in between is
// read part by part: a damaged part is left out or repaired, named in a warning, and the rest stays.
import { emptyBoard, type Board } from '../domain/board.ts'
import { dropImages, imagesOfBoard } from '../domain/board-images.ts'
import { isImageHash, type ImageHash } from '../domain/image.ts'
import { language, limits } from '../domain/values.ts'
import * as v from 'valibot'
import { readBoardValue } from './own-json-board.ts'
import { format, version, type JsonImages } from './own-json-write.ts'
import { isRecord, type Warnings, type JsonWarning, warningList } from './own-json-record.ts'

/** Longest text of a board without its pictures, in UTF-16 units; the server takes as many bytes. */
export const jsonLimit = 8 * 1024 * 1024
/** Longest file with them, before it is read at all; what a server takes of it is its own setting. */
export const jsonFileLimit = 128 * 1024 * 1024

export type JsonRefusalReason = 'not-json' | 'not-parcours' | 'newer' | 'damaged' | 'too-big'
export type JsonBoard =
  | {
      readonly kind: 'board'
      readonly board: Board
      /** Those that the board names; a name without a picture was dropped with a warning. */
      readonly images: JsonImages
      readonly warnings: readonly JsonWarning[]
    }
  | { readonly kind: 'refused'; readonly reason: JsonRefusalReason; readonly detail: string }

export const boardFromJson = (text: string): JsonBoard => {
  if (text.length > jsonFileLimit) return refused('too-big', `${text.length} > ${jsonFileLimit}`)
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const length = text.length - imagesLength(value)
    return length > jsonLimit ? refused('too-big', `${length} > ${jsonLimit}`) : boardFromValue(value)
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
    return isBare ? boardOf(value, {}) : refused('not-parcours', 'neither a board nor a file of boards')
  }
  const written = value['version']
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1) return refused('damaged', 'version')
  if (written > version) return refused('newer', String(written))
  return isRecord(value['board']) ? boardOf(value['board'], imagesOf(value)) : refused('damaged', 'board')
}

/** What the pictures take of a file's text. */
export const imagesLength = (file: unknown): number =>
  isRecord(file) ? Object.values(imagesOf(file)).reduce((sum, uri) => sum + uri.length, 0) : 0

const imagesOf = ({ images }: Readonly<Record<string, unknown>>): Record<ImageHash, string> => {
  const found: Record<ImageHash, string> = {}
  for (const [hash, uri] of Object.entries(isRecord(images) ? images : {}))
    if (isImageHash(hash) && typeof uri === 'string' && dataUri.test(uri.slice(0, 40))) found[hash] = uri
  return found
}
const dataUri = /^data:image\/[a-z]{3,5};base64,/

const boardOf = (raw: Readonly<Record<string, unknown>>, images: JsonImages): JsonBoard => {
  const cards = [raw['cards'], raw['merged']].reduce<number>(
    (sum, table) => sum + (isRecord(table) ? Object.keys(table).length : 0),
    0,
  )
  if (cards > limits.cards) return refused('too-big', `${cards} cards > ${limits.cards}`)
  const warnings = warningList()
  const content = readBoardValue(raw, warnings)
  const isEmpty = Object.values(content).every((table) => Object.keys(table ?? {}).length === 0)
  if (warnings.isFull() || (isEmpty && warnings.all.length > 0)) return refused('damaged', warnings.all[0]?.path ?? '')
  const head = emptyBoard(titleOf(raw['title'], warnings), languageOf(raw['language'], warnings))
  const { board, paths } = dropImages({ ...head, ...content }, (hash) => images[hash] !== undefined)
  for (const path of paths) warnings.add({ path, reason: 'picture' })
  const named = imagesOfBoard(board)
  const brought = Object.fromEntries(Object.entries(images).filter(([hash]) => isImageHash(hash) && named.has(hash)))
  return { kind: 'board', board, images: brought, warnings: warnings.all }
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
