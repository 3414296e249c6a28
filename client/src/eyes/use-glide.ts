// Moves the view for somebody else's sake: gently, or at once for who wants no motion.
import type { Sight } from '@parcours/shared/wire/presence'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useRef } from 'react'
import { motionMs } from '../ui/motion.ts'
import { viewportFor, type Viewport } from './sight.ts'

export interface Glide {
  readonly toSight: (sight: Sight, ms: number) => void
  readonly toViewport: (viewport: Viewport, ms: number) => void
  /** Whether the view moves on our behalf right now. */
  readonly isOn: () => boolean
}

/** The last frame of a transition may come after its end was told. */
const settleMs = 250

export const useGlide = (): Glide => {
  const { setViewport } = useReactFlow()
  const api = useStoreApi()
  const gliding = useRef(0)
  const endedAt = useRef(-Infinity)
  const toViewport = useCallback(
    (viewport: Viewport, ms: number) => {
      const duration = motionMs(ms)
      gliding.current += 1
      // A transition that a hand interrupts may never say that it ended.
      const ends = Promise.race([
        setViewport(viewport, { duration }),
        new Promise((end) => setTimeout(end, duration + 200)),
      ])
      void ends.finally(() => {
        gliding.current -= 1
        endedAt.current = performance.now()
      })
    },
    [setViewport],
  )
  const toSight = useCallback(
    (sight: Sight, ms: number) => {
      const { width, height } = api.getState()
      if (width > 0 && height > 0) toViewport(viewportFor(sight, { width, height }), ms)
    },
    [api, toViewport],
  )
  const isOn = useCallback(() => gliding.current > 0 || performance.now() - endedAt.current < settleMs, [])
  return { toSight, toViewport, isOn }
}
