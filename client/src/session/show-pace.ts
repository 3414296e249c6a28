// When edits are shown: my own keys behind the letter they wrote, others' edits soon; but where showing takes long they
// wait for company. It shall not take all of the time.

/** What it takes to show the board, against the time until it is shown again for others. */
const pausePerCost = 8
const mostPauseMs = 150

export const createShowPace = (show: () => void) => {
  let frame: number | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  /** A key was pressed: the next frame paints its letter, and nothing stands before it. */
  let isTyped = false
  let next = 0
  const inFrame = () => {
    pause = undefined
    frame = requestAnimationFrame(showNow)
  }
  /** Nothing waits any more, even where there turns out to be nothing new. */
  const showNow = () => {
    stop()
    show()
  }
  const stop = () => {
    clearTimeout(pause)
    if (frame !== undefined) cancelAnimationFrame(frame)
    pause = undefined
    frame = undefined
    isTyped = false
  }
  return {
    /** A hidden tab gets no frames; it catches up when it is seen. A frame is asked for when it has something to show. */
    soon: () => {
      if (frame !== undefined || pause !== undefined) return
      const waitMs = next - performance.now()
      if (waitMs > 0) pause = setTimeout(inFrame, waitMs)
      else inFrame()
    },
    /** The field shows the letter by itself: whatever else it changes is drawn after that was painted. */
    behindPaint: () => {
      // Who holds a key down on a slow machine shall see the rest too: the first letter's turn stays.
      if (isTyped) return
      stop()
      isTyped = true
      frame = requestAnimationFrame(() => {
        pause = setTimeout(showNow)
      })
    },
    /** What waits behind a letter is shown now. */
    catchUp: () => {
      if (isTyped) showNow()
    },
    /** It is being shown, for others or for my own hand: whatever waits comes along. */
    begin: () => {
      stop()
      const start = performance.now()
      next = start + mostPauseMs
      // React draws in a microtask, the browser paints after this frame: a task later both have cost what they cost.
      setTimeout(() => {
        const now = performance.now()
        next = now + Math.min(mostPauseMs, pausePerCost * (now - start))
      })
    },
    stop,
  }
}
