// The door: while it is open, whoever has its code comes in as a participant. And the codes by which one's own second
// device comes in as oneself.
import * as v from 'valibot'
import { joinCode } from '../domain/join-code.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { isFacilitator, personIn } from './people.ts'
import { valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

const minuteMs = 60_000

/** Null: closed. `closes`: when it does so by itself; absent: it stays open until somebody closes it. */
const openDoorSchema = v.object({
  code: joinCode,
  closes: v.optional(
    v.variant('kind', [
      /** Epoch ms. */
      v.object({ kind: v.literal('time'), at: v.pipe(v.number(), v.integer()) }),
      /** With the last item of the agenda. */
      v.object({ kind: v.literal('agenda') }),
    ]),
  ),
})
export const doorSlice = valueSlice(v.nullable(openDoorSchema), null)

export const openDoorCommand = v.object({ kind: v.literal('open-door') })
export const closeDoorCommand = v.object({ kind: v.literal('close-door') })
/** Opens it too; whoever has the code so far has nothing any more. */
export const newCodeCommand = v.object({ kind: v.literal('new-code') })
/** When the open door closes by itself; null: never. */
export const timeDoorCommand = v.object({
  kind: v.literal('time-door'),
  closes: v.nullable(
    v.variant('kind', [
      v.object({
        kind: v.literal('time'),
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12 * 60)),
      }),
      v.object({ kind: v.literal('agenda') }),
    ]),
  ),
})
/** Answered with `{ expiresAt, code }`; the code is not kept, so a repetition after a restart answers without it. */
export const linkDeviceCommand = v.object({ kind: v.literal('link-device') })

/** An open door stays as it is: two facilitators may open it at once. */
export const openDoor = (state: WorkshopState, context: Context): Decision =>
  state.door !== null && isFacilitator(state, context.by) ? accepted(state) : newCode(state, context)

export const closeDoor = (state: WorkshopState, { by }: Context): Decision =>
  isFacilitator(state, by) ? accepted({ ...state, door: null }, [{ kind: 'drop-code' }]) : refused('not-allowed')

export const newCode = (state: WorkshopState, { by, newCode: draw }: Context): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  return withDoor(state, { ...state.door, code: draw() })
}

export const timeDoor = (
  state: WorkshopState,
  { closes }: v.InferOutput<typeof timeDoorCommand>,
  { by, now }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  if (state.door === null) return refused('closed')
  const { code } = state.door
  if (closes === null) return withDoor(state, { code })
  if (closes.kind === 'agenda') return withDoor(state, { code, closes })
  return withDoor(state, { code, closes: { kind: 'time', at: now + closes.minutes * minuteMs } })
}

/** The code itself ends with the time, so that the door is closed also while nobody is here to close it. */
const withDoor = (state: WorkshopState, door: v.InferOutput<typeof openDoorSchema>): Decision => {
  const { code, closes } = door
  const expiresAt = closes?.kind === 'time' ? closes.at : undefined
  return accepted({ ...state, door }, [
    { kind: 'drop-code' },
    { kind: 'set-code', code, ...(expiresAt !== undefined && { expiresAt }) },
  ])
}

/** Epoch ms; undefined: not by the clock. */
export const doorClosesAt = ({ door }: Pick<WorkshopState, 'door'>): number | undefined =>
  door?.closes?.kind === 'time' ? door.closes.at : undefined

/** The agenda is over: a door that was to close with it closes. */
export const doorAtEnd = (state: WorkshopState): Decision =>
  state.door?.closes?.kind === 'agenda' ? accepted({ ...state, door: null }, [{ kind: 'drop-code' }]) : accepted(state)

/** How long a second device may take. */
export const deviceCodeMs = 5 * 60_000

/** One code a person: a new one takes the place of the one before. */
export const linkDevice = (state: WorkshopState, { by, now }: Context): Decision => {
  if (personIn(state, by) === undefined) return refused('not-allowed')
  const expiresAt = now + deviceCodeMs
  const next = accepted(state, [{ kind: 'add-device-code', participantId: by, expiresAt }])
  return { ...next, answer: { expiresAt } }
}
