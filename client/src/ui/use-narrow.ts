import { useSyncExternalStore } from 'react'

const query = '(width < 900px)'

/** Whether the window is too narrow for everything at once: the same width as in the style sheets. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => matchMedia(query).matches)

const listen = (onChange: () => void): (() => void) => {
  const media = matchMedia(query)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}
