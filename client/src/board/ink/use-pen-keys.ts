// A pen without a pointer: arrows lead it (with Shift further), the space bar sets it down and lifts it, Enter keeps the
// line, Escape drops it.
import type { StrokePen } from '@parcours/shared/domain/stroke'
import type { Point } from '@parcours/shared/domain/values'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useSession } from '../../session/hooks.ts'
import { usePens } from '../../session/pens.ts'
import { useInkHand } from './ink-hand.ts'
import { lineThrough, type DrawnPoint } from './pen-line.ts'
import { keepLine } from './use-pen.ts'

const steps = { small: 8, large: 40 } as const
const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export const usePenKeys = (pen: StrokePen) => {
  const session = useSession()
  const flow = useReactFlow()
  useEffect(() => {
    let points: readonly DrawnPoint[] = []
    const nibNow = (): Point => {
      const { nib } = useInkHand.getState()
      if (nib !== null) return nib
      const { x, y } = flow.screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 })
      return [Math.round(x), Math.round(y)]
    }
    const show = () => useInkHand.setState({ line: lineThrough(points, pen, usePens.getState()[pen]) ?? null })
    const lift = () => {
      keepLine(session, points, pen)
      points = []
      useInkHand.setState({ line: null })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !isForCanvas(event.target)) return
      const by = directions[event.key]
      const isDown = points.length > 0
      if (by !== undefined) {
        const far = event.shiftKey ? steps.large : steps.small
        const [x, y] = nibNow()
        const nib: Point = [x + by[0] * far, y + by[1] * far]
        useInkHand.setState({ nib })
        if (isDown) points = [...points, { at: nib }]
        show()
      } else if (event.key === ' ' && !event.repeat) {
        if (isDown) lift()
        else points = [{ at: nibNow() }]
        useInkHand.setState({ nib: nibNow() })
        if (points.length > 0) show()
      } else if (event.key === 'Enter' && isDown) lift()
      else if (event.key === 'Escape' && isDown) {
        points = []
        show()
      } else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => {
      removeEventListener('keydown', onKeyDown, true)
      useInkHand.setState({ nib: null, line: null })
    }
  }, [flow, pen, session])
}

/** A field, a dialog or a button keeps its keys. */
const isForCanvas = (target: EventTarget | null): boolean =>
  !(target instanceof Element) ||
  target.closest(
    'input, textarea:not(.visually-hidden), select, button, a, [role=slider], [contenteditable=true], dialog',
  ) === null
