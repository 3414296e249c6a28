// When others' edits are shown: soon, but where showing takes long they wait for company. It shall not take all of the time.

/** What it takes to show the board, against the time until it is shown again for others. */
const pausePerCost = 6
const mostPauseMs = 150

export const createShowPace = (show: () => void) => {
  let frame: number | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let next = 0
  const inTime = () => {
    const waitMs = next - performance.now()
    if (waitMs > 0) {
      pause = setTimeout(() => {
        frame = requestAnimationFrame(inTime)
      }, waitMs)
      return
    }
    frame = undefined
    show()
  }
  const stop = () => {
    clearTimeout(pause)
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
  }
  return {
    /** A hidden tab gets no frames; it catches up when it is seen. */
    soon: () => {
      frame ??= requestAnimationFrame(inTime)
    },
    /** It is being shown, for others or for my own hand: whatever waits comes along. */
    begin: () => {
      stop()
      const start = performance.now()
      // React draws in a microtask, the browser paints after this frame: a task later both have cost what they cost.
      setTimeout(() => {
        const now = performance.now()
        next = now + Math.min(mostPauseMs, pausePerCost * (now - start))
      })
    },
    stop,
  }
}
