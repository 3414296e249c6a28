// The HTTP contract, documented in the README: requests parsed on the server, answers parsed on the client.
import * as v from 'valibot'
import { boardId, participantId, type BoardId } from '../domain/ids.ts'
import { typedCode } from '../domain/join-code.ts'
import { image, imageType } from '../domain/image.ts'
import { language, limits, personName, role, templateName } from '../domain/values.ts'

export const createBoardRequest = v.object({
  template: v.optional(
    v.union([templateName, v.picklist(['demo-train', 'demo-parcel', 'demo-blueprint', 'demo-experience', 'demo-ski'])]),
    'journey',
  ),
  title: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limits.title)), ''),
  language: v.optional(language, 'fr'),
  /** A Mermaid `journey` text; the board is made of it instead of the template. */
  mermaid: v.optional(v.pipe(v.string(), v.maxLength(limits.mermaid))),
  /** A board as own JSON, or bare as `GET …/board` answers it; the board is a copy of it. */
  board: v.optional(v.unknown()),
})
export const createBoardAnswer = v.object({
  boardId,
  keys: v.object({ facilitator: v.string(), participant: v.string(), observer: v.string() }),
  /** Parts of `board` that were left out or repaired. Absent: it was taken over whole. */
  warnings: v.optional(v.array(v.object({ path: v.string(), reason: v.string() }))),
})
export const joinRequest = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  name: personName,
})
export const joinAnswer = v.object({ participantId, role, session: v.string() })

/** A code as typed: capitals, spaces and dashes do not matter. */
const typed = v.pipe(v.string(), v.maxLength(50), v.transform(typedCode))
export const openCodeRequest = v.object({ code: typed })
/** `device`: the code is of a second device of somebody who is in already, and wants no name. */
export const openCodeAnswer = v.object({ boardId, kind: v.picklist(['door', 'device']) })
/** Without a name: the code is of a second device. */
export const joinByCodeRequest = v.object({ code: typed, name: v.optional(personName) })
export const joinByCodeAnswer = v.object({ ...joinAnswer.entries, boardId, name: personName })

/** What the server says of a picture it has kept. */
export const addImageAnswer = v.object({ ...image.entries, type: imageType })

export type CreateBoardRequest = v.InferInput<typeof createBoardRequest>
export type CreateBoardAnswer = v.InferOutput<typeof createBoardAnswer>
export type JoinRequest = v.InferInput<typeof joinRequest>
export type JoinAnswer = v.InferOutput<typeof joinAnswer>
export type OpenCodeAnswer = v.InferOutput<typeof openCodeAnswer>
export type JoinByCodeRequest = v.InferInput<typeof joinByCodeRequest>
export type JoinByCodeAnswer = v.InferOutput<typeof joinByCodeAnswer>
export type AddImageAnswer = v.InferOutput<typeof addImageAnswer>

/** Longest side of a picture in pixels, and its bytes. */
export const imageLimits = { side: 4096, bytes: 4 * 1024 * 1024 } as const
export const imagesPath = (board: BoardId) => `/api/boards/${board}/images`

/** Every error answer: a stable code and a sentence a person can use, in the language of Accept-Language. */
export const errorCode = v.picklist([
  'bad-request',
  'name-too-long',
  'key-invalid',
  'code-unknown',
  'session-invalid',
  'board-unknown',
  'version-unknown',
  'too-many-versions',
  'history-gone',
  'history-damaged',
  'not-found',
  'body-too-large',
  'image-type',
  'image-damaged',
  'image-too-large',
  'images-full',
  'mermaid-invalid',
  'json-invalid',
  'too-many-requests',
  'forbidden',
  'command-refused',
  'storage-unavailable',
  'internal',
])
export type ErrorCode = v.InferOutput<typeof errorCode>
export const errorAnswer = v.object({
  code: errorCode,
  message: v.string(),
  /** For `mermaid-invalid` and `json-invalid`: where and why; for `command-refused`: why. */
  line: v.optional(v.number()),
  reason: v.optional(v.string()),
  text: v.optional(v.string()),
})
export type ErrorAnswer = v.InferOutput<typeof errorAnswer>

/** Told over the socket to clients that said hello. */
export const notice = v.variant('kind', [
  v.object({ kind: v.literal('storage-failing') }),
  v.object({ kind: v.literal('storage-recovered') }),
  /** An observer's edit was dropped. */
  v.object({ kind: v.literal('denied') }),
  /** The room is full: this client reads only. */
  v.object({ kind: v.literal('room-full') }),
])
export type Notice = v.InferOutput<typeof notice>
