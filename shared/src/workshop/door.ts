// The door: while it is open, whoever has its code comes in as a participant. And the codes by which one's own second
// device comes in as oneself.
import * as v from 'valibot'
import { joinCode } from '../domain/join-code.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { isFacilitator, personIn } from './people.ts'
import { valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

/** Null: closed. */
export const doorSlice = valueSlice(v.nullable(v.object({ code: joinCode })), null)

export const openDoorCommand = v.object({ kind: v.literal('open-door') })
export const closeDoorCommand = v.object({ kind: v.literal('close-door') })
/** Opens it too; whoever has the code so far has nothing any more. */
export const newCodeCommand = v.object({ kind: v.literal('new-code') })
/** Answered with `{ expiresAt, code }`; the code is not kept, so a repetition after a restart answers without it. */
export const linkDeviceCommand = v.object({ kind: v.literal('link-device') })

/** An open door stays as it is: two facilitators may open it at once. */
export const openDoor = (state: WorkshopState, context: Context): Decision =>
  state.door !== null && isFacilitator(state, context.by) ? accepted(state) : newCode(state, context)

export const closeDoor = (state: WorkshopState, { by }: Context): Decision =>
  isFacilitator(state, by) ? accepted({ ...state, door: null }, [{ kind: 'drop-code' }]) : refused('not-allowed')

export const newCode = (state: WorkshopState, { by, newCode: draw }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const code = draw()
  return accepted({ ...state, door: { code } }, [{ kind: 'drop-code' }, { kind: 'set-code', code }])
}

/** How long a second device may take. */
export const deviceCodeMs = 5 * 60_000

/** One code a person: a new one takes the place of the one before. */
export const linkDevice = (state: WorkshopState, { by, now }: Context): Decision => {
  if (personIn(state, by) === undefined) return refused('not-allowed')
  const expiresAt = now + deviceCodeMs
  const next = accepted(state, [{ kind: 'add-device-code', participantId: by, expiresAt }])
  return { ...next, answer: { expiresAt } }
}
