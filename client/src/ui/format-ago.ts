import type { Language } from '@parcours/shared/domain/values'

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago, in the largest unit that fits: "il y a 3 heures", "yesterday". Under a minute: now. */
export const formatAgo = (language: Language, then: number, now: number): string => {
  const elapsed = Math.max(0, now - then)
  const [unit, length] = units.find(([, ms]) => elapsed >= ms) ?? ['second', Infinity]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(elapsed / length) || 0, unit)
}
