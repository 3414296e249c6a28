// What floats over this page now: the others' reactions, and one's own at once.
import { colorIn } from '@parcours/shared/domain/people-colors'
import type { Reaction } from '@parcours/shared/wire/presence'
import { create } from 'zustand'
import type { Session } from '../session/session.ts'
import { reactEveryMs, withNewest, type Floating } from './reactions.ts'

interface FloatingState {
  readonly all: readonly Floating[]
  readonly add: (more: readonly Floating[]) => void
  readonly remove: (id: string) => void
}

export const useFloating = create<FloatingState>((set) => ({
  all: [],
  add: (more) => set(({ all }) => ({ all: withNewest(all, more) })),
  remove: (id) => set(({ all }) => ({ all: all.filter((each) => each.id !== id) })),
}))

let lastAt = -Infinity

/** As often as others would hear it; presses between are let go. */
export const react = ({ presence, me, workshop }: Session, kind: Reaction): void => {
  const now = performance.now()
  if (now - lastAt < reactEveryMs) return
  lastAt = now
  presence.react(kind)
  const id = `me:${now}`
  const color = colorIn(workshop.view.getState().public.people, me.participantId)
  useFloating.getState().add([{ id, kind, name: me.name, color, across: Math.random() }])
}
