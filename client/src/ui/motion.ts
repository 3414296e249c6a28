/** How long a movement takes: none at all for who wants no motion. */
export const motionMs = (ms: number): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms)
