// Every command with the rule that decides it: a new command is one line.
import * as v from 'valibot'
import * as agenda from './agenda.ts'
import * as clock from './clock.ts'
import type { Context, Decision } from './decision.ts'
import * as door from './door.ts'
import * as lead from './lead.ts'
import * as links from './links.ts'
import * as locks from './locks.ts'
import * as mode from './mode.ts'
import * as notes from './notes.ts'
import * as people from './people.ts'
import * as rating from './rating.ts'
import type { WorkshopState } from './state.ts'
import * as voting from './voting.ts'

type CommandSchema = v.GenericSchema<unknown, { readonly kind: string }> & {
  readonly entries: { readonly kind: v.LiteralSchema<string, undefined> }
}
const rule = <S extends CommandSchema>(
  schema: S,
  decide: (state: WorkshopState, command: v.InferOutput<S>, context: Context) => Decision,
) => ({ schema, decide })
/** A command that says nothing but its name. */
const bare = <S extends CommandSchema>(schema: S, decide: (state: WorkshopState, context: Context) => Decision) =>
  rule(schema, (state, _, context) => decide(state, context))

const rules = {
  'set-mode': rule(mode.setModeCommand, mode.setMode),
  lock: rule(locks.lockCommand, locks.lockThings),
  unlock: rule(locks.unlockCommand, locks.unlockThings),
  'set-role': rule(people.setRoleCommand, people.setRole),
  'set-group': rule(people.setGroupCommand, people.setGroup),
  rename: rule(people.renameCommand, people.rename),
  remove: rule(people.removeCommand, people.remove),
  'add-link': rule(links.addLinkCommand, links.addLink),
  'renew-link': rule(links.renewLinkCommand, links.renewLink),
  'revoke-link': rule(links.revokeLinkCommand, links.revokeLink),
  'open-door': bare(door.openDoorCommand, door.openDoor),
  'close-door': bare(door.closeDoorCommand, door.closeDoor),
  'new-code': bare(door.newCodeCommand, door.newCode),
  'time-door': rule(door.timeDoorCommand, door.timeDoor),
  'link-device': bare(door.linkDeviceCommand, door.linkDevice),
  'set-agenda': rule(agenda.setAgendaCommand, agenda.setAgenda),
  'add-item': rule(agenda.addItemCommand, agenda.addItem),
  'change-item': rule(agenda.changeItemCommand, agenda.changeItem),
  'move-item': rule(agenda.moveItemCommand, agenda.moveItem),
  'remove-item': rule(agenda.removeItemCommand, agenda.removeItem),
  'start-item': rule(clock.startItemCommand, clock.startItem),
  'next-item': bare(clock.nextItemCommand, clock.nextItem),
  pause: bare(clock.pauseCommand, clock.pause),
  resume: bare(clock.resumeCommand, clock.resume),
  'add-minutes': rule(clock.addMinutesCommand, clock.addMinutes),
  'stop-clock': bare(clock.stopClockCommand, clock.stopClock),
  show: rule(lead.showCommand, lead.show),
  spotlight: rule(lead.spotlightCommand, lead.light),
  'raise-hand': bare(lead.raiseHandCommand, lead.raiseHand),
  'lower-hand': rule(lead.lowerHandCommand, lead.lowerHand),
  'lower-hands': bare(lead.lowerHandsCommand, lead.lowerHands),
  'note-decision': rule(lead.noteDecisionCommand, lead.noteDecision),
  'drop-decision': rule(lead.dropDecisionCommand, lead.dropDecision),
  'open-writing': rule(notes.openWritingCommand, notes.openWriting),
  'close-writing': bare(notes.closeWritingCommand, notes.closeWriting),
  'write-note': rule(notes.writeNoteCommand, notes.writeNote),
  'delete-note': rule(notes.deleteNoteCommand, notes.deleteNote),
  'reveal-notes': rule(notes.revealNotesCommand, notes.revealNotes),
  'open-rating': rule(rating.openRatingCommand, rating.openRating),
  rate: rule(rating.rateCommand, rating.rate),
  'reveal-rating': bare(rating.revealRatingCommand, rating.revealRating),
  'cancel-rating': bare(rating.cancelRatingCommand, rating.cancelRating),
  'open-vote': rule(voting.openVoteCommand, voting.openVote),
  cast: rule(voting.castCommand, voting.cast),
  'finish-ballot': rule(voting.finishBallotCommand, voting.finishBallot),
  'extend-vote': rule(voting.extendVoteCommand, clock.extendVote),
  'close-vote': bare(voting.closeVoteCommand, voting.closeVote),
  'cancel-vote': bare(voting.cancelVoteCommand, voting.cancelVote),
}

export const command = v.variant(
  'kind',
  Object.values(rules).map(({ schema }) => schema),
)
export type Command = v.InferOutput<typeof command>
/** As it is written: what has a default may be left out. */
export type CommandInput = v.InferInput<typeof command>

/** Pure: the same state, command and context give the same decision. */
export const decide = (state: WorkshopState, asked: Command, context: Context): Decision =>
  // The kind picks the rule and the shape of the command at once, which the compiler cannot follow.
  rules[asked.kind].decide(state, asked as never, context)
