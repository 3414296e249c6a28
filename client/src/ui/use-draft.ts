// A field that writes when it is left, not on each key: Enter keeps, Escape leaves what was there.
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react'

interface Field extends HTMLElement {
  value: string
}

/** The handlers of an input or text area whose text is committed as a whole, once. */
export const useDraft = (value: string, onCommit: (text: string) => void, keepsLines = false) => {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, value, onCommit })
  useEffect(() => {
    latest.current = { draft, value, onCommit }
  })
  const commit = () => {
    const { draft: text, value: before, onCommit: write } = latest.current
    latest.current = { ...latest.current, draft: null }
    setDraft(null)
    if (text !== null && text.trim() !== before) write(text.trim())
  }
  const change = (text: string | null) => {
    latest.current = { ...latest.current, draft: text }
    setDraft(text)
  }
  // The record may be deselected, and the field gone, before the browser tells that it lost the focus.
  useEffect(
    () => () => {
      const { draft: text, value: before, onCommit: write } = latest.current
      if (text !== null && text.trim() !== before) write(text.trim())
    },
    [],
  )
  return {
    change,
    handlers: {
      value: draft ?? value,
      onChange: (event: SyntheticEvent<Field>) => change(event.currentTarget.value),
      onBlur: commit,
      onKeyDown: (event: KeyboardEvent<Field>) => {
        // Keys typed in a field are never the canvas's.
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && !(keepsLines && event.shiftKey)) {
          event.preventDefault()
          commit()
        } else if (event.key === 'Escape') {
          change(null)
          event.currentTarget.blur()
        }
      },
    },
  }
}
