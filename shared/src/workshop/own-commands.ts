// What a person does for themselves alone: their notes, ratings and dots. A client keeps these through a reload and shows
// what they will do; it has no need of the other rules.
import * as v from 'valibot'
import { deleteNoteCommand, writeNoteCommand } from './notes.ts'
import { rateCommand } from './rating.ts'
import { castCommand, finishBallotCommand } from './voting.ts'

export const ownCommand = v.variant('kind', [
  writeNoteCommand,
  deleteNoteCommand,
  rateCommand,
  castCommand,
  finishBallotCommand,
])
export type OwnCommand = v.InferOutput<typeof ownCommand>
