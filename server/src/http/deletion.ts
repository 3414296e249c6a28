// Deleting a board for good: its facilitator may, and the person who runs the server.
import type { FastifyInstance } from 'fastify'
import { personOf } from '../access/access.ts'
import { isSameSecret } from '../access/secrets.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'
import { bearerOf, isBoardId } from './member.ts'
import { refusal, refuse } from './refusals.ts'

export interface DeletionOptions {
  readonly storage: Storage
  readonly rooms: Rooms
  /** What the command on this machine shows instead of a session. */
  readonly controlToken: string
}

export const addDeletion = (http: FastifyInstance, { storage, rooms, controlToken }: DeletionOptions): void => {
  http.delete<{ Params: { id: string } }>('/api/boards/:id', async (request, reply) => {
    const { id } = request.params
    if (!isBoardId(id)) return refuse(request, reply, refusal('board-unknown'))
    const bearer = bearerOf(request)
    if (!isSameSecret(bearer, controlToken)) {
      const person = await personOf(storage, id, bearer)
      if ('reason' in person) return refuse(request, reply, refusal(person.reason))
      if (person.role !== 'facilitator') return refuse(request, reply, refusal('forbidden'))
    }
    if ((await rooms.deleteBoard(id)) === 'unknown') return refuse(request, reply, refusal('board-unknown'))
    request.log.warn({ boardId: id }, 'a board was deleted')
    return reply.code(204).send()
  })
}
