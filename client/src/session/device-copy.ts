// A board's copy on this device: a tab closed while offline loses nothing. Browsers without storage work without it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { openDb, transact } from './device-db.ts'

const nameOf = (boardId: BoardId) => `parcours-${boardId}`

export interface DeviceCopy {
  /** Resolves once what was kept is in the document. */
  readonly whenSynced: Promise<unknown>
  /** Nothing is kept any more, from here on. */
  readonly destroy: () => Promise<void>
  /** The same, and what was kept goes. */
  readonly clearData: () => Promise<void>
}

export const keepOnDevice = (boardId: BoardId, doc: Y.Doc): DeviceCopy | undefined => {
  try {
    return typeof indexedDB === 'undefined' ? undefined : keep(new IndexeddbPersistence(nameOf(boardId), doc), doc)
  } catch {
    return undefined
  }
}

/** Of others' edits, which the server has: so often a full room writes to this device's disk. */
const writeEveryMs = 2_000
/** Longer ones, as a board comes in by, take longer to merge than to store. */
const shortBytes = 2_000

/** What is written here is stored at once, after all it builds upon; what comes from the server now and then, as one. */
const keep = (kept: IndexeddbPersistence, doc: Y.Doc): DeviceCopy => {
  let waiting: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const short = waiting.filter((update) => update.byteLength < shortBytes)
    for (const update of waiting) if (update.byteLength >= shortBytes) kept._storeUpdate(update, undefined)
    if (short.length > 0) kept._storeUpdate(Y.mergeUpdates(short), undefined)
    waiting = []
  }
  const store = (update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (origin === kept) return
    if (!local) {
      waiting.push(update)
      timer ??= setTimeout(flush, writeEveryMs)
      return
    }
    flush()
    kept._storeUpdate(update, origin)
  }
  doc.off('update', kept._storeUpdate)
  doc.on('update', store)
  addEventListener('pagehide', flush)
  const stop = () => {
    flush()
    removeEventListener('pagehide', flush)
    doc.off('update', store)
  }
  return {
    whenSynced: kept.whenSynced,
    destroy: () => {
      stop()
      return kept.destroy()
    },
    clearData: () => {
      stop()
      return kept.clearData()
    },
  }
}

/** Resolves once what was kept is in the document, or cannot be had. */
export const readFromDevice = async (kept: DeviceCopy | undefined, answerMs = 3_000): Promise<void> => {
  if (kept !== undefined) await Promise.race([kept.whenSynced, new Promise((give) => setTimeout(give, answerMs))])
}

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
