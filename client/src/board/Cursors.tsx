// The others' pointers, in board coordinates, above everything and in nobody's way.
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { drawnCursors } from './cursor-groups.ts'
import { createCursorLayer } from './cursor-layer.ts'

export const Cursors = () => (
  <ViewportPortal>
    <CursorLayer />
  </ViewportPortal>
)

/** It mounts when the portal is there. */
const CursorLayer = () => {
  const { presence } = useSession()
  const { together } = useLabels().eyes.crowd
  const flow = useStoreApi()
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (layer.current === null) return
    const cursors = createCursorLayer(layer.current, together)
    let frame: number | undefined
    let zoom = 0
    const draw = () => {
      frame = undefined
      zoom = flow.getState().transform[2]
      cursors.show(drawnCursors(presence.peers.getState().peers, zoom), zoom)
    }
    const schedule = () => {
      frame ??= requestAnimationFrame(draw)
    }
    draw()
    const stops = [
      presence.peers.subscribe(schedule),
      flow.subscribe(({ transform }) => {
        if (transform[2] !== zoom) schedule()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      if (frame !== undefined) cancelAnimationFrame(frame)
      cursors.clear()
    }
  }, [presence, flow, together])
  return <div ref={layer} />
}
