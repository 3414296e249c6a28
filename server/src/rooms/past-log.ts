// The log from before a moment until now: what it takes to tell one person's doing from the others'.
import type { BoardId } from '@parcours/shared/domain/ids'
import type { PastLog } from '@parcours/shared/wire/history'
import type { Storage } from '../storage/storage.ts'
import { unpackRow } from './log-row.ts'
import { updateOfVersion } from './past.ts'

/** What an empty document is as an update. */
const nothing = Uint8Array.of(0, 0)

/** `gone`: the log does not reach so far back. Rejects with a StorageFailure or an Error when it cannot be read. */
export const pastLogSince = async (
  storage: Storage,
  boardId: BoardId,
  from: number,
  /** The number of the last row there is. */
  lastSeq: number,
): Promise<PastLog | 'unknown' | 'gone'> => {
  const versions = await storage.versions(boardId)
  if (versions === 'unknown') return 'unknown'
  // Newest first: the fewest rows to read. Whatever is in it was written before it was taken, hence before `from`.
  const base = versions.find(({ at }) => at <= from)
  const rows = await storage.rowsAfter(boardId, base?.throughSeq ?? 0)
  if (rows === 'unknown') return 'unknown'
  const first = (base?.throughSeq ?? 0) + 1
  const isWhole = first + rows.length > lastSeq && rows.every(({ seq }, i) => seq === first + i)
  if (!isWhole) return 'gone'
  const content = base === undefined ? 'unknown' : await storage.versionContent(boardId, base.id)
  if (base !== undefined && content === 'unknown') return 'gone'
  // A row that does not tell its time was written no earlier than the one before.
  let last = 0
  const edits = rows.flatMap(({ content: row }) => {
    const { at = last, edits: inRow } = unpackRow(row)
    last = at
    return inRow.map((edit) => ({ at, ...edit }))
  })
  return { from, base: content === 'unknown' ? nothing : await updateOfVersion(content), edits }
}
