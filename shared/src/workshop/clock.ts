// The clock: one item of the agenda at a time, to the millisecond of the server's time. It never moves on by itself: past
// its end it counts what the group takes over.
import * as v from 'valibot'
import { itemId, itemOf, itemsInOrder, withItem, type AgendaItem } from './agenda.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { doorAtEnd } from './door.ts'
import { isFacilitator } from './people.ts'
import { openItem } from './open-item.ts'
import { openLanesOf } from './open-lanes.ts'
import { valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

const clock = v.variant('kind', [
  /** `endsAt`: epoch ms. */
  v.object({ kind: v.literal('running'), itemId, endsAt: v.pipe(v.number(), v.integer()) }),
  /** `leftMs` is below zero once the time is over. */
  v.object({ kind: v.literal('paused'), itemId, leftMs: v.pipe(v.number(), v.integer()) }),
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
  return accepted({ ...state, clock: { kind: 'paused', itemId: at.itemId, leftMs: leftMsOf(at, now) } })
}

export const resume = (state: WorkshopState, { by, now }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const { clock: at } = state
  if (at === null) return refused('not-running')
  return accepted({ ...state, clock: { kind: 'running', itemId: at.itemId, endsAt: now + leftMsOf(at, now) } })
}

/** Time that was taken over already is not counted: a minute more is a minute from now. */
export const addMinutes = (
  state: WorkshopState,
  { minutes }: v.InferOutput<typeof addMinutesCommand>,
  { by, now }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const { clock: at } = state
  if (at === null) return refused('not-running')
  const leftMs = Math.max(0, leftMsOf(at, now)) + minutes * minuteMs
  const left = Math.max(0, leftMs)
  const next: Clock =
    at.kind === 'running'
      ? { kind: 'running', itemId: at.itemId, endsAt: now + left }
      : { kind: 'paused', itemId: at.itemId, leftMs: left }
  return accepted({ ...state, clock: next })
}

export const stopClock = (state: WorkshopState, { by, now }: Context): Decision =>
  isFacilitator(state, by) ? accepted(withoutClock(state, now)) : refused('not-allowed')

const withoutClock = (state: WorkshopState, now: number): WorkshopState => {
  const item = state.clock && itemOf(state.agenda, state.clock.itemId)
  const ended = state.clock && item ? withItem(state, state.clock.itemId, { ...item, endedAt: now }) : state
  return { ...ended, clock: null, openLanes: null }
}

const startedAt = (item: AgendaItem, now: number): AgendaItem => {
  const { endedAt: _ended, ...going } = item
  return { ...going, startedAt: item.startedAt ?? now }
}
