// Deleting a board for good: its facilitator may, and the person who runs the server.
import type { FastifyInstance } from 'fastify'
import { isSameSecret } from '../access/secrets.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'
import { asMember, bearerOf, isBoardId } from './member.ts'
import { isRefusal, refusal, refuse } from './refusals.ts'

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
    if (!isSameSecret(bearerOf(request), controlToken)) {
      // The role of now, which may not be the one somebody came in with.
      const asked = await asMember(request, { storage, rooms }, ({ workshop }, person) => ({
        role: workshop.roleOf(person),
      }))
      if (isRefusal(asked)) return refuse(request, reply, asked)
      if (asked.role !== 'facilitator') return refuse(request, reply, refusal('forbidden'))
    }
    if ((await rooms.deleteBoard(id)) === 'unknown') return refuse(request, reply, refusal('board-unknown'))
    request.log.warn({ boardId: id }, 'a board was deleted')
    return reply.code(204).send()
  })
}
