// What leaves the server. Everything here reaches every client of that role, or that one person: nothing secret in it.
import * as v from 'valibot'
import type { ParticipantId } from '../domain/ids.ts'
import { role, type Role } from '../domain/values.ts'
import { linksSlice } from './links.ts'
import { locksSlice } from './locks.ts'
import { modeSlice } from './mode.ts'
import { peopleSlice, roleIn } from './people.ts'
import { valueSlice, type ValueOf } from './slices.ts'
import type { WorkshopState } from './state.ts'

export const publicSlices = {
  mode: modeSlice,
  locks: locksSlice,
  people: peopleSlice,
  /** Null for those who cannot make links. */
  links: valueSlice(v.nullable(linksSlice.schema), null),
}
export const ownSlices = {
  /** Null until the server has said who this is. */
  role: valueSlice(v.nullable(role), null),
}
export type PublicView = ValueOf<typeof publicSlices>
export type OwnView = ValueOf<typeof ownSlices>
export interface WorkshopView {
  readonly public: PublicView
  readonly own: OwnView
}

/** Encoded once a role. Slices that did not change keep their identity. */
export const publicView = ({ mode, locks, people, links }: WorkshopState, to: Role): PublicView => ({
  mode,
  locks,
  people,
  links: to === 'facilitator' ? links : null,
})

/** Asked for each person whenever anything changed: its cost must not grow with the number of people. */
export const ownView = (state: WorkshopState, to: ParticipantId): OwnView => ({ role: roleIn(state, to) ?? null })
