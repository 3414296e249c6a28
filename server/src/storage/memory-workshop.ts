// A workshop in memory, as the SQLite engine keeps it in its tables.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import {
  answersKept,
  StorageFailure,
  type BoardKey,
  type SecretHash,
  type StoredAnswer,
  type StoredEntry,
  type StoredWorkshop,
  type WorkshopWrite,
} from './storage.ts'

/** What commands do to the door. */
interface Door {
  readonly hasKey: (hash: SecretHash) => boolean
  readonly addKey: (key: BoardKey) => void
  readonly dropKeys: (role: Role) => void
  readonly setRole: (participantId: ParticipantId, role: Role) => void
  readonly addCode: (code: StoredCode) => void
  readonly dropCode: (participantId: ParticipantId | undefined) => void
  readonly endSessions: (participantId: ParticipantId) => void
}

/** Without a participant: the door's. */
export interface StoredCode {
  readonly hash: SecretHash
  readonly participantId?: ParticipantId
  readonly expiresAt?: number
}

export class MemoryWorkshop {
  readonly #entries = new Map<string, StoredEntry>()
  readonly #answers = new Map<string, StoredAnswer>()

  stored(): StoredWorkshop {
    return { entries: [...this.#entries.values()], answers: [...this.#answers.values()].slice(-answersKept) }
  }

  /** All or nothing: throws before anything is written. */
  write(writes: readonly WorkshopWrite[], door: Door): void {
    if (writes.some((write) => write.kind === 'add-key' && door.hasKey(write.hash)))
      throw new StorageFailure('the key is there already')
    for (const write of writes) this.#writeOne(write, door)
  }

  #writeOne(write: WorkshopWrite, door: Door): void {
    switch (write.kind) {
      case 'entry': {
        const { slice, key, value } = write
        return void this.#entries.set(entryKey(write), { slice, key, value })
      }
      case 'no-entry':
        return void this.#entries.delete(entryKey(write))
      case 'answer': {
        const { participantId, key, answer } = write
        this.#answers.delete(answerKey(write))
        return void this.#answers.set(answerKey(write), { participantId, key, answer })
      }
      case 'set-code':
        return door.addCode({
          hash: write.hash,
          ...(write.expiresAt !== undefined && { expiresAt: write.expiresAt }),
        })
      case 'drop-code':
        return door.dropCode(undefined)
      case 'add-device-code': {
        const { participantId, hash, expiresAt } = write
        door.dropCode(participantId)
        return door.addCode({ participantId, hash, expiresAt })
      }
      case 'add-key':
        return door.addKey({ role: write.role, hash: write.hash })
      case 'drop-keys':
        return door.dropKeys(write.role)
      case 'set-role':
        return door.setRole(write.participantId, write.role)
      case 'end-sessions':
        door.dropCode(write.participantId)
        return door.endSessions(write.participantId)
    }
  }
}

const entryKey = ({ slice, key }: { readonly slice: string; readonly key: string }) => `${slice}/${key}`
const answerKey = ({ participantId, key }: Pick<StoredAnswer, 'participantId' | 'key'>) => `${participantId}/${key}`
