// V8 collects as it allocates: a server that everybody has left would hold what they used, a hundred megabytes of it, until
// somebody comes back. So it is collected then, when nobody notices the pause.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Answers how to stop. Once after each time that it was in use, as far as looking `everyMs` tells. */
export const collectWhenIdle = (isInUse: () => boolean, everyMs = 5000): (() => void) => {
  let wasInUse = false
  const timer = setInterval(() => {
    if (!isInUse() && wasInUse) collectGarbage()
    wasInUse = isInUse()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

let collect: (() => void) | undefined
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  collect ??= runInNewContext('gc') as () => void
  collect()
}
