// Who belongs to the board, by what name and in what role. The link somebody came by gives the first role; from then on
// this is what holds.
import * as v from 'valibot'
import { participantId, type ParticipantId } from '../domain/ids.ts'
import { hueForNewcomer } from '../domain/people-colors.ts'
import { limits, personName, role, type Role } from '../domain/values.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { recordSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

export const person = v.object({
  name: personName,
  role,
  /** Names before this one, the newest first: what was written to them still is. */
  formerly: v.optional(v.array(personName)),
  /** Team, site, trade: results of a vote are told by group. */
  group: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limits.name))),
  /** Which of `peopleColors`, given at the door and kept: two who are here differ as far as there are any. */
  hue: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Was shown out. Stays here, so that what they wrote still has a name. */
  removed: v.optional(v.literal(true)),
})
export type Person = v.InferOutput<typeof person>
export const peopleSlice = recordSlice(person)

/** Absent for a stranger and for who was removed. */
export const personIn = ({ people }: Pick<WorkshopState, 'people'>, id: ParticipantId): Person | undefined => {
  const found = Object.hasOwn(people, id) ? people[id] : undefined
  return found?.removed ? undefined : found
}
export const roleIn = (state: Pick<WorkshopState, 'people'>, id: ParticipantId): Role | undefined =>
  personIn(state, id)?.role
export const isFacilitator = (state: Pick<WorkshopState, 'people'>, id: ParticipantId): boolean =>
  roleIn(state, id) === 'facilitator'

/**
 * Somebody comes in by a link, in its role; who is known already stays as they are. No command: the server does it.
 * `here` are those whose colour the newcomer's must not be.
 */
export const admit = (
  state: WorkshopState,
  id: ParticipantId,
  newcomer: Pick<Person, 'name' | 'role'>,
  here: () => Iterable<ParticipantId> = () => [],
): WorkshopState => {
  const known = Object.hasOwn(state.people, id) ? state.people[id] : undefined
  if (known?.hue !== undefined || known?.removed) return state
  const { name, role: admittedAs } = known ?? newcomer
  const person: Person = { ...known, name, role: admittedAs, hue: hueForNewcomer(state.people, id, here()) }
  return { ...state, people: { ...state.people, [id]: person } }
}

export const setRoleCommand = v.object({ kind: v.literal('set-role'), participantId, role })
export const renameCommand = v.object({ kind: v.literal('rename'), participantId, name: personName })
/** '' takes them out of their group. */
export const setGroupCommand = v.object({
  kind: v.literal('set-group'),
  participantId,
  group: v.pipe(v.string(), v.trim(), v.maxLength(limits.name)),
})
export const removeCommand = v.object({ kind: v.literal('remove'), participantId })

export const setRole = (
  state: WorkshopState,
  command: v.InferOutput<typeof setRoleCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (personIn(state, command.participantId) === undefined) return refused('unknown-person')
  const next = withPerson(state, command.participantId, { role: command.role })
  if (!hasLead(next)) return refused('last-facilitator')
  return accepted(next, [{ kind: 'set-role', participantId: command.participantId, role: command.role }])
}

export const rename = (
  state: WorkshopState,
  command: v.InferOutput<typeof renameCommand>,
  { by }: Context,
): Decision => {
  if (by !== command.participantId && !isFacilitator(state, by)) return refused('not-allowed')
  const person = personIn(state, command.participantId)
  if (person === undefined) return refused('unknown-person')
  if (person.name === command.name) return accepted(state)
  const formerly = [person.name, ...(person.formerly ?? [])].filter((name) => name !== command.name)
  return accepted(
    withPerson(state, command.participantId, { name: command.name, formerly: formerly.slice(0, namesKept) }),
  )
}

const namesKept = 5

export const setGroup = (
  state: WorkshopState,
  command: v.InferOutput<typeof setGroupCommand>,
  { by }: Context,
): Decision => {
  if (by !== command.participantId && !isFacilitator(state, by)) return refused('not-allowed')
  if (personIn(state, command.participantId) === undefined) return refused('unknown-person')
  return accepted(withPerson(state, command.participantId, { group: command.group === '' ? undefined : command.group }))
}

export const remove = (
  state: WorkshopState,
  command: v.InferOutput<typeof removeCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (personIn(state, command.participantId) === undefined) return refused('unknown-person')
  const next = withPerson(state, command.participantId, { removed: true })
  if (!hasLead(next)) return refused('last-facilitator')
  return accepted(next, [{ kind: 'end-sessions', participantId: command.participantId }])
}

const withPerson = (state: WorkshopState, id: ParticipantId, change: Partial<Person>): WorkshopState => {
  const before = state.people[id]
  return before === undefined ? state : { ...state, people: { ...state.people, [id]: { ...before, ...change } } }
}

const hasLead = ({ people }: WorkshopState): boolean =>
  Object.values(people).some((each) => each.role === 'facilitator' && each.removed === undefined)
