// What is set aside of this board, as it is shown; aside.ts finds and keeps it.
import { create } from 'zustand'
import type { AsideEntry } from './aside-db.ts'

interface AsideState {
  readonly entries: readonly AsideEntry[]
  readonly isOpen: boolean
}
export const useAside = create<AsideState>(() => ({ entries: [], isOpen: false }))
export const openAside = () => useAside.setState({ isOpen: true })
export const closeAside = () => useAside.setState({ isOpen: false })

/** Where the device keeps nothing, this page does: their ids are below zero. */
export const isInMemory = ({ id }: Pick<AsideEntry, 'id'>): boolean => id < 0
