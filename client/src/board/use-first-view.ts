// The first look: the whole board in view once it is there, and never moved again by us.
import { useReactFlow, useStore, type Node } from '@xyflow/react'
import { useEffect, useRef } from 'react'

export const useFirstView = (nodes: readonly Node[]) => {
  const flow = useReactFlow()
  const done = useRef(false)
  const ready = useStore((s) => s.width > 0 && s.nodes.length > 0)
  useEffect(() => {
    if (done.current || !ready || nodes.length === 0) return
    done.current = true
    void flow.fitView(fitOptions())
  }, [flow, nodes, ready])
}

/** Room for the bars around the canvas. */
export const fitOptions = () => {
  const wide = innerWidth >= 900
  const padding = wide
    ? ({ top: '78px', left: '78px', right: '336px', bottom: '58px' } as const)
    : ({ top: '64px', left: '8px', right: '8px', bottom: '128px' } as const)
  return { padding, maxZoom: 1.1, minZoom: wide ? 0.3 : 0.5, duration: 0 }
}
