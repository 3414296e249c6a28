import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'

/** Somebody who is here. */
export interface Person {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  readonly color: string
}
