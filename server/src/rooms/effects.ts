// What a command does outside the workshop's state: performed at once where it is an edit, else as writes that go to disk
// with the command.
import type * as Y from 'yjs'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { rateSteps } from '@parcours/shared/doc/edits/maps'
import { deviceCodeLength } from '@parcours/shared/domain/join-code'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Effect } from '@parcours/shared/workshop/decision'
import { hashOf, newCode, newSecret } from '../access/secrets.ts'
import type { WorkshopWrite } from '../storage/storage.ts'

/** Edits the room's document and tells everybody; answers what is to be logged, undefined if nothing changed. */
export type EditBoard = (write: (doc: Y.Doc) => void) => Uint8Array | undefined

interface Done {
  readonly writes: readonly WorkshopWrite[]
  readonly update?: Uint8Array | undefined
  /** For the answer alone; kept nowhere. */
  readonly secret?: { readonly key: string } | { readonly code: string }
  /** Whose sockets are closed once it is on disk. */
  readonly gone?: ParticipantId
}

export const performEffect = (effect: Effect, edit: EditBoard): Done => {
  switch (effect.kind) {
    case 'add-cards':
      return { writes: [], update: edit((doc) => addCards(doc, effect.cards)) }
    case 'rate-steps':
      return { writes: [], update: edit((doc) => rateSteps(doc, effect.ratings)) }
    case 'add-key': {
      const key = newSecret()
      return { writes: [{ kind: 'add-key', role: effect.role, hash: hashOf(key) }], secret: { key } }
    }
    case 'set-code':
      return {
        writes: [
          {
            kind: 'set-code',
            hash: hashOf(effect.code),
            ...(effect.expiresAt !== undefined && { expiresAt: effect.expiresAt }),
          },
        ],
      }
    case 'add-device-code': {
      const code = newCode(deviceCodeLength)
      return { writes: [{ ...effect, hash: hashOf(code) }], secret: { code } }
    }
    case 'drop-code':
    case 'drop-keys':
    case 'set-role':
      return { writes: [effect] }
    case 'end-sessions':
      return { writes: [effect], gone: effect.participantId }
  }
}

/** Which effects write the document, and so are refused where nobody may. */
export const writesBoard = ({ kind }: Effect): boolean => kind === 'add-cards' || kind === 'rate-steps'
