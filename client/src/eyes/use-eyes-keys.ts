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
      const act = isEyesKey(event) ? latest.current[event.key.toLowerCase()] : undefined
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    // Before the tools of the board, which take the same letters without Shift.
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [])
}

const isEyesKey = (event: KeyboardEvent): boolean =>
  event.shiftKey &&
  !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) &&
  !isForWriting(event.target)

/** For who listens before it is known what each letter does. */
export const isEyesLetter = (event: KeyboardEvent): boolean => isEyesKey(event) && /^[ghrs]$/i.test(event.key)

/** A field, a dialog, a menu; and a selected cell, where letters begin a note. */
const isForWriting = (target: EventTarget | null): boolean =>
  useSelection.getState().selected.kind === 'cell' ||
  (target instanceof Element &&
    target.closest('input, textarea:not(.visually-hidden), select, [contenteditable=true], dialog, [role=menu]') !==
      null)
