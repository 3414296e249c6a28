// What this person may do now: role, mode and locks as the server last told them. Controls ask before they offer.
import type { CardId, LaneId } from '@parcours/shared/domain/ids'
import { isLocked, type LockTarget } from '@parcours/shared/workshop/locks'
import { mayArrange, mayChangeCard, type Rights } from '@parcours/shared/workshop/rights'
import { useMemo } from 'react'
import { rightsOf, whyForbidden } from './gate.ts'
import { useSession, useStanding, useWorkshop } from './hooks.ts'

/** Redraws when the answer changes, and only then. */
export const useMay = (ask: (rights: Rights) => boolean): boolean => {
  const { role, readOnly } = useStanding((standing) => standing)
  const { me } = useSession()
  return useWorkshop((view) => !readOnly && ask(rightsOf(view, role, me.participantId)))
}

export const useMayArrange = (): boolean => useMay(mayArrange)
export const useIsLocked = (target: LockTarget): boolean =>
  useWorkshop(({ public: { locks } }) => isLocked(locks, target))
/** The key of the sentence that says why something is not offered. */
export const useWhyForbidden = () => useWorkshop((view) => whyForbidden(view.public))
/** A lane in which this person may not write as long as the item of the agenda runs. */
export const useIsClosed = (id: LaneId): boolean => {
  const isLead = useStanding((s) => s.role === 'facilitator')
  return useWorkshop(({ public: { openLanes } }) => !isLead && openLanes !== null && !openLanes.includes(id))
}
export const useIsMeeting = (): boolean => useWorkshop((view) => view.public.mode === 'meeting')

/** Which cards this hand may carry; the same function until something about that changes. */
export const useMayMove = (): ((id: CardId) => boolean) => {
  const session = useSession()
  const role = useStanding((s) => s.role)
  const mode = useWorkshop((view) => view.public.mode)
  const locks = useWorkshop((view) => view.public.locks)
  const openLanes = useWorkshop((view) => view.public.openLanes)
  return useMemo(() => {
    const rights = { me: session.me.participantId, role, mode, locks, openLanes }
    return (id) => {
      const card = session.store.getState().board.cards[id]
      return card !== undefined && mayChangeCard(rights, card)
    }
  }, [session, role, mode, locks, openLanes])
}
