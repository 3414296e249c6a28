// What happens by itself when its time has come; the server asks when that is, and then asks again.
import type { Context } from './decision.ts'
import type { WorkshopState } from './state.ts'
import { graceMs, withVoteClosed } from './voting.ts'

/** Epoch ms of the next thing that happens by itself; undefined: nothing will. */
export const dueAt = ({ vote }: Pick<WorkshopState, 'vote'>): number | undefined =>
  vote?.endsAt === undefined ? undefined : vote.endsAt + graceMs

/** The state with everything done that was due; the same one if nothing was. */
export const atTime = (state: WorkshopState, { now }: Pick<Context, 'now'>): WorkshopState => {
  const due = dueAt(state)
  return state.vote === null || due === undefined || now < due ? state : withVoteClosed(state, state.vote, now)
}
