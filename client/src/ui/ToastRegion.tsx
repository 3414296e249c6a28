import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { useLabels } from './labels/catalogue.ts'
import { dismissToast, type Toast, useToasts } from './toast.ts'
import './ToastRegion.css'

/** Once a page. Always in the document, so that what appears in it is spoken. */
export const ToastRegion = () => {
  const toasts = useToasts((s) => s.toasts)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may not hold paragraphs
    <div className="ui-toasts" role="status" aria-live="polite">
      {toasts.map((one) => (
        <ToastItem key={one.id} toast={one} />
      ))}
    </div>
  )
}

const readingMs = 5_000
const actingMs = 10_000

const ToastItem = ({ toast: { id, text, action } }: { readonly toast: Toast }) => {
  const { common } = useLabels()
  const [isHeld, setHeld] = useState(false)
  const shownMs = action ? actingMs : readingMs
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismissToast(id), shownMs)
    return () => clearTimeout(timer)
  }, [id, isHeld, shownMs])
  return (
    <div
      className="ui-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      {action && (
        <Button
          onClick={() => {
            dismissToast(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={common.close} icon={<X size={16} />} onClick={() => dismissToast(id)} />
    </div>
  )
}
