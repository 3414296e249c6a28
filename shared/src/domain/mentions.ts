// Who a text speaks to: an at sign and a name, as somebody wrote it. A name that was given up still means who bore it.

export interface Named {
  readonly id: string
  readonly name: string
  /** Names before this one. */
  readonly formerly?: readonly string[] | undefined
}
export interface Mention {
  /** Where the at sign stands, and how far the name goes. */
  readonly from: number
  readonly to: number
  /** Everybody of that name; those who bear it now before those who did once. */
  readonly ids: readonly string[]
}

const letter = /[\p{L}\p{N}_]/u

/** In the order of the text; of two names the longer one is meant. An at sign inside a word, as in e-mail, is none. */
export const mentionsIn = (text: string, people: readonly Named[]): Mention[] => {
  if (!text.includes('@')) return []
  const ids = bearersOf(people)
  const names = [...ids.keys()].sort((a, b) => b.length - a.length)
  const plain = lowered(text)
  const found: Mention[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && letter.test(text[at - 1] ?? '')) continue
    const name = names.find((each) => plain.startsWith(each, at + 1) && !letter.test(text[at + 1 + each.length] ?? ''))
    if (name !== undefined) found.push({ from: at, to: at + 1 + name.length, ids: ids.get(name) ?? [] })
  }
  return found
}

/** As long as it was: places in the one are places in the other. */
const lowered = (text: string): string =>
  text.replaceAll(/./gsu, (sign) => {
    const low = sign.toLowerCase()
    return low.length === sign.length ? low : sign
  })

const bearersOf = (people: readonly Named[]): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>()
  const put = (name: string, id: string) => {
    const key = lowered(name.trim())
    if (key !== '') ids.set(key, [...(ids.get(key) ?? []), id])
  }
  for (const { id, name } of people) put(name, id)
  const now = new Set(ids.keys())
  for (const { id, formerly } of people)
    for (const name of formerly ?? []) if (!now.has(lowered(name.trim()))) put(name, id)
  return ids
}
