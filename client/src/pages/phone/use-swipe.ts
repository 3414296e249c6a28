// A thumb that wipes sideways; a scroll up or down is none.
import { type TouchEvent, useRef } from 'react'

const leastAcross = 56

export const useSwipe = (onBack: () => void, onForth: () => void) => {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0]
      // Two fingers zoom.
      from.current = touch === undefined || touches.length > 1 ? null : { x: touch.clientX, y: touch.clientY }
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0]
      if (touch === undefined || from.current === null) return
      const [across, down] = [touch.clientX - from.current.x, touch.clientY - from.current.y]
      from.current = null
      if (Math.abs(across) < leastAcross || Math.abs(across) < 2 * Math.abs(down)) return
      if (across > 0) onBack()
      else onForth()
    },
  }
}
