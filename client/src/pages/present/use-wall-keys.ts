// The wall's keyboard, and the remote controls that speak it: arrows and page keys, F for the whole screen, D for the look.
import { useEffect, useRef } from 'react'

interface WallKeys {
  readonly previous: () => void
  readonly next: () => void
  readonly first: () => void
  readonly last: () => void
  readonly look: () => void
  readonly leave: () => void
}

export const useWallKeys = (actions: WallKeys): void => {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const act = actionOf(event.key, latest.current)
      if (act === undefined) return
      // Space and Enter on a button press it already.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const actionOf = (key: string, { previous, next, first, last, look, leave }: WallKeys): (() => void) | undefined => {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return previous
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return next
    case 'Home':
      return first
    case 'End':
      return last
    case 'd':
    case 'D':
      return look
    case 'f':
    case 'F':
      return toggleFullscreen
    case 'Escape':
      // Leaving the whole screen is the browser's own Escape.
      return document.fullscreenElement === null ? leave : undefined
    default:
      return undefined
  }
}

export const toggleFullscreen = (): void => {
  const asked =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()
  // A browser may refuse; the wall fills the window all the same.
  asked.catch(() => undefined)
}
