// The keys of the board. Fields keep theirs; so do dialogs and menus.
import { mayArrange } from '@parcours/shared/workshop/rights'
import { useEffect } from 'react'
import { useSession } from '../session/hooks.ts'
import { useLinking } from '../session/linking.ts'
import { selectedCards, useSelection } from '../session/selection.ts'
import type { Gestures } from './canvas-context.ts'
import { widenSelectedCards } from './card-span.ts'
import { duplicateSelected, moveSelectedCards, removeSelectedCards, stepCell, toggleLock } from './key-commands.ts'

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export const useKeyboard = (writeInCell: Gestures['writeInCell']) => {
  const session = useSession()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ownsKeys(event.target)) return
      const { selected, select, edit, choose } = useSelection.getState()
      const withCommand = event.ctrlKey || event.metaKey
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const cards = selectedCards(selected)
      const readOnly = session.store.getState().readOnly
      const does = (action: () => void) => {
        event.preventDefault()
        action()
      }
      if (withCommand && key === 'z') return does(event.shiftKey ? session.redo : session.undo)
      if (withCommand && key === 'y') return does(session.redo)
      if (withCommand && key === 'd' && cards.length > 0) return does(() => duplicateSelected(session))
      if (key === 'Escape' && !withCommand) {
        choose({ kind: 'select' })
        return select({ kind: 'none' })
      }
      if (key === 'l' && event.shiftKey && !withCommand && session.store.getState().role === 'facilitator')
        return does(() => toggleLock(session))
      if (withCommand || isControl(event.target)) return
      const by = arrows[key]
      if (by !== undefined && selected.kind === 'cell') return does(() => stepCell(session, selected, by))
      if (by !== undefined && cards.length > 0 && event.altKey && event.shiftKey)
        return does(() => widenSelectedCards(session, by[0]))
      if (by !== undefined && cards.length > 0 && event.altKey) return does(() => moveSelectedCards(session, by))
      if (readOnly) return
      if ((key === 'Delete' || key === 'Backspace') && cards.length > 0) return does(() => removeSelectedCards(session))
      if ((key === 'Enter' || key === 'F2') && selected.kind === 'cell') return does(() => writeInCell(selected))
      if ((key === 'Enter' || key === 'F2') && cards[0] !== undefined && cards.length === 1) {
        const [first] = cards
        return does(() => edit(first))
      }
      if (selected.kind === 'cell') return
      if (key === 'v') choose({ kind: 'select' })
      if (key === 'h') choose({ kind: 'hand' })
      if (key === 'n') choose({ kind: 'note' })
      if (!mayArrange(session.rights())) return
      if (key === 'a') choose({ kind: 'arrow' })
      const [only] = cards.length === 1 ? cards : []
      if (key === 'l' && only !== undefined) does(() => useLinking.getState().hold({ from: only, to: null }))
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [session, writeInCell])
}

/** A focused button, link or choice keeps its own keys; commands such as undo work from anywhere. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, [role=button], [role=radio], [role=slider], summary') !== null

/** Fields, buttons in dialogs and menus; the unseen field under a selected cell only catches letters. */
const ownsKeys = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false
  if (target.closest('dialog, [role=menu]') !== null) return true
  if (target.matches('textarea.visually-hidden')) return false
  return target.closest('input, textarea, select, [contenteditable=true]') !== null
}
