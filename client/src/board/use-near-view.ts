// Follows the view and the scene, frame by frame and apart from React: components hear only when something else is near.
import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import { useDrawn } from './canvas-context.ts'
import { countIn, nearViewOf, noView, useNearView } from './near-view.ts'

export const useNearViewOfCanvas = () => {
  const flow = useStoreApi()
  useLayoutEffect(() => {
    const look = () => {
      const { transform, width, height } = flow.getState()
      if (width === 0 || height === 0) return
      const before = useNearView.getState()
      const next = nearViewOf(before, transform, width, height, (area) => countIn(useDrawn.getState().scene, area))
      if (next !== before) useNearView.setState(next, true)
    }
    look()
    const stops = [flow.subscribe(look), useDrawn.subscribe(look)]
    return () => {
      for (const stop of stops) stop()
      useNearView.setState(noView, true)
    }
  }, [flow])
}
