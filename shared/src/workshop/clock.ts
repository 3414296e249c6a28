// The clock: one item of the agenda at a time, to the millisecond of the server's time, and of the vote that ends with it.
// It never moves on by itself: past its end it counts what the group takes over.
import * as v from 'valibot'
import { itemId, itemOf, itemsInOrder, withItem, type AgendaItem } from './agenda.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { doorAtEnd } from './door.ts'
import { isFacilitator } from './people.ts'
import { openItem } from './open-item.ts'
import { openLanesOf } from './open-lanes.ts'
import { valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'
import { roundId, type VoteRound } from './vote-round.ts'
import type { extendVoteCommand } from './voting.ts'

const clock = v.variant('kind', [
  /** `endsAt`: epoch ms. */
  v.object({ kind: v.literal('running'), itemId, endsAt: v.pipe(v.number(), v.integer()) }),
  /** `leftMs` is below zero once the time is over. `vote` waits with it, and has no end meanwhile. */
  v.object({
    kind: v.literal('paused'),
    itemId,
    leftMs: v.pipe(v.number(), v.integer()),
    vote: v.optional(roundId),
  }),
])
export type Clock = v.InferOutput<typeof clock>
/** Null: nothing has started, or all is over. */
export const clockSlice = valueSlice(v.nullable(clock), null)

export const startItemCommand = v.object({ kind: v.literal('start-item'), id: itemId })
/** The next item; after the last one, the agenda is over. */
export const nextItemCommand = v.object({ kind: v.literal('next-item') })
export const pauseCommand = v.object({ kind: v.literal('pause') })
export const resumeCommand = v.object({ kind: v.literal('resume') })
export const addMinutesCommand = v.object({
  kind: v.literal('add-minutes'),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(60)),
})
export const stopClockCommand = v.object({ kind: v.literal('stop-clock') })

const minuteMs = 60_000

/** What is left of the item, in ms; below zero is time taken over. */
export const leftMsOf = (running: Clock, now: number): number =>
  running.kind === 'running' ? running.endsAt - now : running.leftMs

export const startItem = (
  state: WorkshopState,
  { id }: v.InferOutput<typeof startItemCommand>,
  context: Context,
): Decision => {
  if (!isFacilitator(state, context.by)) return refused('not-allowed')
  const item = itemOf(state.agenda, id)
  if (item === undefined) return refused('unknown-item')
  const ended = withoutClock(state, context.now)
  const started = withItem(ended, id, startedAt(itemOf(ended.agenda, id) ?? item, context.now))
  const clockOn: Clock = { kind: 'running', itemId: id, endsAt: context.now + item.minutes * minuteMs }
  const shown = state.clock === null ? onceAllAreIn(state.shown) : state.shown
  const openLanes = openLanesOf(item, context.board)
  return openItem({ ...started, clock: clockOn, mode: item.mode ?? state.mode, openLanes, shown }, item, context)
}

/** The wall turns from the invitation to the agenda when that begins; what else is shown stays. */
const onceAllAreIn = (shown: WorkshopState['shown']): WorkshopState['shown'] =>
  shown === null || shown.kind === 'invitation' ? { kind: 'agenda' } : shown

export const nextItem = (state: WorkshopState, context: Context): Decision => {
  if (!isFacilitator(state, context.by)) return refused('not-allowed')
  const items = itemsInOrder(state.agenda)
  const present = items.findIndex(({ id }) => id === state.clock?.itemId)
  // Nothing runs: on with the first that has not had its turn, so that a pause of the whole agenda loses no place.
  const next = present === -1 ? items.find((item) => item.endedAt === undefined) : items[present + 1]
  if (next !== undefined) return startItem(state, { kind: 'start-item', id: next.id }, context)
  return state.clock === null ? refused('unknown-item') : doorAtEnd(withoutClock(state, context.now))
}

export const pause = (state: WorkshopState, { by, now }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const { clock: at } = state
  if (at === null) return refused('not-running')
  return accepted(pausedAt(state, at, leftMsOf(at, now)))
}

export const resume = (state: WorkshopState, { by, now }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const { clock: at } = state
  if (at === null) return refused('not-running')
  return accepted(runningUntil(state, at, now + leftMsOf(at, now)))
}

/** Time that was taken over already is not counted: a minute more is a minute from now. */
export const addMinutes = (
  state: WorkshopState,
  { minutes }: v.InferOutput<typeof addMinutesCommand>,
  { by, now }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  return state.clock === null ? refused('not-running') : accepted(withMore(state, state.clock, minutes * minuteMs, now))
}

export const extendVote = (
  state: WorkshopState,
  command: v.InferOutput<typeof extendVoteCommand>,
  { by, now }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const { clock: at, vote } = state
  if (vote === null) return refused('closed')
  const moreMs = command.seconds * 1000
  if (at !== null && voteOn(state, at) !== undefined) return accepted(withMore(state, at, moreMs, now))
  return accepted({ ...state, vote: { ...vote, endsAt: Math.max(now, vote.endsAt ?? now) + moreMs } })
}

/** A vote that ends with the item has no clock of its own: what is done to the one is done to the other. */
const voteOn = ({ vote }: WorkshopState, at: Clock): VoteRound | undefined => {
  if (vote === null) return undefined
  const isSame = at.kind === 'running' ? vote.endsAt === at.endsAt : at.vote === vote.id
  return isSame ? vote : undefined
}

const runningUntil = (state: WorkshopState, at: Clock, endsAt: number): WorkshopState => {
  const vote = voteOn(state, at)
  const clockOn: Clock = { kind: 'running', itemId: at.itemId, endsAt }
  return { ...state, clock: clockOn, ...(vote !== undefined && { vote: { ...vote, endsAt } }) }
}

const pausedAt = (state: WorkshopState, at: Clock, leftMs: number): WorkshopState => {
  const paused: Clock = { kind: 'paused', itemId: at.itemId, leftMs }
  const vote = voteOn(state, at)
  if (vote === undefined) return { ...state, clock: paused }
  const { endsAt: _, ...waiting } = vote
  return { ...state, clock: { ...paused, vote: vote.id }, vote: waiting }
}

const withMore = (state: WorkshopState, at: Clock, moreMs: number, now: number): WorkshopState => {
  const leftMs = Math.max(0, Math.max(0, leftMsOf(at, now)) + moreMs)
  return at.kind === 'running' ? runningUntil(state, at, now + leftMs) : pausedAt(state, at, leftMs)
}

export const stopClock = (state: WorkshopState, { by, now }: Context): Decision =>
  isFacilitator(state, by) ? accepted(withoutClock(state, now)) : refused('not-allowed')

/** A vote that waited with it goes on by itself. */
const withoutClock = (state: WorkshopState, now: number): WorkshopState => {
  const { clock: at } = state
  if (at === null) return { ...state, openLanes: null }
  const item = itemOf(state.agenda, at.itemId)
  const freed = at.kind === 'paused' ? runningUntil(state, at, now + Math.max(0, at.leftMs)) : state
  const ended = item === undefined ? freed : withItem(freed, at.itemId, { ...item, endedAt: now })
  return { ...ended, clock: null, openLanes: null }
}

const startedAt = (item: AgendaItem, now: number): AgendaItem => {
  const { endedAt: _ended, ...going } = item
  return { ...going, startedAt: item.startedAt ?? now }
}
