// The map that is being read as a story; whoever offers it only names the map.
import type { MapId } from '@parcours/shared/domain/ids'
import { create } from 'zustand'

interface ReadingState {
  readonly mapId: MapId | null
  readonly read: (mapId: MapId | null) => void
}

export const useReading = create<ReadingState>((set) => ({ mapId: null, read: (mapId) => set({ mapId }) }))
