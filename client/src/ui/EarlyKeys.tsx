// Keys pressed before the part that takes them is here: they wait, and are pressed again once it is.
import { useEffect } from 'react'

interface EarlyKeysProps {
  /** Asked as a key is pressed and again before it is given on; the same function always. */
  readonly isFor: (event: KeyboardEvent) => boolean
}

export const EarlyKeys = ({ isFor }: EarlyKeysProps) => {
  useEffect(() => {
    const pressed: KeyboardEvent[] = []
    const onKey = (event: KeyboardEvent) => {
      if (!isFor(event)) return
      event.stopImmediatePropagation()
      pressed.push(event)
    }
    addEventListener('keydown', onKey, true)
    return () => {
      removeEventListener('keydown', onKey, true)
      // The part listens after this.
      setTimeout(() => {
        for (const event of pressed.filter(isFor)) {
          const { key, shiftKey, target } = event
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
        }
      })
    }
  }, [isFor])
  return null
}
