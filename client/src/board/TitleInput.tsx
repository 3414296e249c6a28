// The field of a title while it is renamed: Enter or leaving it keeps, Escape does not.
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
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const finish = (value: string | null) => {
    if (finished.current) return
    finished.current = true
    onDone(value === began ? null : value)
  }
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
