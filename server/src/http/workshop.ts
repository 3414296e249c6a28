// The workshop over plain HTTP, for scripts: the same commands and the same view as over the socket.
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { commandMessage, type CommandAnswer, type CommandMessage } from '@parcours/shared/wire/workshop'
import type { Person } from '../access/access.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'
import { asMember } from './member.ts'
import { isRefusal, perMinute, refuse, refusal, type Refusal } from './refusals.ts'

export interface WorkshopRoutes {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly commandsPerMinute: number
  /** A disk that takes longer is told as unavailable; the command may still take effect, and its key tells. */
  readonly patienceMs: number
}

export const addWorkshopRoutes = (http: FastifyInstance, options: WorkshopRoutes): void => {
  http.post<{ Params: { id: string } }>(
    '/api/boards/:id/commands',
    { config: perMinute(options.commandsPerMinute) },
    async (request, reply) => {
      const parsed = v.safeParse(commandMessage, request.body)
      if (!parsed.success) return refuse(request, reply, refusal('bad-request'))
      const answer = await asMember(request, options, (room, person) =>
        answerOf(room, person, parsed.output, options.patienceMs),
      )
      return isRefusal(answer) ? refuse(request, reply, answer) : reply.send(answer)
    },
  )
  http.get<{ Params: { id: string } }>('/api/boards/:id/workshop', async (request, reply) => {
    const view = await asMember(request, options, ({ workshop }, person) => workshop.viewOf(person))
    if (view === undefined) return refuse(request, reply, refusal('session-invalid'))
    return isRefusal(view) ? refuse(request, reply, view) : reply.send(view)
  })
}

const answerOf = async (
  room: Room,
  person: Person,
  message: CommandMessage,
  patienceMs: number,
): Promise<Extract<CommandAnswer, { kind: 'accepted' }> | Refusal> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs)
  })
  const answered = new Promise<CommandAnswer>((resolve) => room.workshop.command(person, message, resolve))
  const answer = await Promise.race([answered, late])
  clearTimeout(timer)
  if (answer === 'late') return refusal('storage-unavailable')
  return answer.kind === 'accepted' ? answer : { kind: 'refused', code: 'command-refused', reason: answer.reason }
}
