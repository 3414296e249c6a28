// Searching by words: every one must be there, in any order, whatever its case and accents.
import { plainName } from '@parcours/shared/domain/plain-name'

export const wordsOf = (query: string): readonly string[] =>
  plainName(query)
    .split(' ')
    .filter((word) => word !== '')

/** Lower is better: 0 begins with the first word, 1 a word begins with each, 2 they are in it; undefined: not all are. */
export const matchRank = (words: readonly string[], text: string): 0 | 1 | 2 | undefined => {
  const plain = plainName(text)
  if (!words.every((word) => plain.includes(word))) return undefined
  if (words[0] !== undefined && plain.startsWith(words[0])) return 0
  return words.every((word) => plain.startsWith(word) || plain.includes(` ${word}`)) ? 1 : 2
}

/** The best first, those of one rank in their order, those found by what is said beside them last; at most `most`. */
export const bestMatches = <T>(
  items: Iterable<T>,
  textOf: (item: T) => string,
  query: string,
  most: number,
  besideOf: (item: T) => string = () => '',
): T[] => {
  const words = wordsOf(query)
  const ranks: readonly T[][] = [[], [], [], []]
  for (const item of items) {
    const text = textOf(item)
    const rank = matchRank(words, text) ?? (matchRank(words, `${text} ${besideOf(item)}`) === undefined ? undefined : 3)
    if (rank !== undefined) ranks[rank]?.push(item)
  }
  return ranks.flat().slice(0, most)
}
