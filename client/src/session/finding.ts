// Cards that answer what is being looked for; the others step back while it is open. On this screen only.
import type { CardId, LaneId, PersonaId } from '@parcours/shared/domain/ids'
import type { CardKind } from '@parcours/shared/domain/values'
import { create } from 'zustand'

/** Absent: whatever it be. */
export interface Wanted {
  readonly words: string
  readonly kind?: CardKind
  readonly author?: string
  readonly personaId?: PersonaId
  readonly tag?: string
  readonly laneId?: LaneId
}
interface Finding {
  readonly isOpen: boolean
  readonly wanted: Wanted
  /** What is found; null where nothing is looked for, and nothing steps back. */
  readonly found: ReadonlySet<CardId> | null
}

const closed: Finding = { isOpen: false, wanted: { words: '' }, found: null }

export const useFinding = create<Finding>(() => closed)
export const openFinding = () => useFinding.setState({ isOpen: true })
export const closeFinding = () => useFinding.setState(closed)
