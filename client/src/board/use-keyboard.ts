// The keys of the board: the table of commands says what they do. Fields keep theirs; so do dialogs and menus.
import { useEffect } from 'react'
import { isHushed } from '../session/hush.ts'
import { useSelection } from '../session/selection.ts'
import { nowOf, type Command, type Hand } from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { isPressed } from './commands/keys.ts'

export const useKeyboard = (hand: Hand) => {
  useEffect(() => {
    let pressed: EventTarget | null = null
    const onPointerDown = ({ target }: PointerEvent) => {
      pressed = target
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ownsKeys(event.target)) return
      if (isHushed(event)) return event.preventDefault()
      if (isForCell(event)) return letCellHear(event)
      const known = nowOf(hand.session)
      // A key on what one may not change is pressed all the same, and is told why not.
      const now = { ...known, mayChange: !known.readOnly }
      const held = isInPanel(event.target, pressed) ? 'panel' : heldBy(event.target)
      const command = commands.find(
        (each) =>
          each.isNative !== true &&
          each.keys.some((keys) => isPressed(keys, event) && reaches(each, keys, held)) &&
          each.isOffered(now),
      )
      if (command === undefined) return
      // Escape goes on to whatever else it closes.
      if (event.key !== 'Escape') event.preventDefault()
      command.run(hand, event.key, event.shiftKey)
    }
    addEventListener('pointerdown', onPointerDown, true)
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('pointerdown', onPointerDown, true)
      removeEventListener('keydown', onKeyDown)
    }
  }, [hand])
}

/** What a control with the focus keeps for itself; `nothing`: the focus is on none; `panel`: what is read there scrolls. */
type Held = 'nothing' | 'panel' | 'button' | 'choice'

/** Commands such as undo work from anywhere. A button has no use for letters and signs: it leaves them. */
const reaches = (command: Command, keys: string, held: Held): boolean =>
  held === 'nothing' ||
  (held === 'panel' && command.id !== 'panView') ||
  command.isAnywhere === true ||
  keys.startsWith('Mod+') ||
  (held === 'button' && /^(Shift\+)?.$/.test(keys))

/** With a cell selected, letters write a card in it. */
const isForCell = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && useSelection.getState().selected.kind === 'cell'

/** A button that was pressed since has the focus: the field under the cell takes it back, and with it this very key. */
const letCellHear = ({ key, target }: KeyboardEvent): void => {
  if (key !== ' ' && heldBy(target) === 'button')
    document.querySelector<HTMLElement>('.canvas > textarea.visually-hidden')?.focus({ preventScroll: true })
}

/** A choice is made by keys, and so is much in a panel over the board, where undo still works; a thing on the canvas takes its own before and leaves the others. */
const heldBy = (target: EventTarget | null): Held => {
  if (!(target instanceof Element) || target.matches('[data-drawn], [data-title].is-selected')) return 'nothing'
  if (target.closest('[role=radio], [role=slider], [role=dialog], summary, select, input') !== null) return 'choice'
  return target.closest('button, a, [role=button]') === null ? 'nothing' : 'button'
}

/** Words in a panel take no focus: whoever pressed there reads there. */
const isInPanel = (focused: EventTarget | null, pressed: EventTarget | null): boolean =>
  focused === document.body && pressed instanceof Element && pressed.closest('aside') !== null

/** Where letters are written; a box that is ticked or a list to choose from has nothing to undo by itself. */
const textFields =
  'textarea, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file])'

/** Fields, buttons in dialogs and menus; the unseen field under a selected cell only catches letters. */
const ownsKeys = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false
  if (target.closest('dialog, [role=menu]') !== null) return true
  if (target.matches('textarea.visually-hidden')) return false
  return target.closest(textFields) !== null
}
