// F6 goes from the canvas to what lies beside it and back: Tab alone would pass other notes and select them.
import { useEffect } from 'react'

/** What one answers, then the panel of what is selected; what is not there is passed over. */
const panes = ['.answer-sheet-body', '.answer-pill', '.side-panel:not(.is-open)', '.side-panel-body']
const controls = ':is(input, button, select, textarea):not(:disabled)'

export const usePaneKeys = () =>
  useEffect(() => {
    let left: Element | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      const stops = panes.flatMap((pane) => firstControl(pane) ?? [])
      const { activeElement } = document
      const present = stops.findIndex(({ pane }) => pane.contains(activeElement))
      const next = stops[present + 1]
      if (present === -1) left = activeElement
      if (next !== undefined) next.control.focus()
      else if (left instanceof HTMLElement || left instanceof SVGElement) left.focus({ preventScroll: true })
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

const firstControl = (selector: string) => {
  const pane = document.querySelector(selector)
  if (pane?.checkVisibility() !== true) return undefined
  const control = pane.matches(controls) ? pane : pane.querySelector(controls)
  return control instanceof HTMLElement ? { pane, control } : undefined
}
