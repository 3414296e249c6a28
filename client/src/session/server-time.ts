// The server's clock, as well as it can be known here: every view says when it was sent, and is never read before that.
// Of the latest ones, that which travelled fastest comes nearest to the truth.
export interface ServerTime {
  /** Epoch ms of the server when it sent what has just arrived. */
  readonly note: (sentAt: number) => void
  /** Epoch ms of the server, now. */
  readonly now: () => number
}

/** So many samples are looked at: one that was taken before this device's clock was set anew is soon forgotten. */
const latest = 8
/** A sample that disagrees by more was not slow: one of the clocks was set anew. */
const jumpMs = 5000

export const createServerTime = (localNow: () => number = Date.now): ServerTime => {
  let samples: readonly number[] = []
  return {
    note: (sentAt) => {
      const sample = sentAt - localNow()
      const near = samples.filter((each) => Math.abs(each - sample) <= jumpMs)
      samples = [...near, sample].slice(-latest)
    },
    now: () => localNow() + (samples.length === 0 ? 0 : Math.max(...samples)),
  }
}
