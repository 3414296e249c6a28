// The pen and the highlighter: a press draws, wherever it lands; the stroke is one edit when it is lifted. A finger draws
// too, unless this screen knows a pen: then fingers move the view. Two fingers always do.
import { addDrawn } from '@parcours/shared/doc/edits/drawn'
import { newId, strokeId } from '@parcours/shared/domain/ids'
import type { StrokePen } from '@parcours/shared/domain/stroke'
import type { Point } from '@parcours/shared/domain/values'
import { useReactFlow, type ReactFlowInstance } from '@xyflow/react'
import { useEffect } from 'react'
import { useSession } from '../../session/hooks.ts'
import { usePens } from '../../session/pens.ts'
import { useSelection } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { swallowClick } from '../hand/swallow-click.ts'
import { useInkHand } from './ink-hand.ts'
import { lineThrough, thinned, withPoint, type DrawnPoint } from './pen-line.ts'
import { followPress, isForInk } from './follow-press.ts'

/** Points closer than this on the screen add nothing but a hand's trembling. */
const leastStepPx = 1.5

export const usePen = (pen: StrokePen) => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    let points: readonly DrawnPoint[] = []
    const show = () => {
      const line = lineThrough(points, pen, usePens.getState()[pen])
      if (line === undefined) return
      useInkHand.setState({ line })
      const live = lineThrough(thinned(points), pen, usePens.getState()[pen])
      session.presence.update({ drawing: live ?? null, cursor: roundedOf(points.at(-1)?.at) })
    }
    const drop = () => {
      points = []
      useInkHand.setState({ line: null })
      session.presence.update({ drawing: null })
    }
    const stop = followPress({
      onDown: (event) => {
        if (!isForInk(event)) return false
        points = withPoint([], pointOf(flow, event), 0)
        show()
        return true
      },
      onMove: (event) => {
        const coalesced = event.getCoalescedEvents()
        const step = leastStepPx / flow.getZoom()
        // With Shift, straight from where it began.
        const [first] = points
        if (event.shiftKey && first !== undefined) points = [first, pointOf(flow, event)]
        else
          for (const each of coalesced.length > 0 ? coalesced : [event])
            points = withPoint(points, pointOf(flow, each), step)
        show()
      },
      onUp: () => {
        swallowClick()
        keepLine(session, points, pen)
        drop()
      },
      onCancel: drop,
    })
    return () => {
      // Another tool taken by its key while the line is drawn: the line is kept as far as it goes.
      if (points.length > 0) keepLine(session, points, pen)
      stop()
    }
  }, [flow, pen, session])
}

/** One edit, one undo step. */
export const keepLine = (session: Session, points: readonly DrawnPoint[], pen: StrokePen): void => {
  const line = lineThrough(points, pen, usePens.getState()[pen])
  if (line === undefined) return
  session.change((doc) => addDrawn(doc, [{ id: newId(strokeId), ...line, author: session.me.participantId }]))
  useSelection.getState().select({ kind: 'none' })
}

const pointOf = (flow: ReactFlowInstance, event: PointerEvent): DrawnPoint => {
  const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
  // A mouse says one half, whatever the hand does; a finger says as much or nothing.
  return event.pointerType === 'pen' ? { at: [x, y], pressure: event.pressure } : { at: [x, y] }
}

const roundedOf = (at: Point | undefined): [number, number] | null =>
  at === undefined ? null : [Math.round(at[0]), Math.round(at[1])]
