// Marks written by keys and buttons: what a field holds and has selected, in; what to type where, out. Each mark is typed
// by itself, so that words somebody else writes between them stay where they are. Pure.
import type { Typing } from '@parcours/shared/doc/edits/cards'

/** A field's text with what is selected in it. */
export interface Field {
  readonly text: string
  readonly start: number
  readonly end: number
}
/** `typings` in the order of the text, each at its place before any of them; then what is selected after all. */
export interface Marking {
  readonly typings: readonly Typing[]
  readonly start: number
  readonly end: number
}
export type ListKind = 'bullet' | 'number'

const star = '**'
const item = /^(?:[-*•]|(\d{1,2})([.)]))[ \t]+/
const put = (index: number, insert: string): Typing => ({ index, remove: 0, insert })
const take = (index: number, remove: number): Typing => ({ index, remove, insert: '' })

/** Bold words lose their stars, others get them; with nothing selected, the next words will be bold. */
export const toggleBold = ({ text, start, end }: Field): Marking => {
  const words = text.slice(start, end)
  if (text.slice(0, start).endsWith(star) && text.slice(end).startsWith(star))
    return { typings: [take(start - 2, 2), take(end, 2)], start: start - 2, end: end - 2 }
  if (words.length > 4 && words.startsWith(star) && words.endsWith(star))
    return { typings: [take(start, 2), take(end - 2, 2)], start, end: end - 4 }
  if (words.trim() === '') return { typings: [put(start, star + star)], start: start + 2, end: end + 2 }
  // Spaces at the edges of what is selected stay outside, and so do the ends of lines.
  const typings = [...words.matchAll(/\S(?:.*\S)?/g)].flatMap(({ 0: line, index }) => [
    put(start + index, star),
    put(start + index + line.length, star),
  ])
  return { typings, start: typings[0]?.index ?? start, end: (typings.at(-1)?.index ?? end) + 2 * typings.length }
}

/** Every line that is touched becomes an item, or none if all are. */
export const toggleList = ({ text, start, end }: Field, kind: ListKind): Marking => {
  const from = lineStart(text, start)
  const lines = text.slice(from, lineEnd(text, end)).split('\n')
  const isList = lines.every((line) => kindOf(line) === kind)
  let at = from
  const typings = lines.map((line, i): Typing => {
    const index = at
    at += line.length + 1
    const insert = isList ? '' : kind === 'bullet' ? '- ' : `${i + 1}. `
    return { index, remove: item.exec(line)?.[0].length ?? 0, insert }
  })
  const grown = (of: readonly Typing[]) => of.reduce((sum, { insert, remove }) => sum + insert.length - remove, 0)
  return {
    typings,
    start: Math.max(from, start + grown(typings.slice(0, 1))),
    end: Math.max(from, end + grown(typings)),
  }
}

const kindOf = (line: string): ListKind | undefined => {
  const found = item.exec(line)
  return found === null ? undefined : found[1] === undefined ? 'bullet' : 'number'
}

/** Enter in a list: the next item, or a plain line where the item has nothing in it. Undefined: this is no list. */
export const nextItem = ({ text, start, end }: Field): Marking | undefined => {
  const { from, mark, words } = itemAt(text, start)
  if (mark === undefined || from + mark[0].length > start) return undefined
  const [whole, number, sign] = mark
  if (words.trim() === '') return { typings: [take(from, whole.length)], start: from, end: from }
  const insert = `\n${number === undefined ? whole.trimEnd() : `${Number(number) + 1}${sign}`} `
  const at = start + insert.length
  return { typings: [{ index: start, remove: end - start, insert }], start: at, end: at }
}

/** Takes away an item with nothing in it, its line too where it is the last. Undefined: there is none here. */
export const endOfList = ({ text, start }: Field): Marking | undefined => {
  const { from, mark, words } = itemAt(text, start)
  if (mark === undefined || words.trim() !== '') return undefined
  const isLast = from > 0 && lineEnd(text, start) === text.length
  const index = isLast ? from - 1 : from
  return { typings: [take(index, lineEnd(text, start) - index)], start: index, end: index }
}

const itemAt = (text: string, at: number) => {
  const from = lineStart(text, at)
  const line = text.slice(from, lineEnd(text, at))
  const mark = item.exec(line) ?? undefined
  return { from, mark, words: line.slice(mark?.[0].length ?? 0) }
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)
const lineEnd = (text: string, at: number): number => {
  const next = text.indexOf('\n', at)
  return next < 0 ? text.length : next
}

interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key marks: bold with B, lists with the keys that bear 7 and 8, whatever a layout writes with them. */
export const markingOf = (press: Press): ((field: Field) => Marking) | undefined => {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = press
  if (!(ctrlKey || metaKey) || altKey) return undefined
  if (!shiftKey && key.toLowerCase() === 'b') return toggleBold
  if (shiftKey && code === 'Digit8') return (field) => toggleList(field, 'bullet')
  return shiftKey && code === 'Digit7' ? (field) => toggleList(field, 'number') : undefined
}
