// A field to paste into, where the browser gives the clipboard to a paste alone: a tablet offers one by a long press on it.
import type { Point } from '@parcours/shared/domain/values'
import { useEffect, useId, useRef, type ClipboardEvent } from 'react'
import { useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { broughtBy, type Brought } from './brought.ts'
import { closePasteByHand } from './paste-by-hand.ts'
import './PasteByHand.css'
import { takePasted } from './take-pasted.ts'

export const PasteByHand = ({ at }: { readonly at: Point }) => {
  const session = useSession()
  const labels = useLabels()
  const words = labels.overlays.byHand
  const field = useRef<HTMLDivElement>(null)
  const hintId = useId()
  useEffect(() => field.current?.focus(), [])
  const take = (brought: Brought) => {
    closePasteByHand()
    takePasted(session, brought, at)
  }
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    take(broughtBy(event.clipboardData))
  }
  return (
    <Dialog
      title={words.title}
      onClose={closePasteByHand}
      actions={
        <>
          <Button onClick={closePasteByHand}>{labels.common.cancel}</Button>
          {/* Some tablets type what they keep instead of pasting it. */}
          <Button look="primary" onClick={() => take({ text: field.current?.innerText ?? '', html: '', files: [] })}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="paste-by-hand">
        <p id={hintId}>{words.hint}</p>
        {/* A text area would be offered no picture. */}
        <div
          ref={field}
          role="textbox"
          tabIndex={0}
          aria-multiline="true"
          aria-label={words.field}
          aria-describedby={hintId}
          className="paste-by-hand-field"
          contentEditable
          onPaste={onPaste}
        />
      </div>
    </Dialog>
  )
}
