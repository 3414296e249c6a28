// What ages: boards that nobody touches, if the person who runs the server wants them gone, and sessions that expired.
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
      if (rooms.isOpen(boardId)) continue
      if ((await rooms.deleteBoard(boardId, oldest)) !== 'deleted') continue
      log.warn({ boardId, untouchedDays: Math.floor(retentionMs / dayMs) }, 'a board was deleted: nobody touched it')
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
