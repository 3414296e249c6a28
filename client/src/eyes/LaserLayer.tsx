// Lasers on a canvas of their own: sixty frames a second while something glows, none while nothing does, React apart.
import type { Point } from '@parcours/shared/domain/values'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useColorOf, useLiveSession } from '../session/hooks.ts'
import { useSelection } from '../session/selection.ts'
import { drawTrails } from './draw-trails.ts'
import './eyes.css'
import { createTrails } from './trails.ts'

const mine = -1

export const LaserLayer = () => {
  const { presence, me } = useLiveSession()
  const color = useColorOf()(me.participantId)
  const { screenToFlowPosition } = useReactFlow()
  const api = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isPointing = useSelection((s) => s.tool.kind === 'laser')
  const show = useRef<(whose: number, at: readonly [number, number], user: { name: string; color: string }) => void>(
    () => {},
  )
  useEffect(() => {
    const trails = createTrails()
    let frame: number | undefined
    const draw = () => {
      const now = performance.now()
      const all = trails.at(now)
      if (canvas.current !== null) drawTrails(canvas.current, all, api.getState().transform, now)
      frame = all.length > 0 ? requestAnimationFrame(draw) : undefined
    }
    show.current = (whose, [x, y], user) => {
      trails.point(whose, [x, y], user, performance.now())
      frame ??= requestAnimationFrame(draw)
    }
    /** Where a laser was taken up: it has pointed at nothing yet. */
    const resting = new Map<number, Point | null>()
    const stop = presence.peers.subscribe(({ peers }) => {
      for (const { clientId, user, isPointing: points, cursor } of peers) {
        const rest = resting.get(clientId)
        if (!points) resting.delete(clientId)
        else if (rest === undefined) resting.set(clientId, cursor)
        else if (cursor !== null && (rest?.[0] !== cursor[0] || rest[1] !== cursor[1])) {
          resting.set(clientId, null)
          show.current(clientId, cursor, user)
        }
      }
    })
    return () => {
      stop()
      if (frame !== undefined) cancelAnimationFrame(frame)
    }
  }, [api, presence])
  useEffect(() => {
    presence.update({ isPointing })
    if (!isPointing) return
    const onMove = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('.canvas') === null) return
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      show.current(mine, [x, y], { name: '', color })
    }
    addEventListener('pointermove', onMove)
    return () => removeEventListener('pointermove', onMove)
  }, [isPointing, color, presence, screenToFlowPosition])
  return <canvas ref={canvas} className="laser-layer" aria-hidden="true" />
}
