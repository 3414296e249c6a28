// Work for the time in which the page has nothing else to do.

/** What is done in one go where the browser does not tell how long it is idle, in ms; and how soon. */
const slice = { longMs: 4, afterMs: 60 } as const

/** `work` is given a question: is there still time? What it returns takes it back. */
export const whenIdle = (work: (hasTime: () => boolean) => void): (() => void) => {
  if ('requestIdleCallback' in globalThis) {
    const id = requestIdleCallback((left) => work(() => left.timeRemaining() > 1))
    return () => cancelIdleCallback(id)
  }
  const timer = setTimeout(() => {
    const until = performance.now() + slice.longMs
    work(() => performance.now() < until)
  }, slice.afterMs)
  return () => clearTimeout(timer)
}
