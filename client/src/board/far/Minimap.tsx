// The whole board in a corner, with what is in view: pressed or dragged, it takes the view there; arrows do the same.
import { drawnTables } from '@parcours/shared/domain/drawn'
import { around, type Rect } from '@parcours/shared/layout/rect'
import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useSession } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useDrawn } from '../canvas-context.ts'
import { seenArea } from '../near-view.ts'
import { inkColorsOf } from '../ink/paint.ts'
import { drawMinimap, overviewOf } from './draw-minimap.ts'
import { inksOf } from './inks.ts'
import './minimap.css'

/** In CSS pixels. */
const size = { width: 184, height: 116 }
/** Often enough for an overview. */
const drawEveryMs = 250
/** Of what is in view, a press of an arrow. */
const keyShare = 0.25

export const Minimap = () => {
  const session = useSession()
  const words = useLabels().board.zoom
  const flow = useReactFlow()
  const canvas = useRef<HTMLCanvasElement>(null)
  /** Around what is drawn there now. */
  const [bounds, setBounds] = useState<Rect | undefined>(undefined)
  const x = useStore((s) => s.transform[0])
  const y = useStore((s) => s.transform[1])
  const zoom = useStore((s) => s.transform[2])
  const width = useStore((s) => s.width)
  const height = useStore((s) => s.height)
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (element === null || !context) return
    const colors = { inks: inksOf(element), pens: inkColorsOf(element) }
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      timer = undefined
      const { scene } = useDrawn.getState()
      const { board } = session.store.getState()
      const next = overviewOf(scene, board)
      setBounds((known) => (isSame(known, next) ? known : next))
      if (next === undefined) context.clearRect(0, 0, element.width, element.height)
      else drawMinimap(context, scene, board, next, colors, { ...size, ratio: devicePixelRatio })
    }
    draw()
    const soon = () => {
      timer ??= setTimeout(draw, drawEveryMs)
    }
    const stops = [
      useDrawn.subscribe((now, before) => {
        if (now.scene !== before.scene) soon()
      }),
      session.store.subscribe(({ board }, { board: before }) => {
        if (drawnTables.some((table) => board[table] !== before[table])) soon()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [session])
  const seen = seenArea([x, y, zoom], width, height)
  const scale = bounds === undefined ? 1 : scaleOf(bounds)
  const centreOn = (px: number, py: number) => void flow.setCenter(px, py, { zoom })
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    if (bounds === undefined || event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { left, top } = event.currentTarget.getBoundingClientRect()
    centreOn(bounds.x + (event.clientX - left) / scale, bounds.y + (event.clientY - top) / scale)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrows[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    centreOn(seen.x + seen.width * (0.5 + step[0] * keyShare), seen.y + seen.height * (0.5 + step[1] * keyShare))
  }
  return (
    <div
      className="minimap"
      role="application"
      tabIndex={0}
      aria-label={words.overviewKeys}
      style={bounds && { width: bounds.width * scale, height: bounds.height * scale }}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} aria-hidden="true" />
      {bounds !== undefined && <div className="minimap-view" style={onMinimap(seen, bounds, scale)} />}
    </div>
  )
}

const isSame = (a: Rect | undefined, b: Rect | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const scaleOf = ({ width, height }: Rect): number => Math.min(size.width / width, size.height / height)

/** What is in view, as far as it lies on the minimap. */
const onMinimap = (seen: Rect, bounds: Rect, scale: number) => {
  const [left, top] = [(seen.x - bounds.x) * scale, (seen.y - bounds.y) * scale]
  const [right, bottom] = [left + seen.width * scale, top + seen.height * scale]
  const inside = around([
    { x: within(left, size.width), y: within(top, size.height), width: 0, height: 0 },
    { x: within(right, size.width), y: within(bottom, size.height), width: 0, height: 0 },
  ])
  return { left: inside?.x, top: inside?.y, width: inside?.width, height: inside?.height }
}
const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))
