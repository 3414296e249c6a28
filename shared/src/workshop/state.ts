// The state of a workshop: one line a slice. The server keeps it entry by entry; rules take it and answer the next.
import { locksSlice } from './locks.ts'
import { linksSlice } from './links.ts'
import { modeSlice } from './mode.ts'
import { peopleSlice } from './people.ts'
import { emptyOf, withEntries, type Entry, type ValueOf } from './slices.ts'

export const stateSlices = {
  mode: modeSlice,
  locks: locksSlice,
  people: peopleSlice,
  links: linksSlice,
}
export type WorkshopState = ValueOf<typeof stateSlices>

export const newWorkshop: WorkshopState = emptyOf(stateSlices)

/** Throws at an entry that cannot be read: a lock or a ballot must not vanish unseen. */
export const readWorkshop = (entries: readonly Entry[]): WorkshopState =>
  withEntries(stateSlices, newWorkshop, entries, ({ slice, key }) => {
    throw new Error(`the workshop's ${slice} ${key} cannot be read`)
  })
