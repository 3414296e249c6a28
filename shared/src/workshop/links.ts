// The invitation links. Their secrets are known to whoever made them and stored as hashes alone, so a lost link cannot be
// shown again: a facilitator makes another one beside it, or a new one in place of all.
import * as v from 'valibot'
import { role, type Role } from '../domain/values.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { isFacilitator } from './people.ts'
import { valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** How many links open the board in each role; a new board has one a role. */
export const linksSlice = valueSlice(v.object({ facilitator: count, participant: count, observer: count }), {
  facilitator: 1,
  participant: 1,
  observer: 1,
})

/** Answered with `{ role, key }`; the key is not kept, so a repetition after a restart answers without it. */
export const addLinkCommand = v.object({ kind: v.literal('add-link'), role })
export const renewLinkCommand = v.object({ kind: v.literal('renew-link'), role })
export const revokeLinkCommand = v.object({ kind: v.literal('revoke-link'), role })

const maxLinks = 50

export const addLink = (
  state: WorkshopState,
  command: v.InferOutput<typeof addLinkCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const links = state.links[command.role] + 1
  if (links > maxLinks) return refused('too-many')
  const next = accepted(withLinks(state, command.role, links), [{ kind: 'add-key', role: command.role }])
  return { ...next, answer: { role: command.role } }
}

export const renewLink = (
  state: WorkshopState,
  command: v.InferOutput<typeof renewLinkCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const next = accepted(withLinks(state, command.role, 1), [
    { kind: 'drop-keys', role: command.role },
    { kind: 'add-key', role: command.role },
  ])
  return { ...next, answer: { role: command.role } }
}

export const revokeLink = (
  state: WorkshopState,
  command: v.InferOutput<typeof revokeLinkCommand>,
  { by }: Context,
): Decision =>
  isFacilitator(state, by)
    ? accepted(withLinks(state, command.role, 0), [{ kind: 'drop-keys', role: command.role }])
    : refused('not-allowed')

const withLinks = (state: WorkshopState, of: Role, links: number): WorkshopState => ({
  ...state,
  links: { ...state.links, [of]: links },
})
