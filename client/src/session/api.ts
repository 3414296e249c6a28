// The HTTP contract from the browser's side: answers are parsed, refusals are values.
import type { BoardId } from '@parcours/shared/domain/ids'
import {
  createBoardAnswer,
  type CreateBoardAnswer,
  type CreateBoardRequest,
  errorAnswer,
  joinAnswer,
  joinByCodeAnswer,
  type JoinByCodeAnswer,
  type JoinByCodeRequest,
  type JoinAnswer,
  type JoinRequest,
  openCodeAnswer,
  type OpenCodeAnswer,
} from '@parcours/shared/wire/api'
import * as v from 'valibot'
import type { Failure } from '../ui/labels/failures.ts'
import { useLanguage } from '../ui/language.ts'

export interface Refused {
  readonly kind: 'refused'
  readonly code: Failure
  /** The server's sentence, '' when nothing answered; the interface has its own by code. */
  readonly message: string
  /** For a text that could not be imported: where and why. */
  readonly line?: number
  readonly reason?: string
  readonly text?: string
}
export interface Accepted<T> {
  readonly kind: 'accepted'
  readonly answer: T
}

export const createBoard = (request: CreateBoardRequest): Promise<Accepted<CreateBoardAnswer> | Refused> =>
  post('/api/boards', request, createBoardAnswer)

export const joinBoard = (boardId: BoardId, request: JoinRequest): Promise<Accepted<JoinAnswer> | Refused> =>
  post(`/api/boards/${boardId}/join`, request, joinAnswer)

/** For good, with all that belongs to it; a board that is gone already counts as deleted. */
export const deleteBoard = async (boardId: BoardId, token: string): Promise<Accepted<'deleted'> | Refused> => {
  try {
    const response = await fetch(`/api/boards/${boardId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}`, 'accept-language': useLanguage.getState().language },
      signal: AbortSignal.timeout(patienceFor(0)),
    })
    if (response.ok || response.status === 404) return { kind: 'accepted', answer: 'deleted' }
    return refusalFrom(response.status, await response.text())
  } catch {
    return { kind: 'refused', code: 'unreachable', message: '' }
  }
}

/** Whose door this code opens now, or that it is the code of a device. */
export const openCode = (request: { readonly code: string }): Promise<Accepted<OpenCodeAnswer> | Refused> =>
  post('/api/codes/open', request, openCodeAnswer)

export const joinByCode = (request: JoinByCodeRequest): Promise<Accepted<JoinByCodeAnswer> | Refused> =>
  post('/api/codes/join', request, joinByCodeAnswer)

/** 15 s, and longer for what is long to send: a slow line carries 100 bytes a millisecond. */
const patienceFor = (bytes: number) => 15_000 + Math.round(bytes / 100)

const post = <S extends v.GenericSchema>(path: string, request: unknown, answer: S) =>
  ask(path, { method: 'POST', request }, answer)

interface Asking {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly request?: unknown
  /** Of the session, where the path wants one. */
  readonly token?: string
  readonly patienceMs?: number
}

export const ask = async <S extends v.GenericSchema>(
  path: string,
  asking: Asking,
  answer: S,
): Promise<Accepted<v.InferOutput<S>> | Refused> => {
  const body = await askBytes(path, asking)
  if (body.kind === 'refused') return body
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), answer), new TextDecoder().decode(body.answer))
  return parsed.success ? { kind: 'accepted', answer: parsed.output } : refusalFrom(500, '')
}

/** For answers that are no JSON, or none at all. */
export const askBytes = async (
  path: string,
  { method = 'GET', request, token, patienceMs }: Asking,
): Promise<Accepted<Uint8Array> | Refused> => {
  const body = request === undefined ? undefined : JSON.stringify(request)
  try {
    const response = await fetch(path, {
      method,
      headers: {
        'accept-language': useLanguage.getState().language,
        ...(request !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(patienceMs ?? patienceFor(body?.length ?? 0)),
    })
    const answer = new Uint8Array(await response.arrayBuffer())
    return response.ok ? { kind: 'accepted', answer } : refusalFrom(response.status, new TextDecoder().decode(answer))
  } catch {
    return { kind: 'refused', code: 'unreachable', message: '' }
  }
}

/** What stands between us and the server may refuse in its own words: then the status decides. */
export const refusalFrom = (status: number, body: string): Refused => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), errorAnswer), body)
  if (!parsed.success) return { kind: 'refused', code: codeOf(status), message: '' }
  const { code, message, line, reason, text } = parsed.output
  return {
    kind: 'refused',
    code,
    message,
    ...(line !== undefined && { line }),
    ...(reason !== undefined && { reason }),
    ...(text !== undefined && { text }),
  }
}

const codeOf = (status: number): Failure => {
  if (status === 413) return 'body-too-large'
  if (status === 429) return 'too-many-requests'
  if (status === 502 || status === 503 || status === 504) return 'unreachable'
  return 'internal'
}
