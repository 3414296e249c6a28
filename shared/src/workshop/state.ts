// The state of a workshop: one line a slice. The server keeps it entry by entry; rules take it and answer the next.
import { agendaSlice } from './agenda.ts'
import { clockSlice } from './clock.ts'
import { doorSlice } from './door.ts'
import { decisionsSlice, handsSlice, shownSlice, spotlightSlice } from './lead.ts'
import { linksSlice } from './links.ts'
import { locksSlice } from './locks.ts'
import { modeSlice } from './mode.ts'
import { notesSlice, writingSlice } from './notes.ts'
import { openLanesSlice } from './open-lanes.ts'
import { peopleSlice } from './people.ts'
import { ratingSlice, ratingsSlice } from './rating.ts'
import { emptyOf, withEntries, type Entry, type ValueOf } from './slices.ts'
import { resultsSlice } from './tally.ts'
import { ballotsSlice, voteSlice } from './vote-round.ts'

export const stateSlices = {
  mode: modeSlice,
  locks: locksSlice,
  people: peopleSlice,
  links: linksSlice,
  door: doorSlice,
  agenda: agendaSlice,
  clock: clockSlice,
  openLanes: openLanesSlice,
  shown: shownSlice,
  spotlight: spotlightSlice,
  hands: handsSlice,
  decisions: decisionsSlice,
  writing: writingSlice,
  /** Secret until they are revealed: of these, a view holds one's own and counts. */
  notes: notesSlice,
  rating: ratingSlice,
  ratings: ratingsSlice,
  vote: voteSlice,
  ballots: ballotsSlice,
  results: resultsSlice,
}
export type WorkshopState = ValueOf<typeof stateSlices>

export const newWorkshop: WorkshopState = emptyOf(stateSlices)

/** Throws at an entry that cannot be read: a lock or a ballot must not vanish unseen. */
export const readWorkshop = (entries: readonly Entry[]): WorkshopState =>
  withEntries(stateSlices, newWorkshop, entries, ({ slice, key }) => {
    throw new Error(`the workshop's ${slice} ${key} cannot be read`)
  })
