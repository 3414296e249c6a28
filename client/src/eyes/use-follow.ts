// Follows the view of one person until one moves one's own, presses Escape, or they leave.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useLiveSession } from '../session/hooks.ts'
import type { Peer } from '../session/presence.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { follow } from './following.ts'
import type { Glide } from './use-glide.ts'

const stepMs = 160

/** The window of theirs that shows a canvas; of several, the newest. */
export const windowOf = (peers: readonly Peer[], whom: ParticipantId): Peer | undefined =>
  peers.findLast((peer) => peer.user.id === whom && peer.sight !== null)

export const useFollow = (glide: Glide, whom: ParticipantId | null): void => {
  const { presence } = useLiveSession()
  const api = useStoreApi()
  const words = useLabels().eyes.follow
  useEffect(() => {
    if (whom === null) return
    let seen: Peer['sight'] = null
    let name = ''
    const look = (peers: readonly Peer[]) => {
      const leader = windowOf(peers, whom)
      if (leader === undefined || leader.sight === null) {
        follow(null)
        if (name !== '') toast(words.gone(name))
        return
      }
      name = leader.user.name
      if (JSON.stringify(leader.sight) === JSON.stringify(seen)) return
      seen = leader.sight
      glide.toSight(leader.sight, stepMs)
    }
    look(presence.peers.getState().peers)
    const stops = [
      presence.peers.subscribe(({ peers }) => look(peers)),
      // Zoom keys, "see all", a card that is looked up: whatever moves my view is mine.
      api.subscribe((now, before) => {
        if (now.transform !== before.transform && !glide.isOn()) follow(null)
      }),
    ]
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) follow(null)
    }
    const onHand = (event: Event) => {
      const isCanvas = event.target instanceof Element && event.target.closest('.react-flow') !== null
      const isIdle = event instanceof PointerEvent && event.type === 'pointermove' && event.buttons === 0
      if (isCanvas && !isIdle) follow(null)
    }
    addEventListener('keydown', onKey)
    addEventListener('wheel', onHand, { capture: true, passive: true })
    addEventListener('pointermove', onHand, true)
    return () => {
      for (const stop of stops) stop()
      removeEventListener('keydown', onKey)
      removeEventListener('wheel', onHand, { capture: true })
      removeEventListener('pointermove', onHand, true)
    }
  }, [api, glide, presence, whom, words])
}
