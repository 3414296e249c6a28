// The keys of the board: the table of commands says what they do. Fields keep theirs; so do dialogs and menus.
import { useEffect } from 'react'
import { useSelection } from '../session/selection.ts'
import { nowOf, type Command, type Hand } from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { isPressed } from './commands/keys.ts'

export const useKeyboard = (hand: Hand) => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ownsKeys(event.target) || isForCell(event)) return
      const known = nowOf(hand.session)
      // A key on what one may not change is pressed all the same, and is told why not.
      const now = { ...known, mayChange: !known.readOnly }
      const isOnControl = isControl(event.target)
      const command = commands.find(
        (each) =>
          each.isNative !== true &&
          each.keys.some((keys) => isPressed(keys, event) && (!isOnControl || reachesControls(each, keys))) &&
          each.isOffered(now),
      )
      if (command === undefined) return
      // Escape goes on to whatever else it closes.
      if (event.key !== 'Escape') event.preventDefault()
      command.run(hand, event.key)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [hand])
}

/** A focused button keeps its own keys; commands such as undo work from anywhere. */
const reachesControls = (command: Command, keys: string): boolean =>
  command.isAnywhere === true || keys.startsWith('Mod+')

/** With a cell selected, letters write a card in it. */
const isForCell = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && useSelection.getState().selected.kind === 'cell'

/** A focused button, link or choice keeps its own keys; a thing on the canvas takes its own before and leaves the others. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  !target.matches('[data-drawn]') &&
  target.closest('button, a, [role=button], [role=radio], [role=slider], summary') !== null

/** Fields, buttons in dialogs and menus; the unseen field under a selected cell only catches letters. */
const ownsKeys = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false
  if (target.closest('dialog, [role=menu]') !== null) return true
  if (target.matches('textarea.visually-hidden')) return false
  return target.closest('input, textarea, select, [contenteditable=true]') !== null
}
