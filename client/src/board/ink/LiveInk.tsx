// What moves: the line under my pen, the lines under others', and strokes that are carried. On a canvas of its own, painted
// when one of them changes and no other time.
import type { Stroke } from '@parcours/shared/domain/stroke'
import type { DrawnId } from '@parcours/shared/domain/drawn'
import type { Point } from '@parcours/shared/domain/values'
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useSession } from '../../session/hooks.ts'
import { useInkHand } from './ink-hand.ts'
import { inkColorsOf, paintStroke } from './paint.ts'
import { useTheirHands } from './their-hands.ts'

const home: Point = [0, 0]

export const LiveInk = () => {
  const session = useSession()
  const flow = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (element === null || !context) return
    const colors = inkColorsOf(element)
    let frame: number | undefined
    let isBlank = true
    const draw = () => {
      frame = undefined
      const { transform, width, height } = flow.getState()
      const { line, nib, carried, erased, offSheet } = useInkHand.getState()
      const { carried: carriedByThem } = useTheirHands.getState()
      const strokes: Readonly<Record<string, Stroke>> = session.store.getState().board.strokes
      const theirs = session.presence.peers.getState().peers.flatMap(({ drawing }) => drawing ?? [])
      const way = (id: DrawnId): Point => (carried?.ids.has(id) === true ? carried.by : (carriedByThem.get(id) ?? home))
      const live = new Set([...(carried?.ids ?? []), ...carriedByThem.keys(), ...offSheet])
      const moved = [...live].flatMap((id) => {
        const stroke = strokes[id]
        return stroke === undefined || erased.has(stroke.id) ? [] : [{ stroke, by: way(stroke.id) }]
      })
      const lines = line === null ? theirs : [...theirs, line]
      const isNowBlank = lines.length === 0 && moved.length === 0 && nib === null
      if (isNowBlank && isBlank) return
      isBlank = isNowBlank
      const [left, top, zoom] = transform
      element.width = Math.round(width * devicePixelRatio)
      element.height = Math.round(height * devicePixelRatio)
      const scale = zoom * devicePixelRatio
      const [x, y] = [-left / zoom, -top / zoom]
      for (const { stroke, by } of moved) paintStroke(context, stroke, colors, [x - by[0], y - by[1]], scale)
      for (const each of lines) paintStroke(context, each, colors, [x, y], scale)
      if (nib === null) return
      context.setTransform(scale, 0, 0, scale, (nib[0] - x) * scale, (nib[1] - y) * scale)
      context.globalAlpha = 1
      context.strokeStyle = colors.pen.ink
      context.lineWidth = 1.5 / zoom
      const arm = 9 / zoom
      context.stroke(new Path2D(`M${-arm},0H${arm}M0,${-arm}V${arm}`))
    }
    const schedule = () => {
      frame ??= requestAnimationFrame(draw)
    }
    const stops = [
      flow.subscribe(schedule),
      useInkHand.subscribe(schedule),
      useTheirHands.subscribe(schedule),
      session.presence.peers.subscribe(schedule),
    ]
    schedule()
    return () => {
      for (const stop of stops) stop()
      if (frame !== undefined) cancelAnimationFrame(frame)
    }
  }, [flow, session])
  return <canvas ref={canvas} className="live-ink" aria-hidden="true" />
}
