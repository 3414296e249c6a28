// The field of a title while it is renamed: Enter or leaving it keeps, Escape does not. What takes it off the page keeps too.
import { limits } from '@parcours/shared/domain/values'
import { useEffect, useRef, useState } from 'react'

interface TitleInputProps {
  readonly title: string
  readonly label: string
  /** Null: it stays as it was. */
  readonly onDone: (title: string | null) => void
}

export const TitleInput = ({ title, label, onDone }: TitleInputProps) => {
  const input = useRef<HTMLTextAreaElement>(null)
  const finished = useRef(false)
  // Somebody else may give another one meanwhile: left as it was found, it is theirs.
  const [began] = useState(title)
  const finish = (value: string | null) => {
    if (finished.current) return
    finished.current = true
    onDone(value === began ? null : value)
  }
  const leave = useRef(finish)
  useEffect(() => {
    leave.current = finish
  })
  useEffect(() => {
    const field = input.current
    field?.focus({ preventScroll: true })
    field?.select()
    // React's second start, of development, leaves it on the page.
    return () => {
      if (field?.isConnected === false) leave.current(field.value.trim())
    }
  }, [])
  return (
    <textarea
      ref={input}
      className="map-title-input nodrag nopan nowheel"
      aria-label={label}
      defaultValue={began}
      maxLength={limits.title}
      rows={1}
      onBlur={(event) => finish(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        const title = event.currentTarget.parentElement
        finish(event.key === 'Enter' ? event.currentTarget.value.trim() : null)
        // The keys go on from the title they were in.
        title?.focus({ preventScroll: true })
      }}
    />
  )
}
