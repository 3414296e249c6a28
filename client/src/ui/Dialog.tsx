import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import './Dialog.css'
import { IconButton } from './IconButton.tsx'
import { useLabels } from './labels/catalogue.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
}

/** A modal while it is mounted: the rest is inert, Escape and a press beside it close it, focus goes back to where it was. */
export const Dialog = ({ title, onClose, children, actions }: DialogProps) => {
  const { common } = useLabels()
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useClosingByPointer(ref, onClose)
  return (
    <dialog
      ref={ref}
      className="ui-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file picker inside the dialog bubbles its own cancel.
        if (event.target !== ref.current) return
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <IconButton label={common.close} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className="ui-dialog-body">{children}</div>
      {actions && <div className="ui-dialog-actions">{actions}</div>}
    </dialog>
  )
}

/** Only a press that begins on the backdrop closes: a selection of text that ends outside does not. */
const useClosingByPointer = (ref: { readonly current: HTMLDialogElement | null }, onClose: () => void) => {
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
