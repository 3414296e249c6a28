// An arrow that is being drawn: from a card, to the card under my hand or under my keys. On this screen only.
import type { CardId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { create } from 'zustand'

export interface Linking {
  readonly from: CardId
  readonly to: CardId | null
  /** Where the pointer is while it draws; absent: the keys choose. */
  readonly pointer?: Point
}
interface LinkingState {
  readonly linking: Linking | null
  readonly hold: (linking: Linking | null) => void
}

export const useLinking = create<LinkingState>((set) => ({ linking: null, hold: (linking) => set({ linking }) }))
