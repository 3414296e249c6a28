// Undo gives back what was in hand when the edit was made; redo, what was in hand when it was undone.
import type * as Y from 'yjs'
import { useSelection, type Selected } from './selection.ts'

type StackEvent = { readonly stackItem: { readonly meta: Map<unknown, unknown> } }

const key = 'selected'

/** Ends with the manager. */
export const keepSelection = (undo: Y.UndoManager): void => {
  undo.on('stack-item-added', ({ stackItem }: StackEvent) => {
    stackItem.meta.set(key, useSelection.getState().selected)
  })
  undo.on('stack-item-popped', ({ stackItem }: StackEvent) => {
    const { editing, select } = useSelection.getState()
    const selected = stackItem.meta.get(key) as Selected | undefined
    // A hand that writes keeps its pen.
    if (editing === null && selected !== undefined) select(selected)
  })
}
