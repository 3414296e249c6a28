// The eraser takes whole strokes: those it went over are gone when it is lifted, in one edit.
import type { DrawnId } from '@parcours/shared/domain/drawn'
import { deleteDrawn } from '@parcours/shared/doc/edits/drawn'
import type { Point } from '@parcours/shared/domain/values'
import { mayChangeOwn } from '@parcours/shared/workshop/rights'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useSession } from '../../session/hooks.ts'
import { swallowClick } from '../hand/swallow-click.ts'
import { followPress, isForInk } from './follow-press.ts'
import { noneErased, useInkHand } from './ink-hand.ts'
import { isOnStroke } from './stroke-shape.ts'

/** Of the screen. */
const reachPx = 7

export const useEraser = () => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    let last: Point = [0, 0]
    const pointOf = (event: PointerEvent): Point => {
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
      return [x, y]
    }
    /** A quick hand skips over thin lines: it is asked for at every few pixels of the way. */
    const rub = (to: Point) => {
      const { erased } = useInkHand.getState()
      const reach = reachPx / flow.getZoom()
      const rights = session.rights()
      const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - last[0], to[1] - last[1]) / reach))
      const way = Array.from({ length: steps }, (_, i): Point => {
        const along = (i + 1) / steps
        return [last[0] + (to[0] - last[0]) * along, last[1] + (to[1] - last[1]) * along]
      })
      const hit = Object.values(session.store.getState().board.strokes).filter(
        (stroke) =>
          !erased.has(stroke.id) &&
          mayChangeOwn(rights, stroke) &&
          way.some((point) => isOnStroke(stroke, point, reach)),
      )
      last = to
      if (hit.length > 0) useInkHand.setState({ erased: new Set<DrawnId>([...erased, ...hit.map(({ id }) => id)]) })
    }
    const drop = () => useInkHand.setState({ erased: noneErased })
    return followPress({
      onDown: (event) => {
        if (!isForInk(event)) return false
        last = pointOf(event)
        rub(last)
        return true
      },
      onMove: (event) => rub(pointOf(event)),
      onUp: () => {
        swallowClick()
        const ids = [...useInkHand.getState().erased]
        if (ids.length > 0) session.change((doc) => deleteDrawn(doc, ids))
        drop()
      },
      onCancel: drop,
    })
  }, [flow, session])
}
