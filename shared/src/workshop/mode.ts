// How the board may be worked on. Design: everybody arranges it. Meeting: its structure is locked, participants write,
// move and delete their own cards and rate; facilitators do everything.
import * as v from 'valibot'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { isFacilitator } from './people.ts'
import { valueSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

export const mode = v.picklist(['design', 'meeting'])
export type Mode = v.InferOutput<typeof mode>
export const modeSlice = valueSlice(mode, 'design')

export const setModeCommand = v.object({ kind: v.literal('set-mode'), mode })

export const setMode = (
  state: WorkshopState,
  command: v.InferOutput<typeof setModeCommand>,
  { by }: Context,
): Decision => (isFacilitator(state, by) ? accepted({ ...state, mode: command.mode }) : refused('not-allowed'))
