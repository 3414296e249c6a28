// The board's past, asked of the server.
import type { BoardId, ParticipantId, VersionId } from '@parcours/shared/domain/ids'
import {
  authorsAnswer,
  historyAnswer,
  type NewVersionRequest,
  parsePastLog,
  type PastLog,
  version,
} from '@parcours/shared/wire/history'
import { type Accepted, ask, askBytes, type Refused } from './api.ts'

/** A whole board, or a day's log, on a slow line. */
const patienceMs = 60_000

export const historyOf = (boardId: BoardId, token: string) => {
  const path = `/api/boards/${boardId}/history`
  return {
    list: () => ask(path, { token }, historyAnswer),
    /** Keeps the board as the server has it now. */
    keep: (request: NewVersionRequest) => ask(path, { method: 'POST', request, token }, version),
    rename: (id: VersionId, name: string) =>
      askBytes(`${path}/versions/${id}`, { method: 'PATCH', request: { name }, token }),
    remove: (id: VersionId) => askBytes(`${path}/versions/${id}`, { method: 'DELETE', token }),
    /** The version as an update. */
    read: (id: VersionId) => askBytes(`${path}/versions/${id}`, { token, patienceMs }),
    /** All that was written in the last minutes, and the board before it; by the server's clock, which the log is in. */
    last: async (minutes: number): Promise<Accepted<PastLog> | Refused> => {
      const answer = await askBytes(`${path}/last/${minutes}`, { token, patienceMs })
      if (answer.kind === 'refused') return answer
      const log = parsePastLog(answer.answer)
      return log === undefined
        ? { kind: 'refused', code: 'history-damaged', message: '' }
        : { kind: 'accepted', answer: log }
    },
    authors: (clients: readonly number[]) => ask(`${path}/authors?clients=${clients.join()}`, { token }, authorsAnswer),
  }
}

/** A name for each id that the board ever knew. */
export type Names = ReadonlyMap<ParticipantId, string>
export const namesOf = (people: readonly { readonly id: ParticipantId; readonly name: string }[]): Names =>
  new Map(people.map(({ id, name }) => [id, name]))
