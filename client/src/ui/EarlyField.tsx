// A field that is there before the part that brings the real one: what is typed meanwhile is typed in it, and handed over.
import { useLayoutEffect, useRef } from 'react'

let typed = ''
let isEntered = false
/** What has the focus while the part is on its way, and what had it before. */
let early: { readonly field: Element; readonly before: Element | null } | undefined

interface EarlyFieldProps {
  /** That of the field it stands in for. */
  readonly label: string
  readonly onClose: () => void
  /** What comes has no field: what is typed meanwhile is for nobody, and not for the board either. */
  readonly isForNobody?: boolean
}

export const EarlyField = ({ label, onClose, isForNobody = false }: EarlyFieldProps) => {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (field.current === null) return
    const before = document.activeElement
    typed = ''
    isEntered = false
    early = { field: field.current, before }
    field.current.focus({ preventScroll: true })
    return () => {
      early = undefined
      if (isForNobody) typed = ''
      // In the same moment the real field takes it, and knows where to give it back to.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [isForNobody])
  return (
    <input
      ref={field}
      className="visually-hidden"
      type="text"
      autoComplete="off"
      aria-label={label}
      onInput={(event) => {
        typed = event.currentTarget.value
        isEntered = false
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault()
          isEntered = true
        }
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    />
  )
}

/**
 * Gives what was typed before this part was here, before it is seen; nothing where it was here in time. React may have drawn
 * the part a while before it lets it in: only then is all of it known, and whether Enter was pressed behind it.
 */
export const useEarlyText = (take: (text: string, isEntered: boolean) => void): void => {
  const first = useRef(take)
  useLayoutEffect(() => {
    const text = typed
    typed = ''
    if (text !== '') first.current(text, isEntered)
  }, [])
}

/** Where the focus goes back to, asked while a part is being drawn for the first time. */
export const focusedBefore = (): Element | null =>
  document.activeElement === early?.field ? early.before : document.activeElement
