// A part of the page is announced by a link in its head; once it has come nothing needs the link any more.

/** From here on, and for those that came already: a hundred stood there, and whoever looked through the page met them all. */
export const dropSpentPreloads = (): void => {
  for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]'))
    if (performance.getEntriesByName(link.href).length > 0) link.remove()
  // Loads do not bubble.
  document.head.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') target.remove()
    },
    true,
  )
}
