// A tool pressed by mouse or finger takes no keys from the board: Delete, arrows and Enter go on to what is selected, as in
// browsers where a press gives a button no focus. Who comes to a button by Tab has Enter and Space there as ever.
import { useEffect } from 'react'

export const useToolPresses = () =>
  useEffect(() => {
    const onMouseDown = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || target.closest('[role=toolbar], .zoom-controls') === null) return
      // What opens something is where its keys, and the way back, are.
      if (target.closest('input, textarea, select, [aria-expanded], [role=menu]') !== null) return
      event.preventDefault()
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && !isOnBoard(activeElement)) activeElement.blur()
    }
    document.addEventListener('mousedown', onMouseDown)
    return () => document.removeEventListener('mousedown', onMouseDown)
  }, [])

/** A note or a cell in hand, whose unseen field catches letters; a field that is written in is left, as by any press. */
const isOnBoard = (element: HTMLElement): boolean =>
  element.closest('.canvas') !== null &&
  (element.matches('textarea.visually-hidden') ||
    element.closest('input, textarea, select, button, [contenteditable=true]') === null)
