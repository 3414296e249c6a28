// Maps, lanes and cards that only facilitators may change: what lies in a locked map or lane is locked with it.
import * as v from 'valibot'
import { cardId, laneId, mapId, participantId } from '../domain/ids.ts'
import { accepted, refused, type Context, type Decision } from './decision.ts'
import { isFacilitator } from './people.ts'
import { recordSlice } from './slices.ts'
import type { WorkshopState } from './state.ts'

export const lockTarget = v.variant('kind', [
  v.object({ kind: v.literal('map'), id: mapId }),
  v.object({ kind: v.literal('lane'), id: laneId }),
  v.object({ kind: v.literal('card'), id: cardId }),
])
export type LockTarget = v.InferOutput<typeof lockTarget>
export const lock = v.object({ by: participantId })
/** By lockKey. A lock outlives what it names, so that undoing a deletion brings it back locked. */
export const locksSlice = recordSlice(lock)

/** Ids never hold a colon. */
export const lockKey = ({ kind, id }: LockTarget): string => `${kind}:${id}`
export const isLocked = (locks: WorkshopState['locks'], target: LockTarget): boolean =>
  Object.hasOwn(locks, lockKey(target))

const maxLocks = 5000
const targets = v.pipe(v.array(lockTarget), v.minLength(1), v.maxLength(500))
export const lockCommand = v.object({ kind: v.literal('lock'), targets })
export const unlockCommand = v.object({ kind: v.literal('unlock'), targets })

export const lockThings = (
  state: WorkshopState,
  command: v.InferOutput<typeof lockCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const added = command.targets
    .filter((target) => !isLocked(state.locks, target))
    .map((each) => [lockKey(each), { by }])
  const locks = { ...state.locks, ...Object.fromEntries(added) } as WorkshopState['locks']
  return Object.keys(locks).length > maxLocks ? refused('too-many') : accepted({ ...state, locks })
}

export const unlockThings = (
  state: WorkshopState,
  command: v.InferOutput<typeof unlockCommand>,
  { by }: Context,
): Decision => {
  if (!isFacilitator(state, by)) return refused('not-allowed')
  const gone = new Set(command.targets.map(lockKey))
  const locks = Object.fromEntries(Object.entries(state.locks).filter(([key]) => !gone.has(key)))
  return accepted({ ...state, locks })
}
