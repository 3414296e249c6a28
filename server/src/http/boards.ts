// The routes of the contract: create, join, read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Board } from '@parcours/shared/domain/board'
import { limits } from '@parcours/shared/domain/values'
import { imagesLength, jsonLimit } from '@parcours/shared/formats/own-json'
import { boardScores } from '@parcours/shared/scoring/map-scores'
import { votesOf } from '@parcours/shared/workshop/tally'
import { createBoardRequest, joinRequest, type CreateBoardAnswer, type JoinAnswer } from '@parcours/shared/wire/api'
import { createBoard, joinBoard } from '../access/access.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { ImageQuota, Storage } from '../storage/storage.ts'
import { updateOf } from './encode-board.ts'
import { firstBoard } from './first-board.ts'
import { firstImages } from './first-images.ts'
import { asMember, isBoardId, type BoardRequest } from './member.ts'
import { isRefusal, perMinute, refusal, refuse } from './refusals.ts'

export interface BoardRoutes {
  readonly storage: Storage
  readonly rooms: Rooms
  /** Largest body of a new board, its pictures included. */
  readonly boardBytes: number
  readonly imageQuota: ImageQuota
  readonly createsPerMinute: number
  readonly joinsPerMinute: number
}

export const addBoardRoutes = (
  http: FastifyInstance,
  { storage, rooms, boardBytes, imageQuota, createsPerMinute, joinsPerMinute }: BoardRoutes,
): void => {
  http.post('/api/boards', { config: perMinute(createsPerMinute), bodyLimit: boardBytes }, async (request, reply) => {
    const parsed = v.safeParse(createBoardRequest, Array.isArray(request.body) ? undefined : request.body)
    if (!parsed.success)
      return refuse(request, reply, refusal(isTextTooLong(request.body) ? 'body-too-large' : 'bad-request'))
    if (lengthOf(request) - imagesLength(parsed.output.board) > jsonLimit)
      return refuse(request, reply, refusal('body-too-large'))
    const first = firstBoard(parsed.output)
    if (first.kind === 'refused') return refuse(request, reply, first)
    const { board, images, lost } = await firstImages(first, imageQuota)
    const created = await createBoard(storage, await updateOf(board), images)
    const warnings = [...first.warnings, ...lost].slice(0, warningsTold)
    const answer: CreateBoardAnswer = { ...created, ...(warnings.length > 0 && { warnings }) }
    return reply.code(201).send(answer)
  })

  http.post<{ Params: { id: string } }>(
    '/api/boards/:id/join',
    { config: perMinute(joinsPerMinute) },
    async (request, reply) => {
      const parsed = v.safeParse(joinRequest, request.body)
      if (!parsed.success)
        return refuse(request, reply, refusal(isNameTooLong(request.body) ? 'name-too-long' : 'bad-request'))
      const { id } = request.params
      if (!isBoardId(id)) return refuse(request, reply, refusal('board-unknown'))
      const joined = await joinBoard(storage, id, parsed.output.key, parsed.output.name)
      if (joined.kind === 'refused') return refuse(request, reply, refusal(joined.reason))
      const { participantId, role, session } = joined
      return reply.send({ participantId, role, session } satisfies JoinAnswer)
    },
  )

  const whenMember = async (
    request: BoardRequest,
    reply: FastifyReply,
    answer: (board: Board, room: Room) => object,
  ) => {
    // As it is now in its room, unsaved edits included.
    const answered = await asMember(request, { storage, rooms }, async (room) => {
      await room.wake()
      return answer(room.board, room)
    })
    return isRefusal(answered) ? refuse(request, reply, answered) : reply.send(answered)
  }
  http.get<{ Params: { id: string } }>('/api/boards/:id/board', (request, reply) =>
    whenMember(request, reply, (board) => board),
  )
  http.get<{ Params: { id: string } }>('/api/boards/:id/scores', (request, reply) =>
    whenMember(request, reply, (board, room) => boardScores(board, votesOf(room.workshop.state.results, board))),
  )
}

/** Who does not say how long a body is has it written again to be measured. */
const lengthOf = ({ headers, body }: FastifyRequest): number =>
  headers['content-length'] === undefined ? JSON.stringify(body).length : Number(headers['content-length'])

const warningsTold = 100

const isTextTooLong = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'mermaid' in body &&
  typeof body.mermaid === 'string' &&
  body.mermaid.length > limits.mermaid

const isNameTooLong = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'name' in body &&
  typeof body.name === 'string' &&
  body.name.trim().length > limits.name
