// A file or a text dropped or pasted anywhere on the page.
import { useEffect, useRef, useState } from 'react'

interface Receivers {
  readonly onFile: (file: File) => void
  readonly onText: (text: string) => void
}

/** True while something that can be dropped is over the page. Text goes to a field as usual when it is dropped or pasted there. */
export const usePageDrop = (receivers: Receivers): boolean => {
  const [isOver, setOver] = useState(false)
  const latest = useRef(receivers)
  useEffect(() => {
    latest.current = receivers
  })
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!isOurs(event, event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    }
    // relatedTarget is null when the pointer leaves the window, not when it crosses elements.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!isOurs(event, event.dataTransfer)) return
      event.preventDefault()
      receive(event.dataTransfer, latest.current)
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs(event, event.clipboardData)) return
      receive(event.clipboardData, latest.current)
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('dragover', onDragOver, { signal })
    addEventListener('dragleave', onDragLeave, { signal })
    addEventListener('drop', onDrop, { signal })
    addEventListener('paste', onPaste, { signal })
    return () => listening.abort()
  }, [])
  return isOver
}

const isOurs = (event: Event, brought: DataTransfer | null): boolean => {
  if (brought === null) return false
  if (brought.types.includes('Files')) return true
  const intoField = event.target instanceof Element && event.target.closest('input, textarea') !== null
  return brought.types.includes('text/plain') && !intoField
}

const receive = (brought: DataTransfer | null, { onFile, onText }: Receivers): void => {
  const file = brought?.files[0]
  if (file) return onFile(file)
  const text = brought?.getData('text/plain') ?? ''
  if (text.trim() !== '') onText(text)
}
