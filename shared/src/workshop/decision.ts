// What a rule answers: the state after the command, or why nothing changed.
import * as v from 'valibot'
import type { Board } from '../domain/board.ts'
import type { Card } from '../domain/card.ts'
import type { ParticipantId } from '../domain/ids.ts'
import type { JoinCode } from '../domain/join-code.ts'
import type { StepRating } from '../domain/map.ts'
import type { Role } from '../domain/values.ts'
import type { WorkshopState } from './state.ts'

/** Each part adds its own; the interface has a sentence for each. */
export const refusalReason = v.picklist([
  /** The command could not be read. */
  'malformed',
  /** The role does not allow it. */
  'not-allowed',
  'unknown-person',
  /** Nobody would be left to lead. */
  'last-facilitator',
  'too-many',
  /** Too much waits for the disk already. */
  'busy',
  /** It names an item of the agenda that is gone. */
  'unknown-item',
  /** It names a map, lane, step or persona that is not there, or not asked about. */
  'unknown-place',
  /** The clock is not on. */
  'not-running',
  /** Nothing is asked, or no longer. */
  'closed',
  /** Another round of the kind is under way. */
  'round-open',
  /** Notes of an earlier writing have not been revealed. */
  'notes-waiting',
  /** Nothing to vote on, or not this card. */
  'no-candidates',
  'budget-spent',
  'card-limit',
  /** A later Parcours wrote the board: this one may not write in it. */
  'newer-board',
])
export type RefusalReason = v.InferOutput<typeof refusalReason>

/** What a command does outside the state, in the same transaction. */
export type Effect =
  /** The board gets these cards, as an edit of the server. */
  | { readonly kind: 'add-cards'; readonly cards: readonly Card[] }
  /** The board gets these ratings, as an edit of the server. */
  | { readonly kind: 'rate-steps'; readonly ratings: readonly StepRating[] }
  /** A new secret that opens the board in this role; it is told in the answer as `key`, and kept nowhere. */
  | { readonly kind: 'add-key'; readonly role: Role }
  /** Every link of this role so far opens nothing any more. */
  | { readonly kind: 'drop-keys'; readonly role: Role }
  /** Whoever types this code comes in as a participant, until `expiresAt` (epoch ms) if it says so. */
  | { readonly kind: 'set-code'; readonly code: JoinCode; readonly expiresAt?: number }
  | { readonly kind: 'drop-code' }
  /** A code, told in the answer as `code` and kept nowhere, by which one more device becomes this person. */
  | { readonly kind: 'add-device-code'; readonly participantId: ParticipantId; readonly expiresAt: number }
  /** What their session opens without the workshop being asked: the door knows roles too. */
  | { readonly kind: 'set-role'; readonly participantId: ParticipantId; readonly role: Role }
  /** Whoever this is must come in again by a link. */
  | { readonly kind: 'end-sessions'; readonly participantId: ParticipantId }

export interface Context {
  readonly by: ParticipantId
  /** Epoch milliseconds of the server's clock. */
  readonly now: number
  /** A fresh id, good for any brand. */
  readonly newId: () => string
  /** A fresh code for the door. */
  readonly newCode: () => JoinCode
  /** The board as it is; read when asked, which costs its size. */
  readonly board: () => Board
}

export interface Accepted {
  readonly kind: 'accepted'
  readonly state: WorkshopState
  /** JSON for the one who asked; kept for a repetition of the command. */
  readonly answer?: Readonly<Record<string, unknown>>
  readonly effects?: readonly Effect[]
}
export interface Refused {
  readonly kind: 'refused'
  readonly reason: RefusalReason
}
export type Decision = Accepted | Refused

export const accepted = (state: WorkshopState, effects?: readonly Effect[]): Accepted => ({
  kind: 'accepted',
  state,
  ...(effects && { effects }),
})
export const refused = (reason: RefusalReason): Refused => ({ kind: 'refused', reason })
