// A board's copy on this device: a tab closed while offline loses nothing. Browsers without storage work without it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { openDB } from 'idb'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

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

/** Emptied, not deleted: another window may have it open. Rejects when the device does not answer. */
export const emptyDeviceCopy = async (boardId: BoardId): Promise<void> => {
  const db = await openDB(nameOf(boardId))
  try {
    const names = [...db.objectStoreNames]
    if (names.length === 0) return
    const clearing = db.transaction(names, 'readwrite')
    await Promise.all([...names.map((name) => clearing.objectStore(name).clear()), clearing.done])
  } finally {
    db.close()
  }
}
