// For tests: a view mounted in a real session, and taken away with it.
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { SessionContext } from '../session/hooks.ts'
import { clearSelection } from '../session/selection.ts'
import type { Session } from '../session/session.ts'

declare global {
  // React asks for it before `act` may be used.
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

export const renderInSession = async (session: Session, view: ReactNode) => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  clearSelection()
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  await act(async () => root.render(<SessionContext value={session}>{view}</SessionContext>))
  const within = (selector: string): HTMLElement => {
    // A dialog lies beside what opened it.
    const found = document.body.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`nothing matches ${selector} in ${document.body.innerHTML}`)
    return found
  }
  return {
    host,
    within,
    press: (selector: string) => act(async () => within(selector).click()),
    key: (selector: string, key: string) =>
      act(
        async () =>
          void within(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      ),
    type: (selector: string, text: string) =>
      act(async () => {
        const field = within(selector)
        // React tracks the value it set; a person's typing goes past that.
        const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    close: async () => {
      await act(async () => root.unmount())
      host.remove()
      session.close()
    },
  }
}
