// Everybody of the board by the names they bear and bore, as texts speak of them.
import type { Named } from '@parcours/shared/domain/mentions'
import type { PublicView } from '@parcours/shared/workshop/view'

const known = new WeakMap<PublicView['people'], readonly Named[]>()

/** The same list while nobody came, went or was renamed. */
export const peopleNamed = (people: PublicView['people']): readonly Named[] => {
  const before = known.get(people)
  if (before !== undefined) return before
  const named = Object.entries(people).flatMap(([id, { name, formerly, removed }]) =>
    removed ? [] : [{ id, name, formerly }],
  )
  known.set(people, named)
  return named
}
