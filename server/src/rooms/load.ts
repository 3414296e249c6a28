// A stored board becomes a document again, in slices, so that a long log does not hold up the other rooms.
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { migrate } from '@parcours/shared/doc/migrate'
import { updatesOfRow } from './log-row.ts'
import { StorageFailure, type StoredBoard } from '../storage/storage.ts'

const sliceMs = 8

/** Rejects with a StorageFailure when what is stored cannot be read: a board is never replaced by an empty one. */
export const docOf = async (stored: StoredBoard): Promise<Y.Doc> => {
  const rows = stored.snapshot === undefined ? stored.updates : [stored.snapshot, ...stored.updates]
  if (rows.length === 0) throw new StorageFailure('the board has no content, not even that of its creation')
  const doc = new Y.Doc()
  for (let next = 0; next < rows.length;) {
    if (next > 0) await nextTurn()
    next = applySlice(doc, rows, next)
  }
  return doc
}

/** Brings the document to the present layout; answers what that wrote, to be kept, or undefined if there was nothing to do. */
export const migrationOf = (doc: Y.Doc): Uint8Array | undefined => {
  let written: Uint8Array | undefined
  const keep = (update: Uint8Array) => {
    written = update
  }
  doc.on('update', keep)
  migrate(doc)
  doc.off('update', keep)
  return written
}

/** Answers where the next slice starts. */
const applySlice = (doc: Y.Doc, rows: readonly Uint8Array[], from: number): number => {
  const started = performance.now()
  let next = from
  try {
    doc.transact(() => {
      do {
        const row = rows[next++]
        for (const update of row === undefined ? [] : updatesOfRow(row)) Y.applyUpdate(doc, update)
      } while (next < rows.length && performance.now() - started < sliceMs)
    })
  } catch (error) {
    throw new StorageFailure(`stored update ${next} of ${rows.length} cannot be read: ${String(error)}`)
  }
  return next
}
