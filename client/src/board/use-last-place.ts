// Remembers where the view comes to rest, frame by frame and apart from React.
import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useLiveSession } from '../session/hooks.ts'
import { keepPlace, placeOf, useTrail } from './last-place.ts'

/** Still for so long, the view has arrived. */
const restMs = 600

export const useLastPlace = () => {
  const flow = useStoreApi()
  const { boardId } = useLiveSession()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = undefined
      const { transform, width, height } = flow.getState()
      if (width > 0 && height > 0) keepPlace(boardId, placeOf(transform, { width, height }))
    }
    // A page that goes before the view is at rest keeps where it is.
    const keepNow = () => {
      if (timer !== undefined) keep()
    }
    const stop = flow.subscribe((now, before) => {
      if (now.transform === before.transform) return
      clearTimeout(timer)
      timer = setTimeout(keep, restMs)
    })
    addEventListener('pagehide', keepNow)
    return () => {
      stop()
      removeEventListener('pagehide', keepNow)
      keepNow()
      useTrail.setState({ trail: [] })
    }
  }, [flow, boardId])
}
