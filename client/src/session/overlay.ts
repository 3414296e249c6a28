// What is open over the board and belongs to this screen alone.
import { create } from 'zustand'

type Overlay = 'none' | 'palette' | 'keys' | 'moveTo'

export const useOverlay = create<{ readonly open: Overlay }>(() => ({ open: 'none' }))
export const openOverlay = (open: Overlay) => useOverlay.setState({ open })
export const closeOverlay = () => useOverlay.setState({ open: 'none' })
