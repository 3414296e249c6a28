// Short notices that come and go; anything may raise one, ToastRegion shows them.
import { create } from 'zustand'

export interface ToastAction {
  readonly label: string
  readonly run: () => void
  /** It still holds after the next gesture, which an offer to undo does not. */
  readonly lasts?: boolean
}
export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: ToastAction
}

export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }))

let lastId = 0
const atOnce = 3

/** The same text raised again replaces the one that is shown. */
export const toast = (text: string, options: { readonly action?: ToastAction } = {}): void => {
  lastId += 1
  const one: Toast = { id: lastId, text, ...options }
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== text), one].slice(-atOnce),
  }))
}

export const dismissToast = (id: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }))

/** Takes away what offered to undo: after the next gesture it would undo something else. */
export const dismissOffers = (): void => {
  const { toasts } = useToasts.getState()
  const holds = ({ action }: Toast) => action === undefined || action.lasts === true
  if (!toasts.every(holds)) useToasts.setState({ toasts: toasts.filter(holds) })
}
