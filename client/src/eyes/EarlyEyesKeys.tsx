// Keys that were pressed before the bar that takes them is here are pressed again once it is.
import { useEffect } from 'react'
import { isEyesKey } from './use-eyes-keys.ts'

export const EarlyEyesKeys = () => {
  useEffect(() => {
    const pressed: KeyboardEvent[] = []
    const onKey = (event: KeyboardEvent) => {
      if (isEyesKey(event) && /^[ghrs]$/i.test(event.key)) pressed.push(event)
    }
    addEventListener('keydown', onKey, true)
    return () => {
      removeEventListener('keydown', onKey, true)
      // The bar listens after this.
      setTimeout(() => {
        for (const { key, target } of pressed)
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, cancelable: true }))
      })
    }
  }, [])
  return null
}
