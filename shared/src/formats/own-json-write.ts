// Own JSON, written: a page that only keeps a board as a file need not carry the reader.
import type { Board } from '../domain/board.ts'
import type { ImageHash } from '../domain/image.ts'

export const format = 'parcours-board'
/** Raised when a file of now could be misread by the reader of before. */
export const version = 1

/** The pictures of a file: data URIs by the hash of their bytes, which whoever keeps them must check. */
export type JsonImages = Readonly<Record<ImageHash, string>>

/** Two spaces, ids first, the other keys in the order of the alphabet: the same board is always the same text. */
export const boardToJson = (board: Board, images: JsonImages = {}): string => {
  const { title, language: spoken, ...tables } = board
  const sorted = { title, language: spoken, ...inKeyOrder(tables) }
  return `${JSON.stringify({ ...boardFile(board, images), board: sorted }, null, 2)}\n`
}

/** What a file holds, as a value. */
export const boardFile = (board: Board, images: JsonImages) => ({
  format,
  version,
  board,
  ...(Object.keys(images).length > 0 && { images: inKeyOrder(images) }),
})

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
