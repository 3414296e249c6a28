// F6 goes from the canvas to the panel of what is selected, and back: Tab alone would pass other notes and select them.
import { useEffect } from 'react'

export const usePaneKeys = () =>
  useEffect(() => {
    let left: Element | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      const panel = document.querySelector('.side-panel')
      if (panel?.contains(document.activeElement) === true) {
        if (left instanceof HTMLElement || left instanceof SVGElement) left.focus({ preventScroll: true })
        return
      }
      left = document.activeElement
      panel?.querySelector<HTMLElement>('.side-panel-body :is(input, button, select, textarea):not(:disabled)')?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
