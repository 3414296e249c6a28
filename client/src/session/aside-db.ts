// What the server refused, on this device: whole copies that wait to be compared with the server's board, and the
// changes found in them. Only the person clears it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { tables, headRoot } from '@parcours/shared/doc/layout'
import type { RecordChange } from '@parcours/shared/doc/fields'
import * as v from 'valibot'
import { answer, openDb, transact } from './device-db.ts'

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
const maxEntries = 1000
const stores = ['copies', 'entries'] as const
type Store = (typeof stores)[number]

const withDb = async <T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> => {
  const db = await openDb('parcours-aside', (fresh) => {
    for (const name of stores)
      fresh.createObjectStore(name, { keyPath: 'id', autoIncrement: true }).createIndex('boardId', 'boardId')
  })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}
const write = <T>(work: (transaction: IDBTransaction) => Promise<T> | T): Promise<T> =>
  withDb((db) => transact(db, stores, work))

const ofBoard = (transaction: IDBTransaction, name: Store, boardId: BoardId) =>
  transaction.objectStore(name).index('boardId').getAllKeys(boardId)

/** Resolves once it is on the disk; rejects when there is no room, or no storage at all. */
export const keepCopy = (copy: Omit<AsideCopy, 'id'> & { readonly boardId: BoardId }): Promise<void> =>
  write((writing) => {
    writing.objectStore('copies').add(copy)
  })

const read = <S extends v.GenericSchema>(name: Store, boardId: BoardId, one: S): Promise<v.InferOutput<S>[]> =>
  withDb(async (db) => {
    const found: unknown[] = await answer(db.transaction(name).objectStore(name).index('boardId').getAll(boardId))
    return found.flatMap((each) => {
      const parsed = v.safeParse(one, each)
      return parsed.success ? [parsed.output] : []
    })
  })

export const copiesOf = (boardId: BoardId): Promise<AsideCopy[]> => read('copies', boardId, keptCopy)

/** The copy gives way to what was found in it, at once and once, whichever window is first. */
export const settleCopy = (
  { id, at }: AsideCopy,
  boardId: BoardId,
  changes: readonly unknown[],
): Promise<'settled' | 'gone' | 'full'> =>
  write(async (settling) => {
    const [copies, entries] = [settling.objectStore('copies'), settling.objectStore('entries')]
    if ((await answer(copies.count(id))) === 0) return 'gone'
    if ((await answer(entries.index('boardId').count(boardId))) + changes.length > maxEntries) return 'full'
    for (const change of changes) entries.add({ boardId, at, change })
    copies.delete(id)
    return 'settled'
  })

export const entriesOf = async (boardId: BoardId): Promise<AsideEntry[]> =>
  (await read('entries', boardId, keptEntry)).map(({ change, ...entry }) => ({
    ...entry,
    boardId,
    change: parseChange(change),
  }))

export const deleteEntries = async (ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return
  await write((deleting) => {
    for (const id of ids) deleting.objectStore('entries').delete(id)
  })
}

/** Those of one refusal, if there is a device that keeps any. */
export const deleteCopies = async (boardId: BoardId | undefined, at: number): Promise<void> => {
  if (boardId === undefined || typeof indexedDB === 'undefined') return
  const copies = await copiesOf(boardId)
  await write((deleting) => {
    for (const copy of copies) if (copy.at === at) deleting.objectStore('copies').delete(copy.id)
  })
}

/** Brings back what was cleared by mistake. */
export const putEntries = (entries: readonly AsideEntry[]): Promise<void> =>
  write((writing) => {
    for (const entry of entries) writing.objectStore('entries').put({ ...entry })
  })

/** The board is gone for everybody. */
export const forgetAside = (boardId: BoardId): Promise<void> =>
  write(async (forgetting) => {
    for (const name of stores)
      for (const key of await answer(ofBoard(forgetting, name, boardId))) forgetting.objectStore(name).delete(key)
  })

const id = v.number()
const at = v.number()
const keptCopy = v.object({ id, at, update: v.instance(Uint8Array) })
/** `change`: a RecordChange, as long as nobody damaged it. */
const keptEntry = v.object({ id, at, change: v.unknown() })
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
/** What was kept, as a change; undefined where it was damaged. */
export const parseChange = (kept: unknown): RecordChange | undefined => {
  const parsed = v.safeParse(keptChange, kept)
  if (!parsed.success) return undefined
  const { place, now, wanted } = parsed.output
  return { place, now, wanted }
}
