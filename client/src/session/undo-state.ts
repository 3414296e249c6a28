// What this person can take back, and what they did but may not undo any more: a lock or a meeting came between.
import type { Rights } from '@parcours/shared/workshop/rights'
import type * as Y from 'yjs'
import { mayRedo, mayUndo } from './gate.ts'

export interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** There is something, but the rights forbid it now. */
  readonly undoForbidden: boolean
  readonly redoForbidden: boolean
}
export const nothingToUndo: UndoState = { canUndo: false, canRedo: false, undoForbidden: false, redoForbidden: false }

/** Asked once a gesture, and when the rights change: it costs the records of the last step. */
export const undoState = (doc: Y.Doc, undo: Y.UndoManager, rights: Rights): UndoState => {
  const [canUndo, canRedo] = [undo.undoStack.length > 0, undo.redoStack.length > 0]
  return {
    canUndo,
    canRedo,
    undoForbidden: canUndo && !mayUndo(doc, rights, undo),
    redoForbidden: canRedo && !mayRedo(doc, rights, undo),
  }
}
