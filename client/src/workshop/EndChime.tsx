// Sounds when the time of an item or of a vote runs out, for who wants to hear it. Shows nothing.
import { useEffect, useRef } from 'react'
import { hasJustEnded, hearsEnd, useEndSound } from '../session/end-sound.ts'
import { useLeftMs, useSessionState, useVoteLeftMs } from '../session/hooks.ts'
import { allowSound, chime } from '../ui/chime.ts'

export const EndChime = () => {
  const role = useSessionState((s) => s.role)
  const isHeard = hearsEnd(
    useEndSound((s) => s.chosen),
    role,
  )
  return isHeard ? <Ears /> : null
}

const Ears = () => {
  useEndOf(useLeftMs())
  useEndOf(useVoteLeftMs())
  useEffect(() => {
    // Any gesture will do, and one is enough.
    const onGesture = () => void allowSound()
    addEventListener('pointerdown', onGesture)
    addEventListener('keydown', onGesture)
    return () => {
      removeEventListener('pointerdown', onGesture)
      removeEventListener('keydown', onGesture)
    }
  }, [])
  return null
}

const useEndOf = (left: number | null) => {
  const before = useRef(left)
  useEffect(() => {
    if (hasJustEnded(before.current, left)) chime()
    before.current = left
  }, [left])
}
