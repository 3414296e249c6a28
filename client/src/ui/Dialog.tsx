import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { createPortal } from 'react-dom'
import './Dialog.css'
import { IconButton } from './IconButton.tsx'
import { useLabels } from './labels/catalogue.ts'
import { useClosingByPointer } from './use-closing-by-pointer.ts'
import { useModal } from './use-modal.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
}

/**
 * A modal while it is mounted: the rest is inert, Escape and a press beside it close it, focus goes back to where it was.
 * It lies apart from what opened it: an element that is moved, as a list around it may be, is no modal any more.
 */
export const Dialog = ({ title, onClose, children, actions }: DialogProps) => {
  const { common } = useLabels()
  const { ref, onCancel } = useModal(onClose)
  const titleId = useId()
  useClosingByPointer(ref, onClose)
  return createPortal(
    <dialog ref={ref} className="ui-modal ui-dialog" aria-labelledby={titleId} onCancel={onCancel}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <IconButton label={common.close} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className="ui-dialog-body">{children}</div>
      {actions && <div className="ui-dialog-actions">{actions}</div>}
    </dialog>,
    document.body,
  )
}
