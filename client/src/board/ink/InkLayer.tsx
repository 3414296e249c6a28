// All strokes on one canvas that lies on the board and moves with it: moving the view costs nothing, and it is painted
// again only when the view leaves what is painted, comes to rest at another zoom, or a stroke changes.
import { holds } from '@parcours/shared/layout/rect'
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { seenArea } from '../near-view.ts'
import { useInkHand } from './ink-hand.ts'
import { areSame, createInkSheet, type Wanted } from './ink-sheet.ts'
import { inkColorsOf } from './paint.ts'
import { useTheirHands } from './their-hands.ts'

/** After the last change of the zoom. */
const restMs = 90
const none: ReadonlySet<string> = new Set()

export const InkLayer = () => {
  const session = useSession()
  const flow = useStoreApi()
  const words = useLabels().hand.drawing
  const strokes = useBoard((board) => board.strokes)
  const count = useMemo(() => Object.keys(strokes).length, [strokes])
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current === null) return
    const sheet = createInkSheet(canvas.current, inkColorsOf(canvas.current), (offSheet) => {
      if (offSheet.size > 0 || useInkHand.getState().offSheet.size > 0) useInkHand.setState({ offSheet })
    })
    let frame: number | undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      frame = undefined
      const { transform, width, height } = flow.getState()
      if (width === 0 || height === 0) return
      const { carried, erased } = useInkHand.getState()
      const theirs = useTheirHands.getState().carried
      const wanted: Wanted = {
        strokes: session.store.getState().board.strokes,
        hidden:
          carried === null && erased.size === 0 && theirs.size === 0
            ? none
            : new Set([...(carried?.ids ?? []), ...erased, ...theirs.keys()]),
        zoom: transform[2],
      }
      const seen = seenArea(transform, width, height)
      const painted = sheet.painted()
      clearTimeout(rest)
      if (painted === undefined || !holds(painted.area, seen)) return sheet.paint(wanted, seen)
      if (!areSame(painted, wanted) && !sheet.add(wanted)) return sheet.paint(wanted, seen)
      // As it is, only larger or smaller, until the zoom rests.
      if (painted.zoom !== wanted.zoom) rest = setTimeout(() => sheet.paint(wanted, seen), restMs)
    }
    const schedule = () => {
      frame ??= requestAnimationFrame(look)
    }
    look()
    const stops = [
      flow.subscribe(schedule),
      session.store.subscribe(schedule),
      useInkHand.subscribe(schedule),
      useTheirHands.subscribe(schedule),
    ]
    return () => {
      for (const stop of stops) stop()
      sheet.stop()
      clearTimeout(rest)
      if (frame !== undefined) cancelAnimationFrame(frame)
    }
  }, [flow, session])
  return (
    <ViewportPortal>
      <canvas ref={canvas} className="ink-layer" role="img" aria-label={words.count(count)} />
    </ViewportPortal>
  )
}
