// The past of a live room: who wrote what, and points in time. Nothing here is on the way of an edit but two small notes;
// a point is taken by a clock, and again when the room is let go.
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { newId, versionId, type BoardId, type ParticipantId } from '@parcours/shared/domain/ids'
import type { Log } from '../log.ts'
import type { AuthorSpan, KeptHistory, NewVersion, StoredVersion, VersionKind } from '../storage/history.ts'
import { StorageFailure, type Storage } from '../storage/storage.ts'
import { Authorship, spansOfRows } from './authorship.ts'
import { updateOfCopy } from './content.ts'
import type { DecodedUpdate } from './known-content.ts'
import { versionsToDrop } from './thinning.ts'

export interface HistoryLimits {
  /** How long, and up to what weight a board, the log's rows are kept after a snapshot took their place. */
  readonly windowMs: number
  readonly windowBytes: number
  /** A point is taken this long after the first edit since the last one. */
  readonly pointEveryMs: number
  /** Weight of the points that nobody named. */
  readonly pointBytes: number
}
export interface PastOptions {
  readonly boardId: BoardId
  readonly storage: Storage
  readonly limits: HistoryLimits
  readonly log: Log
  /** Rows of the log from before the room was loaded: they have no author written down yet. */
  readonly rows: readonly Uint8Array[]
  /** Whatever has arrived is in the content. */
  readonly flush: () => Promise<void>
  /** The content as it is when this resolves, or a little earlier, and the number of the last row that is surely in it. */
  readonly capture: () => Promise<{ readonly copy: Uint8Array; readonly throughSeq: number }>
}

export class Past {
  readonly #options: PastOptions
  readonly #authorship = new Authorship()
  #rows: readonly Uint8Array[]
  #people = new Set<ParticipantId>()
  #hasChanged = false
  #clock: NodeJS.Timeout | undefined

  constructor(options: PastOptions) {
    this.#options = options
    this.#rows = options.rows
    this.#hasChanged = options.rows.length > 0
  }

  /** Who wrote since the last point. */
  get people(): ReadonlySet<ParticipantId> {
    return this.#people
  }

  /** An edit was accepted. */
  note(by: ParticipantId, decoded: DecodedUpdate, at: number): void {
    this.#authorship.note(by, decoded, at)
    this.#people.add(by)
    this.noteChange()
  }

  /** The board is another one, whoever wrote: what the workshop reveals is nobody's edit, and worth a point too. */
  noteChange(): void {
    this.#hasChanged = true
    this.#clock ??= setTimeout(() => void this.#pointByClock(), this.#options.limits.pointEveryMs)
  }

  /** What the compaction that is about to begin has to keep; undefined where no history is. */
  kept(): KeptHistory | undefined {
    const { windowMs, windowBytes } = this.#options.limits
    this.#authorship.giveBack(spansOfRows(this.#rows))
    this.#rows = []
    const authors = this.#authorship.take()
    const now = Date.now()
    return windowMs === 0 ? undefined : { now, since: now - windowMs, bytes: windowBytes, authors }
  }
  notKept(authors: readonly AuthorSpan[]): void {
    this.#authorship.giveBack(authors)
  }

  /** Rejects with a StorageFailure when it cannot be stored. */
  async point(kind: VersionKind, name: string, by?: ParticipantId): Promise<StoredVersion> {
    const { boardId, storage, flush, capture } = this.#options
    await flush()
    const people = [...this.#people]
    this.#hasChanged = false
    this.#people = new Set()
    clearTimeout(this.#clock)
    this.#clock = undefined
    try {
      const { copy, throughSeq } = await capture()
      // After all that is in it.
      const at = Date.now()
      const content = await deflated(copy)
      const version: NewVersion = {
        id: newId(versionId),
        at,
        kind,
        name,
        ...(by !== undefined && { by }),
        people,
        throughSeq,
        content,
      }
      await storage.addVersion(boardId, version)
      await this.#thin(at)
      const { content: _, ...stored } = version
      return { ...stored, bytes: content.byteLength }
    } catch (error) {
      this.#hasChanged = true
      for (const person of people) this.#people.add(person)
      throw error
    }
  }

  /** Before the room is let go: what was written since the last point is worth one, unless that was only just now. */
  async pointAtLeave(): Promise<void> {
    if (!this.#hasChanged) return
    try {
      const versions = await this.#options.storage.versions(this.#options.boardId)
      const newest = versions === 'unknown' ? undefined : versions[0]?.at
      const gapMs = Math.min(this.#options.limits.pointEveryMs, leaveGapMs)
      if (newest === undefined || Date.now() - newest >= gapMs) await this.point('automatic', '')
    } catch (error) {
      this.#warn(error)
    }
  }

  close(): void {
    clearTimeout(this.#clock)
  }

  async #pointByClock(): Promise<void> {
    try {
      await this.point('automatic', '')
    } catch (error) {
      this.#warn(error)
    }
  }

  async #thin(now: number): Promise<void> {
    const { boardId, storage, limits } = this.#options
    const versions = await storage.versions(boardId)
    const dropped = versions === 'unknown' ? [] : versionsToDrop(versions, now, limits.pointBytes)
    if (dropped.length > 0) await storage.deleteVersions(boardId, dropped)
  }

  #warn(error: unknown): void {
    const { boardId, log } = this.#options
    log.warn({ boardId, error: String(error) }, 'a point in time could not be kept; the board itself is safe')
  }
}

const leaveGapMs = 60_000
/** A point that unfolds to more than any board may be is damaged. */
const largestBytes = 2 ** 30

const deflate = promisify<Uint8Array, Buffer>(deflateRaw)
const inflate = promisify(inflateRaw)

/** Off the event loop; a board's update packs to a quarter or so. */
const deflated = async (copy: Uint8Array): Promise<Uint8Array> => deflate(copy)

/** The update of a version's content. Rejects with a StorageFailure when it cannot be read. */
export const updateOfVersion = async (content: Uint8Array): Promise<Uint8Array> => {
  try {
    return await updateOfCopy(await inflate(content, { maxOutputLength: largestBytes }))
  } catch (error) {
    throw new StorageFailure(`a version cannot be read: ${String(error)}`)
  }
}
