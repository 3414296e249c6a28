// A board's past: everybody in it may look, its facilitators may name, put back and take back.
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as v from 'valibot'
import { versionId, type BoardId, type ParticipantId, type VersionId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import {
  encodePastLog,
  newVersionRequest,
  renameVersionRequest,
  type AuthorsAnswer,
  type HistoryAnswer,
  type NewVersionRequest,
  type Version,
} from '@parcours/shared/wire/history'
import { spansOfRows } from '../rooms/authorship.ts'
import { updateOfVersion } from '../rooms/past.ts'
import { pastLogSince } from '../rooms/past-log.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { StoredVersion } from '../storage/history.ts'
import { StorageFailure, type Storage } from '../storage/storage.ts'
import { asMember as asPerson, isBoardId, type BoardRequest } from './member.ts'
import { isRefusal, perMinute, refusal, refuse, type Refusal } from './refusals.ts'

export interface HistoryRoutes {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly namedVersions: number
  /** Of one address: each reads a whole board or a whole log. */
  readonly pastReadsPerMinute: number
}

export const addHistoryRoutes = (http: FastifyInstance, options: HistoryRoutes): void => {
  const { storage } = options
  const config = perMinute(options.pastReadsPerMinute)
  const history = '/api/boards/:id/history'

  http.get(history, { config }, async (request: BoardRequest, reply) =>
    told(request, reply, await asMember(request, options, ({ room, boardId }) => historyOf(storage, room, boardId))),
  )
  http.post(history, { config }, async (request: BoardRequest, reply) => {
    const parsed = v.safeParse(newVersionRequest, request.body)
    if (!parsed.success) return refuse(request, reply, refusal('bad-request'))
    const answer = await asFacilitator(request, options, (member) => addVersion(options, member, parsed.output))
    return told(request, reply.code(201), answer)
  })
  http.get(`${history}/authors`, { config }, async (request: BoardRequest, reply) =>
    told(
      request,
      reply,
      await asMember(request, options, ({ boardId }) =>
        authorsOf(storage, boardId, clientsIn((request.query as { clients?: unknown }).clients)),
      ),
    ),
  )
  http.get(`${history}/last/:minutes`, { config }, async (request: BoardRequest, reply) => {
    const minutes = Number((request.params as { minutes?: string }).minutes)
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestMinutes)
      return refuse(request, reply, refusal('bad-request'))
    const answer = await asFacilitator(request, options, ({ room, boardId }) =>
      readable(async () => logOf(storage, room, boardId, Date.now() - minutes * 60_000)),
    )
    return isRefusal(answer) ? refuse(request, reply, answer) : sendBytes(reply, answer)
  })
  http.get(`${history}/versions/:version`, { config }, async (request: BoardRequest, reply) => {
    const answer = await asMember(request, options, ({ boardId }) =>
      onVersion(request, async (id) => {
        const content = await readable(() => storage.versionContent(boardId, id))
        if (content === 'unknown') return refusal('version-unknown')
        return isRefusal(content) ? content : readable(() => updateOfVersion(content))
      }),
    )
    return isRefusal(answer) ? refuse(request, reply, answer) : sendBytes(reply, answer)
  })
  http.patch(`${history}/versions/:version`, { config }, async (request: BoardRequest, reply) => {
    const parsed = v.safeParse(renameVersionRequest, request.body)
    if (!parsed.success) return refuse(request, reply, refusal('bad-request'))
    const answer = await asFacilitator(request, options, ({ boardId }) =>
      onVersion(request, (id) => renameVersion(options, boardId, id, parsed.output.name)),
    )
    return isRefusal(answer) ? refuse(request, reply, answer) : reply.code(204).send()
  })
  http.delete(`${history}/versions/:version`, { config }, async (request: BoardRequest, reply) => {
    const answer = await asFacilitator(request, options, ({ boardId }) =>
      onVersion(request, (id) => storage.deleteVersions(boardId, [id])),
    )
    return isRefusal(answer) ? refuse(request, reply, answer) : reply.code(204).send()
  })
}

/** A year. */
const longestMinutes = 525_600

interface Member {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly role: Role | undefined
  readonly room: Room
}

const asMember = async <T>(
  request: BoardRequest,
  options: HistoryRoutes,
  answer: (member: Member) => T | Promise<T>,
): Promise<T | Refusal> => {
  const boardId = request.params.id
  if (!isBoardId(boardId)) return refusal('board-unknown')
  return asPerson(request, options, (room, person) =>
    answer({ boardId, participantId: person.participantId, role: room.workshop.roleOf(person), room }),
  )
}

const asFacilitator = async <T>(
  request: BoardRequest,
  options: HistoryRoutes,
  answer: (member: Member) => T | Promise<T>,
): Promise<T | Refusal> =>
  asMember(request, options, (member) => (member.role === 'facilitator' ? answer(member) : refusal('forbidden')))

const onVersion = async <T>(request: BoardRequest, act: (id: VersionId) => T | Promise<T>): Promise<T | Refusal> => {
  const id = v.safeParse(versionId, (request.params as { version?: string }).version)
  return id.success ? act(id.output) : refusal('version-unknown')
}

const told = (request: BoardRequest, reply: FastifyReply, answer: object | Refusal) =>
  isRefusal(answer) ? refuse(request, reply, answer) : reply.send(answer)

const sendBytes = (reply: FastifyReply, bytes: Uint8Array) =>
  reply.type('application/octet-stream').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

const historyOf = async (storage: Storage, room: Room, boardId: BoardId): Promise<HistoryAnswer | Refusal> => {
  const [versions, authors] = await Promise.all([storage.versions(boardId), storage.authors(boardId)])
  if (versions === 'unknown' || authors === 'unknown') return refusal('board-unknown')
  return { versions: versions.map(tellable), people: [...authors.people], writers: [...room.past.people] }
}

const tellable = ({ id, at, kind, name, by, people }: StoredVersion): Version => ({
  id,
  at,
  kind,
  name,
  ...(by !== undefined && { by }),
  people: [...people],
})

const addVersion = async (
  { storage, namedVersions }: HistoryRoutes,
  { room, boardId, participantId }: Member,
  request: NewVersionRequest,
): Promise<Version | Refusal> => {
  if (request.kind === 'named' && (await countNamed(storage, boardId)) >= namedVersions)
    return refusal('too-many-versions')
  return tellable(await room.past.point(request.kind, request.kind === 'named' ? request.name : '', participantId))
}

const renameVersion = async (
  { storage, namedVersions }: HistoryRoutes,
  boardId: BoardId,
  id: VersionId,
  name: string,
): Promise<Refusal | undefined> => {
  const versions = await storage.versions(boardId)
  const isNamed = versions !== 'unknown' && versions.some((one) => one.id === id && one.kind === 'named')
  if (!isNamed && (await countNamed(storage, boardId)) >= namedVersions) return refusal('too-many-versions')
  return (await storage.renameVersion(boardId, id, name)) === 'unknown' ? refusal('version-unknown') : undefined
}

const countNamed = async (storage: Storage, boardId: BoardId): Promise<number> => {
  const versions = await storage.versions(boardId)
  return versions === 'unknown' ? 0 : versions.filter(({ kind }) => kind === 'named').length
}

const authorsOf = async (
  storage: Storage,
  boardId: BoardId,
  clients: ReadonlySet<number>,
): Promise<AuthorsAnswer | Refusal> => {
  const authors = await storage.authors(boardId)
  const rows = authors === 'unknown' ? 'unknown' : await storage.rowsAfter(boardId, authors.throughSeq)
  if (authors === 'unknown' || rows === 'unknown') return refusal('board-unknown')
  const spans = [...authors.spans, ...spansOfRows(rows.map(({ content }) => content))].filter(({ client }) =>
    clients.has(client),
  )
  const named = new Set(spans.map(({ participant }) => participant))
  return {
    spans: spans.sort((a, b) => a.client - b.client || a.clock - b.clock),
    people: authors.people.filter(({ id }) => named.has(id)),
  }
}

/** "1,2,3": as many clients as a record may have had. */
const clientsIn = (text: unknown): ReadonlySet<number> =>
  new Set(typeof text === 'string' ? text.split(',').slice(0, 500).map(Number) : [])

/** With everything that has arrived on disk: a person's last edits are theirs too. */
const logOf = async (storage: Storage, room: Room, boardId: BoardId, from: number): Promise<Uint8Array | Refusal> => {
  if (room.isSaveFailing) return refusal('storage-unavailable')
  await room.settle()
  const log = await pastLogSince(storage, boardId, from, room.lastSeq)
  if (log === 'unknown') return refusal('board-unknown')
  return log === 'gone' ? refusal('history-gone') : encodePastLog(log)
}

/** The board itself is safe when a piece of its past cannot be read: another sentence than for a failing disk. */
const readable = async <T>(read: () => Promise<T>): Promise<T | Refusal> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof StorageFailure || error instanceof Error) return refusal('history-damaged')
    throw error
  }
}
