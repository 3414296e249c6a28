// The board seen from far away, on one canvas below the elements. It follows the view frame by frame, apart from React;
// while elements are still being mounted it shows what will be there, so that nothing flashes.
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useSession } from '../../session/hooks.ts'
import { leadingPersona } from '../../session/leading.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useDrawn } from '../canvas-context.ts'
import { useNearView } from '../near-view.ts'
import { drawFar } from './draw-far.ts'
import type { FarView } from './far-view.ts'
import './far-layer.css'
import { inksOf } from './inks.ts'
import { useMarks } from './use-marks.tsx'

export const FarLayer = () => {
  const session = useSession()
  const labels = useLabels()
  const flow = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isFar = useNearView((near) => near.isFar)
  const isWhole = useDrawn((drawn) => drawn.isWhole)
  const isShown = isFar || !isWhole
  const { marks, sprite } = useMarks()
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!isShown || element === null || !context) return
    const inks = inksOf(element)
    const curveOf: FarView['curveOf'] = (map) => {
      const { board } = session.store.getState()
      const persona = leadingPersona(map, board.personas, useSelection.getState().persona)
      const scores = persona === undefined ? undefined : session.scores.of(map.id, persona)
      return persona === undefined || scores === undefined ? undefined : { scores, persona }
    }
    const held = (): FarView['held'] => [
      ...selectedCards(useSelection.getState().selected).map((id) => ({ id, color: inks.brand })),
      ...session.presence.peers
        .getState()
        .peers.flatMap(({ selection, user }) => selection.map((id) => ({ id, color: user.color }))),
    ]
    let frame: number | undefined
    const draw = () => {
      frame = undefined
      const { transform, width, height } = flow.getState()
      const ratio = devicePixelRatio
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (element.width !== w) element.width = w
      if (element.height !== h) element.height = h
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      const { scene } = useDrawn.getState()
      const { board } = session.store.getState()
      drawFar(context, { scene, board, transform, width, height, inks, marks, labels, curveOf, held: held() })
    }
    const schedule = () => {
      frame ??= requestAnimationFrame(draw)
    }
    draw()
    const stops = [
      flow.subscribe(schedule),
      useDrawn.subscribe(schedule),
      useSelection.subscribe(schedule),
      session.store.subscribe(schedule),
      session.presence.peers.subscribe(schedule),
    ]
    return () => {
      for (const stop of stops) stop()
      if (frame !== undefined) cancelAnimationFrame(frame)
    }
  }, [isShown, session, flow, labels, marks])
  return (
    <>
      <canvas ref={canvas} className={`far-layer${isShown ? ' is-shown' : ''}`} aria-hidden="true" />
      {sprite}
    </>
  )
}
