// A facilitator brings everybody to their view: once, with a way back.
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useLiveSession } from '../session/hooks.ts'
import type { Peer } from '../session/presence.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { follow } from './following.ts'
import type { Glide } from './use-glide.ts'

const glideMs = 700

/** `isAway`: this screen shows another moment of the board, where their view means nothing. */
export const useGathering = (glide: Glide, isAway: boolean): void => {
  const { presence } = useLiveSession()
  const api = useStoreApi()
  const words = useLabels().eyes.gather
  const answered = useRef(new Map<number, number>())
  useEffect(() => {
    const come = ({ user, gathering }: Peer) => {
      if (gathering === null || isAway) return
      const [x, y, zoom] = api.getState().transform
      const go = () => {
        follow(null)
        glide.toSight(gathering.sight, glideMs)
        const back = () => glide.toViewport({ x, y, zoom }, glideMs)
        toast(words.brought(user.name), { action: { label: words.back, run: back, lasts: true } })
      }
      // Nobody loses the note under their keys.
      if (useSelection.getState().editing === null) go()
      else toast(words.asked(user.name), { action: { label: words.go, run: go, lasts: true } })
    }
    const hear = ({ peers }: { readonly peers: readonly Peer[] }) => {
      for (const peer of peers) {
        const { clientId, user, gathering } = peer
        if (gathering === null || user.role !== 'facilitator') continue
        if (answered.current.get(clientId) === gathering.call) continue
        answered.current.set(clientId, gathering.call)
        come(peer)
      }
    }
    // Somebody may have called while this code was on its way.
    hear(presence.peers.getState())
    return presence.peers.subscribe(hear)
  }, [api, glide, isAway, presence, words])
}
