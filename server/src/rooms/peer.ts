// What a room knows of somebody who is in it; the transport implements it.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import type { CloseCode } from '@parcours/shared/wire/close-codes'
import type { Notice } from '@parcours/shared/wire/api'

/** The room's newest update. A peer that is behind is not sent it; it catches up later from the state `before`. */
export interface UpdateNews {
  readonly frame: Uint8Array
  readonly before: () => Uint8Array
}
/** The presence of `clients`; a peer that is behind is owed it. */
export interface PresenceNews {
  readonly frame: Uint8Array
  readonly clients: readonly number[]
}

export interface Peer {
  readonly participantId: ParticipantId
  /** As they joined; the workshop says what holds now. */
  readonly name: string
  readonly role: Role
  /** Came when the room was full: reads only, whatever the role. */
  readonly isDemoted: boolean
  /** A frame that must arrive, in order. */
  send(frame: Uint8Array): void
  /** Everything it lacked when it asked, in order; after the last it may call itself whole. */
  sendWhole(updates: readonly Uint8Array[]): void
  /** What it missed while it was behind, in order. */
  sendMissed(updates: readonly Uint8Array[]): void
  sendUpdate(update: UpdateNews): void
  sendPresence(presence: PresenceNews): void
  /** Of the same turn: one packet where the peer keeps up. */
  sendBoth(update: UpdateNews, presence: PresenceNews): void
  /** The first `count` document messages of this peer are on disk. */
  saved(count: number): void
  notify(notice: Notice): void
  close(code: CloseCode): void
}
