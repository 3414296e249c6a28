import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import './modal.css'

/** What makes a dialog element a modal while it is mounted: the rest is inert, Escape closes, focus goes back to where it was. */
export const useModal = (onClose: () => void) => {
  const ref = useRef<HTMLDialogElement>(null)
  // Before the next key.
  useLayoutEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onCancel = (event: SyntheticEvent) => {
    // A file picker inside the dialog bubbles its own cancel.
    if (event.target !== ref.current) return
    event.preventDefault()
    onClose()
  }
  return { ref, onCancel }
}
