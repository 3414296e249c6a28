// Whom somebody is about to name: an at sign and the beginning of a name before the caret. Pure.
import type { Named } from '@parcours/shared/domain/mentions'
import { plainName } from '@parcours/shared/domain/plain-name'
import type { Field, Marking } from './marks.ts'

export interface Query {
  /** Where the at sign stands. */
  readonly at: number
  readonly words: string
}

/** Undefined: nobody is being named. */
export const queryOf = ({ text, start, end }: Field): Query | undefined => {
  if (start !== end) return undefined
  const [, words] = /(?:^|[^\p{L}\p{N}_])@([^@\n]{0,40})$/u.exec(text.slice(0, start)) ?? []
  return words === undefined ? undefined : { at: start - words.length - 1, words }
}

const most = 6

/** Those whose name, or a word of it, begins so; none once a name stands there in full with a blank after it. */
export const namedBy = ({ words }: Query, people: readonly Named[]): Named[] => {
  if (words.startsWith(' ')) return []
  const sought = plainName(words)
  if (/\s$/.test(words) && people.some(({ name }) => plainName(name) === sought)) return []
  return people
    .filter(({ name }) => plainName(name).startsWith(sought) || plainName(name).includes(` ${sought}`))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, most)
}

/** The name in place of what was typed of it, and a blank. */
export const naming = ({ at, words }: Query, { name }: Named): Marking => {
  const insert = `@${name} `
  const end = at + insert.length
  return { typings: [{ index: at, remove: words.length + 1, insert }], start: end, end }
}
