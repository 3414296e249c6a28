// Who may come in: keys open a board in a role, a session is the person who came in with one.
import { boardId, newId, participantId, type BoardId, type ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import type { CodeHolder, EnteredByCode, NewImage, Storage, StoredSession } from '../storage/storage.ts'
import { hashOf, isSame, newSecret } from './secrets.ts'

export type AccessRefusal = {
  readonly kind: 'refused'
  readonly reason: 'board-unknown' | 'key-invalid' | 'session-invalid' | 'code-unknown'
}
export interface CreatedBoard {
  readonly boardId: BoardId
  /** Known to the creator alone, from this moment on. */
  readonly keys: Readonly<Record<Role, string>>
}
export interface Joined {
  readonly kind: 'joined'
  readonly participantId: ParticipantId
  readonly role: Role
  readonly session: string
}
export type Person = Pick<StoredSession, 'participantId' | 'name' | 'role'>

export const createBoard = async (
  storage: Storage,
  update: Uint8Array,
  images: readonly NewImage[] = [],
): Promise<CreatedBoard> => {
  const id = newId(boardId)
  const keys = { facilitator: newSecret(), participant: newSecret(), observer: newSecret() }
  const hashed = (['facilitator', 'participant', 'observer'] as const).map((role) => ({
    role,
    hash: hashOf(keys[role]),
  }))
  await storage.createBoard({ id, keys: hashed, update, images })
  return { boardId: id, keys }
}

export const joinBoard = async (
  storage: Storage,
  board: BoardId,
  key: string,
  name: string,
): Promise<Joined | AccessRefusal> => {
  const keys = await storage.boardKeys(board)
  if (keys === 'unknown') return { kind: 'refused', reason: 'board-unknown' }
  const hash = hashOf(key)
  // All are compared, whichever fits: the time taken tells nothing.
  const role = keys.filter((each) => isSame(each.hash, hash))[0]?.role
  if (role === undefined) return { kind: 'refused', reason: 'key-invalid' }
  const session = newSecret()
  const id = newId(participantId)
  await storage.addParticipant({ boardId: board, id, name, role, sessionHash: hashOf(session) })
  return { kind: 'joined', participantId: id, role, session }
}

/** Whom a code would let in: for somebody new it is told whose door it is, no more. */
export const openCode = async (storage: Storage, code: string): Promise<CodeHolder | AccessRefusal> => {
  const found = await storage.codeHolder(hashOf(code))
  return found === 'unknown' ? { kind: 'refused', reason: 'code-unknown' } : found
}

/** A door that closes meanwhile lets nobody in. */
export const joinByCode = async (
  storage: Storage,
  code: string,
  name: string,
): Promise<(Joined & Pick<EnteredByCode, 'boardId' | 'name'>) | AccessRefusal> => {
  const session = newSecret()
  const entry = { hash: hashOf(code), id: newId(participantId), name, sessionHash: hashOf(session) }
  const entered = await storage.enterByCode(entry)
  return entered === 'unknown' ? { kind: 'refused', reason: 'code-unknown' } : { kind: 'joined', ...entered, session }
}

export const personOf = async (storage: Storage, board: BoardId, session: string): Promise<Person | AccessRefusal> => {
  const hash = hashOf(session)
  const found = await storage.session(board, hash)
  if (found !== 'unknown' && isSame(found.hash, hash)) {
    return { participantId: found.participantId, name: found.name, role: found.role }
  }
  const keys = await storage.boardKeys(board)
  return { kind: 'refused', reason: keys === 'unknown' ? 'board-unknown' : 'session-invalid' }
}
