// Whose view this screen follows. On this screen only.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { create } from 'zustand'

export const useFollowing = create<{ readonly whom: ParticipantId | null }>(() => ({ whom: null }))
export const follow = (whom: ParticipantId | null): void => useFollowing.setState({ whom })
