// A stored board becomes a document again, in slices, so that a long log does not hold up the other rooms.
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { migrate } from '@parcours/shared/doc/migrate'
import { updatesOfRow } from './log-row.ts'
import { schemaVersion } from '@parcours/shared/doc/layout'
import { ParkedBoard } from './parked-board.ts'
import { unpackSnapshot, type Snapshot } from './snapshot.ts'
import { StorageFailure, type StoredBoard } from '../storage/storage.ts'

const sliceMs = 8

/** Rejects with a StorageFailure when what is stored cannot be read: a board is never replaced by an empty one. */
export const docOf = async (stored: StoredBoard): Promise<Y.Doc> => {
  const updates = updatesOf(stored)
  if (updates.length === 0) throw new StorageFailure('the board has no content, not even that of its creation')
  const doc = new Y.Doc()
  for (let next = 0; next < updates.length;) {
    if (next > 0) await nextTurn()
    next = applySlice(doc, updates, next)
  }
  return doc
}

/** With more than this after its snapshot, a board is better read and written anew before it is given out. */
const maxLater = { rows: 200, bytes: 256 * 1024 }

/**
 * A board that can be given out as it is stored; undefined when it has to be a document first, because it was never at
 * rest, is of an older layout, or was cut off in the middle of a workshop. Throws as `docOf` rejects.
 */
export const parkedOf = (stored: StoredBoard): ParkedBoard | undefined => {
  const snapshot = stored.snapshot && unpacked(stored.snapshot)
  if (snapshot === undefined || snapshot.schema < schemaVersion) return undefined
  const bytes = stored.updates.reduce((sum, { byteLength }) => sum + byteLength, 0)
  if (stored.updates.length > maxLater.rows || bytes > maxLater.bytes) return undefined
  return new ParkedBoard(snapshot, rowUpdates(stored.updates))
}

/** In the order to apply them. */
export const updatesOf = ({ snapshot, updates }: StoredBoard): readonly Uint8Array[] => {
  const later = rowUpdates(updates)
  if (snapshot === undefined) return later
  const { parts } = unpacked(snapshot) ?? { parts: [{ update: snapshot }] }
  return [...parts.map(({ update }) => update), ...later]
}

const rowUpdates = (rows: readonly Uint8Array[]): readonly Uint8Array[] => readable(() => rows.flatMap(updatesOfRow))

const unpacked = (snapshot: Uint8Array): Snapshot | undefined => readable(() => unpackSnapshot(snapshot))

const readable = <T>(read: () => T): T => {
  try {
    return read()
  } catch (error) {
    throw new StorageFailure(`what is stored cannot be read: ${String(error)}`)
  }
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
const applySlice = (doc: Y.Doc, updates: readonly Uint8Array[], from: number): number => {
  const started = performance.now()
  let next = from
  try {
    doc.transact(() => {
      do {
        const update = updates[next++]
        if (update !== undefined) Y.applyUpdate(doc, update)
      } while (next < updates.length && performance.now() - started < sliceMs)
    })
  } catch (error) {
    throw new StorageFailure(`stored update ${next} of ${updates.length} cannot be read: ${String(error)}`)
  }
  return next
}
