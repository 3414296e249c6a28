// The agenda: timed items in order, and what each asks for when it starts. The clock runs on one of them.
import * as v from 'valibot'
import { mapId, personaId } from '../domain/ids.ts'
import { inOrder, orderAt } from '../domain/order.ts'
import { laneKind, limits, orderKey } from '../domain/values.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { mode } from './mode.ts'
import { authorship } from './notes.ts'
import { isFacilitator } from './people.ts'
import { recordSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

export const agendaKind = v.picklist(['write', 'reveal', 'cluster', 'rate', 'vote', 'discuss', 'break'])
export type AgendaKind = v.InferOutput<typeof agendaKind>

/** What an item may put on the wall when it starts. */
export const agendaScene = v.picklist(['invitation', 'agenda', 'map', 'curve', 'ranking', 'matrix', 'plan', 'report'])
export type AgendaScene = v.InferOutput<typeof agendaScene>

export const itemId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/), v.brand('AgendaItemId'))
export type AgendaItemId = v.InferOutput<typeof itemId>

/** What a person sets of an item. */
const settings = {
  kind: agendaKind,
  title: v.pipe(v.string(), v.trim(), v.maxLength(limits.title)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480)),
  /** The board is switched to it at the start; absent leaves it as it is. */
  mode: v.optional(mode),
  /** The map it is about; absent: the first of the board. */
  mapId: v.optional(mapId),
  /**
   * Where participants may write while it runs, or whose notes are voted on; absent: everywhere, private notes in the lanes
   * that suit the map; its irritants.
   */
  laneKinds: v.optional(v.array(laneKind)),
  /** Of whom steps are rated; absent: the personas of the map. */
  personaIds: v.optional(v.array(personaId)),
  /** Whose names private notes will bear; absent: each author chooses. */
  authorship: v.optional(authorship),
  /** Absent: what it opens shows itself. */
  scene: v.optional(agendaScene),
}
const instant = v.pipe(v.number(), v.integer())
export const agendaItem = v.object({
  ...settings,
  order: orderKey,
  /** Epoch ms of its first start and of its last end. */
  startedAt: v.optional(instant),
  endedAt: v.optional(instant),
})
export type AgendaItem = v.InferOutput<typeof agendaItem>
/** By item id. */
export const agendaSlice = recordSlice(agendaItem)

const maxItems = 60
export const newItem = v.object(settings)
export type NewAgendaItem = v.InferOutput<typeof newItem>
/** Takes the place of the whole agenda. */
export const setAgendaCommand = v.object({
  kind: v.literal('set-agenda'),
  items: v.pipe(v.array(newItem), v.maxLength(maxItems)),
})
/** At the end, or before the item `before`. */
export const addItemCommand = v.object({ kind: v.literal('add-item'), item: newItem, before: v.optional(itemId) })
/** What it sets takes the place of all that was set. */
export const changeItemCommand = v.object({
  kind: v.literal('change-item'),
  id: itemId,
  item: newItem,
})
/** `to`: its index among the others. */
export const moveItemCommand = v.object({
  kind: v.literal('move-item'),
  id: itemId,
  to: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export const removeItemCommand = v.object({ kind: v.literal('remove-item'), id: itemId })

export interface ListedItem extends AgendaItem {
  readonly id: AgendaItemId
}
export const itemsInOrder = (agenda: WorkshopState['agenda']): readonly ListedItem[] =>
  inOrder(Object.entries(agenda).map(([id, item]) => ({ ...item, id: id as AgendaItemId })))
export const itemOf = (agenda: WorkshopState['agenda'], id: string): AgendaItem | undefined =>
  Object.hasOwn(agenda, id) ? agenda[id] : undefined

/** What a person set of it, as `change-item` takes it. */
export const settingsOf = ({ order: _order, startedAt: _start, endedAt: _end, ...set }: AgendaItem): NewAgendaItem =>
  v.parse(newItem, set)

export const setAgenda = (
  state: WorkshopState,
  { items }: v.InferOutput<typeof setAgendaCommand>,
  { by, newId }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  let agenda: WorkshopState['agenda'] = {}
  for (const item of items) agenda = withNewItem(agenda, newId(), item, Object.keys(agenda).length)
  return accepted({ ...state, agenda, clock: null, openLanes: null })
}

export const addItem = (
  state: WorkshopState,
  { item, before }: v.InferOutput<typeof addItemCommand>,
  { by, newId }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const items = itemsInOrder(state.agenda)
  if (items.length >= maxItems) return refused('too-many')
  const index = items.findIndex(({ id }) => id === before)
  return accepted({
    ...state,
    agenda: withNewItem(state.agenda, newId(), item, index === -1 ? items.length : index),
  })
}

export const changeItem = (
  state: WorkshopState,
  { id, item }: v.InferOutput<typeof changeItemCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const known = itemOf(state.agenda, id)
  if (known === undefined) return refused('unknown-item')
  const { order, startedAt, endedAt } = known
  return accepted(
    withItem(state, id, {
      ...item,
      order,
      ...(startedAt !== undefined && { startedAt }),
      ...(endedAt !== undefined && { endedAt }),
    }),
  )
}

export const moveItem = (
  state: WorkshopState,
  { id, to }: v.InferOutput<typeof moveItemCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const item = itemOf(state.agenda, id)
  if (item === undefined) return refused('unknown-item')
  const others = itemsInOrder(state.agenda).filter((each) => each.id !== id)
  return accepted(withItem(state, id, { ...item, order: orderAt(others, to) }))
}

/** An item the clock runs on takes the clock with it. */
export const removeItem = (
  state: WorkshopState,
  { id }: v.InferOutput<typeof removeItemCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (itemOf(state.agenda, id) === undefined) return refused('unknown-item')
  const agenda = Object.fromEntries(Object.entries(state.agenda).filter(([key]) => key !== id))
  return accepted(
    state.clock?.itemId === id ? { ...state, agenda, clock: null, openLanes: null } : { ...state, agenda },
  )
}

/** Also the way in which the clock notes a start or an end. */
export const withItem = (state: WorkshopState, id: string, item: AgendaItem): WorkshopState => ({
  ...state,
  agenda: { ...state.agenda, [id]: item },
})

const withNewItem = (agenda: WorkshopState['agenda'], id: string, item: NewAgendaItem, index: number) => ({
  ...agenda,
  [id]: { ...item, order: orderAt(itemsInOrder(agenda), index) },
})
