// The first look: the whole board if it can be read that way, else its beginning; never moved again by us.
import { useReactFlow, useStore, type Node, type ReactFlowInstance } from '@xyflow/react'
import { useEffect, useRef } from 'react'

/** Below this a card's text cannot be read at arm's length. */
const readableZoom = { wide: 0.5, narrow: 0.62 } as const
const mostZoom = 1.15
const mostPhoneZoom = 0.95

export const useFirstView = (nodes: readonly Node[]) => {
  const flow = useReactFlow()
  // A board that is empty as one comes in has no beginning to show: the first note stays where it is written.
  const done = useRef(nodes.length === 0)
  const ready = useStore((s) => s.width > 0 && s.nodes.length > 0)
  useEffect(() => {
    if (done.current || !ready || nodes.length === 0) return
    done.current = true
    showStart(flow)
  }, [flow, nodes, ready])
}

/** The room that the bars around the canvas leave, in pixels of the screen. */
const freeArea = () => {
  const wide = innerWidth >= 900
  const inset = wide ? { top: 78, left: 78, right: 376, bottom: 58 } : { top: 72, left: 8, right: 8, bottom: 132 }
  return {
    ...inset,
    wide,
    width: innerWidth - inset.left - inset.right,
    height: innerHeight - inset.top - inset.bottom,
  }
}

/** What else covers the canvas, from its edges. */
interface Cover {
  readonly top?: number
  readonly left?: number
}

/** Options of fitView that keep clear of the bars. */
export const fitOptions = (cover: Cover = {}) => {
  const { top, left, right, bottom } = { ...freeArea(), ...cover }
  return {
    padding: { top: `${top}px`, left: `${left}px`, right: `${right}px`, bottom: `${bottom}px` } as const,
    maxZoom: mostZoom,
  }
}

const showStart = (flow: ReactFlowInstance) => {
  const bounds = flow.getNodesBounds(flow.getNodes())
  const area = freeArea()
  const whole = Math.min(area.width / bounds.width, area.height / bounds.height, mostZoom)
  // A phone is narrow: the map fills its height and begins at its first steps.
  const tall = area.wide ? whole : Math.min(area.height / bounds.height, mostPhoneZoom)
  const zoom = Math.max(whole, tall, area.wide ? readableZoom.wide : readableZoom.narrow)
  // What does not fit begins at its beginning.
  const spareX = Math.max(0, area.width - bounds.width * zoom) / 2
  const spareY = Math.max(0, area.height - bounds.height * zoom) / 2
  void flow.setViewport({ x: area.left + spareX - bounds.x * zoom, y: area.top + spareY - bounds.y * zoom, zoom })
}
