import type { Session } from '../session/session.ts'
import { toast } from '../ui/toast.ts'

/** Says what went, and offers it back. */
export const toastWithUndo = (session: Session, text: string, undoLabel: string): void =>
  toast(text, { action: { label: undoLabel, run: session.undo } })
