// Whether the personas' view is open, and on what: the top bar and the inspector both lead there.
import type { PersonaId } from '@parcours/shared/domain/ids'
import { create } from 'zustand'

type PersonasView =
  | { readonly kind: 'closed' }
  | { readonly kind: 'persona'; readonly id: PersonaId | null }
  | { readonly kind: 'segments' }

export const usePersonasView = create<{ readonly view: PersonasView }>(() => ({ view: { kind: 'closed' } }))

/** On this persona's sheet, else on the first one. */
export const openPersonas = (id: PersonaId | null = null): void =>
  usePersonasView.setState({ view: { kind: 'persona', id } })
export const openSegments = (): void => usePersonasView.setState({ view: { kind: 'segments' } })
export const closePersonas = (): void => usePersonasView.setState({ view: { kind: 'closed' } })
