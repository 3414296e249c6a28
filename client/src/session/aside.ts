// What the server refused of this person's doing on this board: found after each refusal, shown until they clear it.
import type { BoardId } from '@parcours/shared/domain/ids'
import { areSameFields, type RecordChange } from '@parcours/shared/doc/fields'
import { refusedChanges } from '@parcours/shared/doc/refused'
import type * as Y from 'yjs'
import { create } from 'zustand'
import {
  copiesOf,
  deleteEntries,
  entriesOf,
  keepCopy,
  putEntries,
  settleCopy,
  type AsideCopy,
  type AsideEntry,
} from './aside-db.ts'
import { emptyDeviceCopy } from './device-copy.ts'
import type { Session } from './session.ts'

interface AsideState {
  readonly entries: readonly AsideEntry[]
  readonly isOpen: boolean
}
export const useAside = create<AsideState>(() => ({ entries: [], isOpen: false }))
export const openAside = () => useAside.setState({ isOpen: true })
export const closeAside = () => useAside.setState({ isOpen: false })

/** Where the device keeps nothing, this page does: their ids are below zero. */
export const isInMemory = ({ id }: Pick<AsideEntry, 'id'>): boolean => id < 0
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
    await session.leaveDevice()
    await emptyDeviceCopy(boardId)
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
  const [own, kept] = [copiesInMemory, await copiesOf(boardId).catch(() => [])]
  copiesInMemory = []
  await readAside(boardId)
  let found: number | undefined
  for (const { at, update } of own.filter((copy) => copy.boardId === boardId)) {
    const changes = newChanges(doc, update)
    remember(boardId, at, changes)
    found = (found ?? 0) + changes.length
  }
  for (const copy of kept) {
    const changes = newChanges(doc, copy.update)
    const outcome = await settle(copy, boardId, changes)
    if (outcome !== 'gone') found = (found ?? 0) + changes.length
  }
  await readAside(boardId)
  return found
}

const settle = async (copy: AsideCopy, boardId: BoardId, changes: readonly unknown[]) => {
  const outcome = await settleCopy(copy, boardId, changes).catch(() => 'full' as const)
  // The copy stays kept, and is compared again on the next visit; until then this page shows what is in it.
  if (outcome === 'full') remember(boardId, copy.at, changes)
  return outcome
}

const remember = (boardId: BoardId, at: number, changes: readonly unknown[]) => {
  const known = inMemory.some((each) => each.boardId === boardId && each.at === at)
  if (known) return
  const entries = changes.map((change) => ({ id: --lastInMemory, boardId, at, change: change as RecordChange }))
  inMemory = [...inMemory, ...entries]
}

/** Without what is kept already: two windows may have held the same. A copy that nobody can read stays one change. */
const newChanges = (doc: Y.Doc, update: Uint8Array): readonly unknown[] => {
  const { entries } = useAside.getState()
  try {
    return refusedChanges(doc, update).filter(
      ({ place, now, wanted }) =>
        !entries.some(
          ({ change }) =>
            change?.place.table === place.table &&
            change.place.id === place.id &&
            areSameFields(change.wanted, wanted) &&
            areSameFields(change.now, now),
        ),
    )
  } catch {
    return [update]
  }
}

/** The person is done with these. False: the device did not answer, and they are still there. */
export const clearAside = async (entries: readonly AsideEntry[]): Promise<boolean> => {
  const ids = new Set(entries.map(({ id }) => id))
  try {
    await deleteEntries([...ids].filter((id) => id >= 0))
  } catch {
    return false
  }
  inMemory = inMemory.filter(({ id }) => !ids.has(id))
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
