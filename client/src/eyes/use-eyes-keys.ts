// Shift and a letter, from anywhere on the board where letters are not being written.
import { useEffect, useRef } from 'react'
import { useSelection } from '../session/selection.ts'

type Keys = Readonly<Record<string, () => void>>

export const useEyesKeys = (keys: Keys): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !event.shiftKey) return
      if (event.ctrlKey || event.metaKey || event.altKey || isForWriting(event.target)) return
      const act = latest.current[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    // Before the tools of the board, which take the same letters without Shift.
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [])
}

/** A field, a dialog, a menu; and a selected cell, where letters begin a note. */
const isForWriting = (target: EventTarget | null): boolean =>
  useSelection.getState().selected.kind === 'cell' ||
  (target instanceof Element &&
    target.closest('input, textarea:not(.visually-hidden), select, [contenteditable=true], dialog, [role=menu]') !==
      null)
