// Who this device is on a board: kept, so that a reload or a reopened browser is the same person.
import { participantId, type BoardId } from '@parcours/shared/domain/ids'
import { role } from '@parcours/shared/domain/values'
import * as v from 'valibot'
import type { Admission } from './session.ts'

const kept = v.object({ participantId, role, token: v.string(), name: v.string(), key: v.string() })

export interface KeptAdmission extends Admission {
  /** The invitation it was got with: another one means another role. */
  readonly key: string
}

const storageKey = (id: BoardId) => `parcours.session.${id}`

export const keptAdmission = (boardId: BoardId): KeptAdmission | undefined => {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), kept), localStorage.getItem(storageKey(boardId)))
    return parsed.success ? { boardId, ...parsed.output } : undefined
  } catch {
    return undefined
  }
}

export const keepAdmission = ({ boardId, ...admission }: KeptAdmission): void => {
  try {
    localStorage.setItem(storageKey(boardId), JSON.stringify(admission))
  } catch {
    // storage is forbidden: the invitation link will ask for the name again
  }
}

export const forgetAdmission = (boardId: BoardId): void => {
  try {
    localStorage.removeItem(storageKey(boardId))
  } catch {
    // nothing was kept
  }
}
