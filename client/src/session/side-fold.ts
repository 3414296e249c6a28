// Whether the side panel is folded on a wide screen, as this device last had it: a tablet or a projector may want its room.
import { create } from 'zustand'

const storageKey = 'parcours.side'

interface SideFold {
  readonly isFolded: boolean
  readonly fold: (isFolded: boolean) => void
}

const read = (): boolean => {
  try {
    return localStorage.getItem(storageKey) === 'folded'
  } catch {
    return false
  }
}

export const useSideFold = create<SideFold>((set) => ({
  isFolded: read(),
  fold: (isFolded) => {
    set({ isFolded })
    try {
      localStorage.setItem(storageKey, isFolded ? 'folded' : 'open')
    } catch {
      // Then it holds for this visit.
    }
  },
}))
