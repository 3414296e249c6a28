// The colours people are told apart by, beside their names and initials.

/** Readable under white text; the first few, which a small team has, are the farthest apart. */
export const peopleColors = [
  '#3b5bdb',
  '#c2255c',
  '#087f5b',
  '#b04e00',
  '#7b3fe4',
  '#0b7285',
  '#a626a4',
  '#5a7309',
  '#7a4420',
  '#1c3170',
  '#c92a2a',
  '#5c6470',
  '#1f5f2a',
  '#5b1a6b',
] as const

interface Colored {
  /** Which of `peopleColors`. Absent for whoever came before colours were given out, until they come again. */
  readonly hue?: number | undefined
  readonly removed?: true | undefined
}
type People = Readonly<Record<string, Colored>>

/** The same on every screen; by the name of their place alone for whom the board does not know. */
export const colorIn = (people: People, id: string): string => peopleColors[hueIn(people, id)] ?? peopleColors[0]

/**
 * For somebody who comes: a hue that nobody of `here` has, as far as there are any, and that the fewest of the board have.
 * They keep it.
 */
export const hueForNewcomer = (people: People, id: string, here: Iterable<string>): number => {
  const present = new Set(here)
  present.delete(id)
  const uses = peopleColors.map(() => 0)
  for (const [other, { removed }] of Object.entries(people)) {
    if (other === id || removed) continue
    const hue = hueIn(people, other)
    uses[hue] = (uses[hue] ?? 0) + (present.has(other) ? someoneHere : 1)
  }
  return uses.indexOf(Math.min(...uses))
}

/** Weighs more than all who ever came to a board. */
const someoneHere = 1_000_000

const hueIn = (people: People, id: string): number => {
  const hue = Object.hasOwn(people, id) ? people[id]?.hue : undefined
  if (hue !== undefined) return hue % peopleColors.length
  let hash = 0
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return hash % peopleColors.length
}
