// What leaves the server. Everything here reaches every client of that role, or that one person: nothing secret in it.
import * as v from 'valibot'
import type { ParticipantId } from '../domain/ids.ts'
import { role, type Role } from '../domain/values.ts'
import { agendaSlice } from './agenda.ts'
import { clockSlice } from './clock.ts'
import { doorSlice } from './door.ts'
import { decisionsSlice, handsSlice, shownSlice, spotlightSlice } from './lead.ts'
import { linksSlice } from './links.ts'
import { locksSlice } from './locks.ts'
import { modeSlice } from './mode.ts'
import { countNotes, notesOf, notesSlice, writingSlice } from './notes.ts'
import { openLanesSlice } from './open-lanes.ts'
import { peopleSlice, roleIn } from './people.ts'
import { ratingsBy, ratingSlice, ratingsSlice, ratingTurnout } from './rating.ts'
import { receiptOf } from './receipt.ts'
import { valueSlice, type ValueOf } from './slices.ts'
import type { WorkshopState } from './state.ts'
import { resultsSlice } from './tally.ts'
import { ballotOf, ballotsSlice, turnout, voteSlice } from './vote-round.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** How many have answered: all that anybody learns before the reveal or the close. */
const counts = v.object({
  notes: v.object({ notes: count, authors: count }),
  rating: v.object({ started: count, complete: count }),
  voted: count,
})
const ownBallot = v.object({ ...ballotsSlice.schema.entries, receipt: v.string() })

export const publicSlices = {
  mode: modeSlice,
  locks: locksSlice,
  people: peopleSlice,
  /** Null for those who cannot make links. */
  links: valueSlice(v.nullable(linksSlice.schema), null),
  /** Null for those who do not hold the door, too. */
  door: doorSlice,
  agenda: agendaSlice,
  clock: clockSlice,
  openLanes: openLanesSlice,
  shown: shownSlice,
  spotlight: spotlightSlice,
  hands: handsSlice,
  decisions: decisionsSlice,
  writing: writingSlice,
  rating: ratingSlice,
  vote: voteSlice,
  counts: valueSlice(counts, {
    notes: { notes: 0, authors: 0 },
    rating: { started: 0, complete: 0 },
    voted: 0,
  }),
  results: resultsSlice,
}
export const ownSlices = {
  /** Null until the server has said who this is. */
  role: valueSlice(v.nullable(role), null),
  notes: valueSlice(notesSlice.schema, {}),
  ratings: valueSlice(ratingsSlice.schema, {}),
  ballot: valueSlice(v.nullable(ownBallot), null),
}
export type PublicView = ValueOf<typeof publicSlices>
export type OwnView = ValueOf<typeof ownSlices>
export interface WorkshopView {
  readonly public: PublicView
  readonly own: OwnView
}

/** Encoded once a role. Slices that did not change keep their identity. */
export const publicView = (state: WorkshopState, to: Role): PublicView => {
  const { notes: _, ratings: _ratings, ballots: _ballots, links, door, ...open } = state
  return {
    ...open,
    links: to === 'facilitator' ? links : null,
    door: to === 'facilitator' ? door : null,
    counts: { notes: countNotes(state), rating: ratingTurnout(state), voted: turnout(state) },
  }
}

/** Whether a person's own view may have changed: asked for everybody at each change, so that few views are made. */
export const mayDiffer = (before: WorkshopState, after: WorkshopState, to: ParticipantId): boolean =>
  before.vote !== after.vote ||
  before.people[to] !== after.people[to] ||
  before.notes[to] !== after.notes[to] ||
  before.ratings[to] !== after.ratings[to] ||
  before.ballots[to] !== after.ballots[to]

/** Asked for each person whenever anything changed: its cost must not grow with the number of people. */
export const ownView = (state: WorkshopState, to: ParticipantId): OwnView => {
  const ballot = ballotOf(state, to)
  return {
    role: roleIn(state, to) ?? null,
    notes: notesOf(state, to),
    ratings: ratingsBy(state, to),
    ballot:
      state.vote === null || ballot === undefined
        ? null
        : { ...ballot, receipt: receiptOf(state.vote.fingerprint, ballot.nonce) },
  }
}
