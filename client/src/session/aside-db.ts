// What the server refused, on this device: whole copies that wait to be compared with the server's board, and the
// changes found in them. Only the person clears it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { tables, headRoot } from '@parcours/shared/doc/layout'
import type { RecordChange } from '@parcours/shared/doc/fields'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import * as v from 'valibot'

interface Kept {
  readonly id?: number
  readonly boardId: BoardId
  /** Epoch ms of the refusal. */
  readonly at: number
}
interface KeptCopy extends Kept {
  readonly update: Uint8Array
}
interface KeptEntry extends Kept {
  /** A RecordChange, as long as nobody damaged it. */
  readonly change: unknown
}
interface AsideSchema extends DBSchema {
  copies: { key: number; value: KeptCopy; indexes: { boardId: string } }
  entries: { key: number; value: KeptEntry; indexes: { boardId: string } }
}

/** One changed record; `change` is undefined where what was kept cannot be read any more. */
export interface AsideEntry {
  readonly id: number
  readonly boardId: BoardId
  readonly at: number
  readonly change: RecordChange | undefined
}
export interface AsideCopy {
  readonly id: number
  readonly at: number
  readonly update: Uint8Array
}

/** Past this many the copy waits as it is until some were cleared. */
const maxEntries = 2000
const strict = { durability: 'strict' } as const

const withDb = async <T>(work: (db: IDBPDatabase<AsideSchema>) => Promise<T>): Promise<T> => {
  const db = await openDB<AsideSchema>('parcours-aside', 1, {
    upgrade: (fresh) => {
      for (const name of ['copies', 'entries'] as const)
        fresh.createObjectStore(name, { keyPath: 'id', autoIncrement: true }).createIndex('boardId', 'boardId')
    },
  })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

/** Resolves once it is on the disk; rejects when there is no room, or no storage at all. */
export const keepCopy = (copy: Omit<KeptCopy, 'id'>): Promise<void> =>
  withDb(async (db) => {
    const writing = db.transaction('copies', 'readwrite', strict)
    await Promise.all([writing.store.add(copy), writing.done])
  })

export const copiesOf = (boardId: BoardId): Promise<AsideCopy[]> =>
  withDb(async (db) =>
    (await db.getAllFromIndex('copies', 'boardId', boardId)).flatMap(({ id, at, update }) =>
      id === undefined ? [] : [{ id, at, update }],
    ),
  )

/** The copy gives way to what was found in it, at once and once, whichever window is first. */
export const settleCopy = (
  { id, at }: AsideCopy,
  boardId: BoardId,
  changes: readonly unknown[],
): Promise<'settled' | 'gone' | 'full'> =>
  withDb(async (db) => {
    const settling = db.transaction(['copies', 'entries'], 'readwrite', strict)
    const [copies, entries] = [settling.objectStore('copies'), settling.objectStore('entries')]
    const isThere = (await copies.count(id)) > 0
    const isFull = (await entries.index('boardId').count(boardId)) + changes.length > maxEntries
    if (isThere && !isFull) {
      for (const change of changes) void entries.add({ boardId, at, change })
      void copies.delete(id)
    }
    await settling.done
    return isThere ? (isFull ? 'full' : 'settled') : 'gone'
  })

export const entriesOf = (boardId: BoardId): Promise<AsideEntry[]> =>
  withDb(async (db) =>
    (await db.getAllFromIndex('entries', 'boardId', boardId)).flatMap(({ id, at, change }) =>
      id === undefined ? [] : [{ id, boardId, at, change: parseChange(change) }],
    ),
  )

export const deleteEntries = (ids: readonly number[]): Promise<void> =>
  withDb(async (db) => {
    const deleting = db.transaction('entries', 'readwrite', strict)
    await Promise.all([...ids.map((id) => deleting.store.delete(id)), deleting.done])
  })

/** Brings back what was cleared by mistake. */
export const putEntries = (entries: readonly AsideEntry[]): Promise<void> =>
  withDb(async (db) => {
    const writing = db.transaction('entries', 'readwrite', strict)
    await Promise.all([...entries.map((entry) => writing.store.put({ ...entry })), writing.done])
  })

/** The board is gone for everybody. */
export const forgetAside = (boardId: BoardId): Promise<void> =>
  withDb(async (db) => {
    const forgetting = db.transaction(['copies', 'entries'], 'readwrite')
    for (const name of ['copies', 'entries'] as const) {
      const store = forgetting.objectStore(name)
      for (const key of await store.index('boardId').getAllKeys(boardId)) void store.delete(key)
    }
    await forgetting.done
  })

const field = v.variant('kind', [
  v.object({ kind: v.literal('value'), value: v.unknown() }),
  v.object({ kind: v.literal('text'), text: v.string() }),
])
const fields = v.optional(v.map(v.string(), field))
const keptChange = v.object({
  place: v.object({ table: v.picklist([...tables, headRoot]), id: v.string() }),
  now: fields,
  wanted: fields,
})
const parseChange = (kept: unknown): RecordChange | undefined => {
  const parsed = v.safeParse(keptChange, kept)
  if (!parsed.success) return undefined
  const { place, now, wanted } = parsed.output
  return { place, now, wanted }
}
