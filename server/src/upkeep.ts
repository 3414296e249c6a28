// What ages: boards that nobody touches, if the person who runs the server wants them gone, and sessions that expired.
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Log } from './log.ts'
import type { Rooms } from './rooms/rooms.ts'
import type { Storage } from './storage/storage.ts'

export interface UpkeepOptions {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly log: Log
  /** 0 keeps boards for ever. */
  readonly retentionMs: number
  readonly everyMs: number
}

/** Starts with a first round; the answer stops it and resolves when nothing is under way. */
export const startUpkeep = ({ storage, rooms, log, retentionMs, everyMs }: UpkeepOptions): (() => Promise<void>) => {
  let isStopped = false
  const deleteOld = async () => {
    const oldest = Date.now() - retentionMs
    for (const boardId of await storage.boardsUntouchedSince(oldest)) {
      if (isStopped) return
      if (!rooms.isOpen(boardId)) await deleteUntouched(boardId, oldest)
    }
  }
  /** One that cannot be deleted, as where its pages are damaged, keeps no other. */
  const deleteUntouched = async (boardId: BoardId, oldest: number) => {
    try {
      if ((await rooms.deleteBoard(boardId, oldest)) !== 'deleted') return
      log.warn({ boardId, untouchedDays: Math.floor(retentionMs / dayMs) }, 'a board was deleted: nobody touched it')
    } catch (error) {
      if (!isStopped) log.error({ boardId, error: String(error) }, 'a board that nobody touched could not be deleted')
    }
  }
  const round = async () => {
    try {
      const sessions = await storage.sweepSessions()
      if (sessions > 0) log.info({ sessions }, 'expired sessions were deleted')
      if (retentionMs > 0) await deleteOld()
    } catch (error) {
      // The next round tries again.
      if (!isStopped) log.error({ error: String(error) }, 'upkeep failed')
    }
  }
  let last = round()
  const timer = setInterval(() => (last = last.then(round)), everyMs)
  return () => {
    isStopped = true
    clearInterval(timer)
    return last
  }
}

const dayMs = 24 * 60 * 60_000
