// Undo gives back what was in hand when the edit was made; redo, what was in hand when it was undone.
import type * as Y from 'yjs'
import { useSelection } from './selection.ts'

type StackEvent = { readonly stackItem: { readonly meta: Map<unknown, unknown> } }

const key = 'selected'
const inHand = () => {
  const { selected, drawn } = useSelection.getState()
  return { selected, drawn }
}

/** Ends with the manager. */
export const keepSelection = (undo: Y.UndoManager): void => {
  undo.on('stack-item-added', ({ stackItem }: StackEvent) => {
    stackItem.meta.set(key, inHand())
  })
  undo.on('stack-item-popped', ({ stackItem }: StackEvent) => {
    const { editing, select } = useSelection.getState()
    const before = stackItem.meta.get(key) as ReturnType<typeof inHand> | undefined
    // A hand that writes keeps its pen.
    if (editing === null && before !== undefined) select(before.selected, before.drawn)
  })
}
