// V8 collects as it allocates: a server that everybody has left, or where nobody writes any more, would hold what they
// used, a hundred megabytes of it, until somebody works again. So it is collected when nobody notices the pause, and the
// young memory that the busiest rooms need goes back to the system.
import { Session } from 'node:inspector/promises'
import { performance, type EventLoopUtilization } from 'node:perf_hooks'
import { getHeapSpaceStatistics, getHeapStatistics } from 'node:v8'

/**
 * Answers how to stop. Collects once when nobody is there any more or yet, and, while people are, in a calm: no pause of more than
 * a quarter of a second then, at 3 ms a megabyte.
 */
export const collectWhenIdle = (isInUse: () => boolean, everyMs = 2000): (() => void) => {
  let wasInUse = true
  let wasCalm = false
  let past = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const inUse = isInUse()
    const isCalm = isCalmSince(past)
    if (inUse ? wasCalm && isCalm && isWorthIt() : wasInUse) void collectGarbage()
    wasInUse = inUse
    wasCalm = isCalm
    past = performance.eventLoopUtilization()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

const isCalmSince = (past: EventLoopUtilization): boolean =>
  performance.eventLoopUtilization(past).utilization < calmUtilization
/** The young memory has grown, and the whole is small enough to look through. */
const isWorthIt = (): boolean => {
  const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
  return (young?.space_size ?? 0) > grownYoungBytes && getHeapStatistics().used_heap_size < quicklySeenBytes
}

/** Unlike `gc()`, this gives the young memory back as well. */
const collectGarbage = async (): Promise<void> => {
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
  } finally {
    session.disconnect()
  }
}

const calmUtilization = 0.05
const grownYoungBytes = 4 * 1024 * 1024
const quicklySeenBytes = 80 * 1024 * 1024
