import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId } from 'react'
import './Dialog.css'
import { IconButton } from './IconButton.tsx'
import { useLabels } from './labels/catalogue.ts'
import { useModal } from './use-modal.ts'

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
  const { ref, onCancel } = useModal(onClose)
  const titleId = useId()
  useClosingByPointer(ref, onClose)
  return (
    <dialog ref={ref} className="ui-modal ui-dialog" aria-labelledby={titleId} onCancel={onCancel}>
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
