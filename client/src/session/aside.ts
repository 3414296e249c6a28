// What the server refused of this person's doing on this board: found after each refusal, shown until they clear it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { areSameFields, type RecordChange } from '@parcours/shared/doc/fields'
import { refusedChanges } from '@parcours/shared/doc/refused'
import type * as Y from 'yjs'
import {
  copiesOf,
  deleteCopies,
  deleteEntries,
  entriesOf,
  keepCopy,
  parseChange,
  putEntries,
  settleCopy,
  type AsideCopy,
  type AsideEntry,
} from './aside-db.ts'
import { isInMemory, useAside } from './aside-shown.ts'
import { emptyDeviceCopy } from './device-copy.ts'
import type { Session } from './session.ts'

let lastInMemory = 0
let inMemory: readonly AsideEntry[] = []
let copiesInMemory: readonly { readonly boardId: BoardId; readonly at: number; readonly update: Uint8Array }[] = []

/**
 * Keeps all that the refused document holds, and only then empties the board's copy on this device. False: the device
 * could not, so its copy stays as it is and the board must be opened beside it.
 */
export const setAside = async (session: Session): Promise<boolean> => {
  const { boardId } = session
  const copy = { boardId, at: Date.now(), update: await session.wholeCopy() }
  try {
    await keepCopy(copy)
  } catch {
    copiesInMemory = [...copiesInMemory, copy]
    return false
  }
  try {
    if (await session.leaveDevice()) await emptyDeviceCopy(boardId)
    return true
  } catch {
    return false
  }
}

/** Shows what is kept for this board, in this window or by another. */
export const readAside = async (boardId: BoardId): Promise<void> => {
  const kept = await entriesOf(boardId).catch(() => [])
  useAside.setState({ entries: [...kept, ...inMemory.filter((each) => each.boardId === boardId)] })
}

/** Compares waiting copies with the server's board, which `doc` must hold. How many changes were found; undefined: none waited. */
export const settleRefusals = async (boardId: BoardId, doc: Y.Doc): Promise<number | undefined> => {
  const own = copiesInMemory.filter((copy) => copy.boardId === boardId)
  copiesInMemory = copiesInMemory.filter((copy) => copy.boardId !== boardId)
  const found: number[] = []
  for (const { at, update } of own) {
    await readAside(boardId)
    found.push(remember(boardId, at, newChanges(doc, update)))
  }
  for (const copy of await copiesOf(boardId).catch(() => [])) {
    await readAside(boardId)
    found.push(...(await settle(copy, boardId, newChanges(doc, copy.update))))
  }
  await readAside(boardId)
  return found.length === 0 ? undefined : found.reduce((sum, count) => sum + count)
}

const settle = async (copy: AsideCopy, boardId: BoardId, changes: readonly unknown[]): Promise<number[]> => {
  const outcome = await settleCopy(copy, boardId, changes).catch(() => 'full' as const)
  if (outcome === 'gone') return []
  if (outcome === 'settled') {
    inMemory = inMemory.filter((each) => each.boardId !== boardId || each.at !== copy.at)
    return [changes.length]
  }
  // The copy stays kept, and is compared again later; until then this page shows what is in it.
  const isShown = inMemory.some((each) => each.boardId === boardId && each.at === copy.at)
  return isShown ? [] : [remember(boardId, copy.at, changes)]
}

const remember = (boardId: BoardId, at: number, changes: readonly unknown[]): number => {
  const entries = changes.map((change) => ({ id: --lastInMemory, boardId, at, change: parseChange(change) }))
  inMemory = [...inMemory, ...entries]
  return entries.length
}

/** Without what the device keeps already: two windows may have held the same. A copy that nobody can read stays one change. */
const newChanges = (doc: Y.Doc, update: Uint8Array): readonly unknown[] => {
  const kept = useAside.getState().entries.filter((entry) => !isInMemory(entry))
  const keyOf = ({ place: { table, id } }: RecordChange) => `${table}/${id}`
  const known = new Map<string, RecordChange[]>()
  for (const { change } of kept)
    if (change !== undefined) known.set(keyOf(change), [...(known.get(keyOf(change)) ?? []), change])
  const isSame = (a: RecordChange, b: RecordChange) => areSameFields(a.wanted, b.wanted) && areSameFields(a.now, b.now)
  try {
    return refusedChanges(doc, update).filter(
      (change) => !known.get(keyOf(change))?.some((each) => isSame(each, change)),
    )
  } catch {
    return [update]
  }
}

/** The person is done with these. False: the device did not answer, and they are still there. */
export const clearAside = async (entries: readonly AsideEntry[]): Promise<boolean> => {
  const ids = new Set(entries.map(({ id }) => id))
  const left = inMemory.filter(({ id }) => !ids.has(id))
  // A copy that waits because there was no room goes with the last that was found in it.
  const done = entries.filter((entry) => isInMemory(entry) && !left.some(({ at }) => at === entry.at))
  try {
    await deleteEntries([...ids].filter((id) => id >= 0))
    for (const at of new Set(done.map((entry) => entry.at))) await deleteCopies(entries[0]?.boardId, at)
  } catch {
    return false
  }
  inMemory = left
  useAside.setState((state) => ({ entries: state.entries.filter(({ id }) => !ids.has(id)) }))
  return true
}

export const bringBackAside = async (entries: readonly AsideEntry[]): Promise<void> => {
  inMemory = [...inMemory, ...entries.filter(isInMemory)]
  const kept = entries.filter((entry) => !isInMemory(entry))
  const [first] = entries
  try {
    await putEntries(kept)
  } catch {
    inMemory = [...inMemory, ...kept]
  }
  if (first !== undefined) await readAside(first.boardId)
}
