// A board's copy on this device: a tab closed while offline loses nothing. Browsers without storage work without it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { openDb, transact } from './device-db.ts'

const nameOf = (boardId: BoardId) => `parcours-${boardId}`

export const keepOnDevice = (boardId: BoardId, doc: Y.Doc): IndexeddbPersistence | undefined => {
  try {
    return typeof indexedDB === 'undefined' ? undefined : new IndexeddbPersistence(nameOf(boardId), doc)
  } catch {
    return undefined
  }
}

/** Resolves once what was kept is in the document, or cannot be had. */
export const readFromDevice = async (kept: IndexeddbPersistence | undefined): Promise<void> => {
  if (kept !== undefined) await Promise.race([kept.whenSynced, new Promise((give) => setTimeout(give, answerMs))])
}
const answerMs = 3_000

/** Of a board that was kept here. Emptied, not deleted: another window may have it open. Rejects when the device does not answer. */
export const emptyDeviceCopy = async (boardId: BoardId): Promise<void> => {
  const db = await openDb(nameOf(boardId))
  try {
    const names = [...db.objectStoreNames]
    if (names.length > 0)
      await transact(db, names, (clearing) => {
        for (const name of names) clearing.objectStore(name).clear()
      })
  } finally {
    db.close()
  }
}
