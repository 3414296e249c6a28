// Coming in by a short code: the door's, as somebody new; or a device's own, as who one is already.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { doorCodeLength } from '@parcours/shared/domain/join-code'
import {
  joinByCodeRequest,
  openCodeRequest,
  type JoinByCodeAnswer,
  type OpenCodeAnswer,
} from '@parcours/shared/wire/api'
import { joinByCode, openCode, type AccessRefusal } from '../access/access.ts'
import { countFailures } from '../access/failures.ts'
import type { CodeHolder, Storage } from '../storage/storage.ts'
import { perMinute, refusal, refuse } from './refusals.ts'

export interface CodeRoutes {
  readonly storage: Storage
  readonly joinsPerMinute: number
  readonly codeFailuresPerMinute: number
}

export const addCodeRoutes = (
  http: FastifyInstance,
  { storage, joinsPerMinute, codeFailuresPerMinute }: CodeRoutes,
): void => {
  const failures = countFailures(codeFailuresPerMinute)
  /** One sentence for a wrong code, a closed door and a board that is gone. */
  const answering = async (
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    answer: (holder: CodeHolder) => object | Promise<object>,
  ) => {
    const tooMany = () => refuse(request, reply, refusal('too-many-requests'))
    if (failures.isBlocked(request.ip)) return tooMany()
    const holder = await openCode(storage, code)
    // Of many that were tried at once, those beyond the allowance tell nothing either.
    if (failures.isBlocked(request.ip)) return tooMany()
    const answered = isRefused(holder) ? holder : await answer(holder)
    if (!isRefused(answered)) return reply.send(answered)
    failures.note(request.ip)
    return refuse(request, reply, refusal(answered.reason))
  }
  const limited = { config: perMinute(joinsPerMinute) }

  http.post('/api/codes/open', limited, async (request, reply) => {
    const parsed = v.safeParse(openCodeRequest, request.body)
    if (!parsed.success) return refuse(request, reply, refusal('bad-request'))
    return answering(
      request,
      reply,
      parsed.output.code,
      ({ kind, boardId }) => ({ kind, boardId }) satisfies OpenCodeAnswer,
    )
  })

  http.post('/api/codes/join', limited, async (request, reply) => {
    const parsed = v.safeParse(joinByCodeRequest, request.body)
    if (!parsed.success) return refuse(request, reply, refusal('bad-request'))
    const { code, name } = parsed.output
    if (name === undefined && code.length <= doorCodeLength) return refuse(request, reply, refusal('bad-request'))
    return answering(request, reply, code, async () => {
      const joined = await joinByCode(storage, code, name ?? '')
      if (isRefused(joined)) return joined
      const { boardId, participantId, name: known, role, session } = joined
      return { boardId, participantId, name: known, role, session } satisfies JoinByCodeAnswer
    })
  })
}

const isRefused = (answer: object): answer is AccessRefusal => 'reason' in answer
