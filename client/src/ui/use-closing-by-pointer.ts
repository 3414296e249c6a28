import { useEffect } from 'react'

/** Only a press that begins on the backdrop closes: a selection of text that ends outside does not. */
export const useClosingByPointer = (ref: { readonly current: HTMLDialogElement | null }, onClose: () => void) => {
  useEffect(() => {
    const dialog = ref.current
    const onPointerDown = (event: PointerEvent) => {
      if (event.target !== dialog || !dialog) return
      const box = dialog.getBoundingClientRect()
      const inside =
        event.clientX >= box.left &&
        event.clientX <= box.right &&
        event.clientY >= box.top &&
        event.clientY <= box.bottom
      if (!inside) onClose()
    }
    dialog?.addEventListener('pointerdown', onPointerDown)
    return () => dialog?.removeEventListener('pointerdown', onPointerDown)
  }, [ref, onClose])
}
