// What I see is told to the others, so that they may follow; ten times a second at most.
import { useStore, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useLiveSession } from '../session/hooks.ts'
import { sightOf } from './sight.ts'

const tellEveryMs = 100

export const useShownSight = (): void => {
  const { presence } = useLiveSession()
  const api = useStoreApi()
  const isReady = useStore((s) => s.width > 0)
  useEffect(() => {
    if (!isReady) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      timer = undefined
      const { transform, width, height } = api.getState()
      const [x, y, zoom] = transform
      if (width > 0 && height > 0) presence.update({ sight: sightOf({ x, y, zoom }, { width, height }) })
    }
    const stop = api.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height) return
      timer ??= setTimeout(tell, tellEveryMs)
    })
    tell()
    return () => {
      stop()
      clearTimeout(timer)
      presence.update({ sight: null })
    }
  }, [api, isReady, presence])
}
