// The language of the interface: the browser's unless the person chose another; remembered on this device.
import type { Language } from '@parcours/shared/domain/values'
import { create } from 'zustand'

const storageKey = 'parcours.language'

const initial = (): Language => {
  const chosen = remembered() ?? navigator.language
  return chosen.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

const remembered = (): string | null => {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null // private browsing may forbid storage
  }
}

export const useLanguage = create<{ readonly language: Language; readonly choose: (language: Language) => void }>(
  (set) => ({
    language: initial(),
    choose: (language) => {
      try {
        localStorage.setItem(storageKey, language)
      } catch {
        // the choice then lasts as long as the page
      }
      document.documentElement.lang = language
      set({ language })
    },
  }),
)
