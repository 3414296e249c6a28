// Whoever asks with a session on the board, and the room while it answers them.
import type { FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { boardId, type BoardId } from '@parcours/shared/domain/ids'
import { personOf, type Person } from '../access/access.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'
import { refusal, type Refusal } from './refusals.ts'

export type BoardRequest = FastifyRequest<{ Params: { id: string } }>

/** '' when there is none. */
export const bearerOf = ({ headers }: FastifyRequest): string =>
  /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''

export const isBoardId = (id: string): id is BoardId => v.is(boardId, id)

/** Holds the room until `answer` has settled. */
export const asMember = async <T>(
  request: BoardRequest,
  { storage, rooms }: { readonly storage: Storage; readonly rooms: Rooms },
  answer: (room: Room, person: Person) => T | Promise<T>,
): Promise<T | Refusal> => {
  const { id } = request.params
  if (!isBoardId(id)) return refusal('board-unknown')
  const person = await personOf(storage, id, bearerOf(request))
  if ('reason' in person) return refusal(person.reason)
  const hold = await rooms.hold(id)
  if (hold === 'unknown') return refusal('board-unknown')
  try {
    // Was shown out between the two.
    if (hold.room.workshop.roleOf(person) === undefined) return refusal('session-invalid')
    return await answer(hold.room, person)
  } finally {
    hold.release()
  }
}
