// The others' pointers, in board coordinates, above everything and in nobody's way.
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { crowdFrom } from '@parcours/shared/wire/presence'
import { useEffect, useRef } from 'react'
import { useSession } from '../session/hooks.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useDrawn } from './canvas-context.ts'
import { drawnCursors } from './cursor-groups.ts'
import { createCursorLayer, stillAfterMs } from './cursor-layer.ts'
import './cursors.css'

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
    let stilled: ReturnType<typeof setTimeout> | undefined
    let zoom = 0
    const draw = () => {
      frame = undefined
      zoom = flow.getState().transform[2]
      const { peers } = presence.peers.getState()
      const isCrowd = peers.length >= crowdFrom
      const { editing } = useSelection.getState()
      const writing = editing === null ? undefined : useDrawn.getState().scene.cards.get(editing)
      cursors.show(drawnCursors(peers, zoom), { zoom, now: performance.now(), isCrowd, writing })
      clearTimeout(stilled)
      if (isCrowd) stilled = setTimeout(schedule, stillAfterMs)
    }
    const schedule = () => {
      frame ??= requestAnimationFrame(draw)
    }
    draw()
    const stops = [
      presence.peers.subscribe(schedule),
      useSelection.subscribe(({ editing }, before) => {
        if (editing !== before.editing) schedule()
      }),
      // What I write grows.
      useDrawn.subscribe(({ scene }, before) => {
        if (scene !== before.scene && useSelection.getState().editing !== null) schedule()
      }),
      flow.subscribe(({ transform }) => {
        if (transform[2] !== zoom) schedule()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(stilled)
      if (frame !== undefined) cancelAnimationFrame(frame)
      cursors.clear()
    }
  }, [presence, flow, together])
  return <div ref={layer} className="cursor-layer" />
}
