// What makes the server give memory back to the system when boards are closed. Whatever is set already wins.

// glibc keeps for the next time what many boards used at once, and one small block that stays pins all below it. So
// large blocks get pages of their own, which go back as they are let go. No other C library reads these.
const malloc = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '8192',
  MALLOC_TRIM_THRESHOLD_: '65536',
}
/** MB: three times this may lie there as garbage while people work. With 8, the busiest room takes a sixth less and its slowest edits wait half as long again. */
const youngGeneration = '--max-semi-space-size=16'

export const serverEnvironment = ({ NODE_OPTIONS = '', ...env }) => ({
  ...malloc,
  ...env,
  NODE_OPTIONS: `${youngGeneration} ${NODE_OPTIONS}`.trim(),
})
