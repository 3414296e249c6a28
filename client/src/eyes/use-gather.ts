// A facilitator's "come and see what I see".
import { useStoreApi } from '@xyflow/react'
import { useLiveSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { follow } from './following.ts'
import { sightOf } from './sight.ts'

export const useGather = (): (() => void) => {
  const { presence } = useLiveSession()
  const api = useStoreApi()
  const words = useLabels().eyes.gather
  return () => {
    const { transform, width, height } = api.getState()
    const [x, y, zoom] = transform
    // Who leads everybody follows nobody, or two would lead one another in circles.
    follow(null)
    presence.gather(sightOf({ x, y, zoom }, { width, height }))
    toast(words.done)
  }
}
