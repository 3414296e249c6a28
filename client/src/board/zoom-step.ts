// A step of the zoom, by key or by button. Pressed again on the way, it goes on from where it was going: no press is lost.
import type { ReactFlowInstance } from '@xyflow/react'
import { motionMs } from '../ui/motion.ts'
import { leastZoom } from './use-first-view.ts'

export const largestZoom = 3
const factor = 1.2
const wayMs = 120

let underWay: { readonly to: number; readonly until: number } | undefined

export const stepZoom = (flow: ReactFlowInstance, by: 1 | -1): void => {
  const now = performance.now()
  const from = underWay !== undefined && now < underWay.until ? underWay.to : flow.getZoom()
  go(flow, Math.min(Math.max(from * factor ** by, leastZoom), largestZoom), now)
}

export const resetZoom = (flow: ReactFlowInstance): void => go(flow, 1, performance.now())

const go = (flow: ReactFlowInstance, to: number, now: number) => {
  underWay = { to, until: now + 2 * wayMs }
  void flow.zoomTo(to, { duration: motionMs(wayMs) })
}
