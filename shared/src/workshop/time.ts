// What happens by itself when its time has come; the server asks when that is, and then asks again.
import type { Context } from './decision.ts'
import { doorClosesAt } from './door.ts'
import type { WorkshopState } from './state.ts'
import { graceMs, withVoteClosed } from './voting.ts'

type Timed = Pick<WorkshopState, 'door' | 'vote'>

const voteDueAt = ({ vote }: Timed): number | undefined =>
  vote?.endsAt === undefined ? undefined : vote.endsAt + graceMs

/** Epoch ms of the next thing that happens by itself; undefined: nothing will. */
export const dueAt = (state: Timed): number | undefined => {
  const due = [voteDueAt(state), doorClosesAt(state)].filter((at) => at !== undefined)
  return due.length === 0 ? undefined : Math.min(...due)
}

/** The state with everything done that was due; the same one if nothing was. */
export const atTime = (state: WorkshopState, { now }: Pick<Context, 'now'>): WorkshopState => {
  const isDue = (at: number | undefined) => at !== undefined && at <= now
  const voted = state.vote !== null && isDue(voteDueAt(state)) ? withVoteClosed(state, state.vote, now) : state
  // Its code has ended by itself.
  return isDue(doorClosesAt(voted)) ? { ...voted, door: null } : voted
}
