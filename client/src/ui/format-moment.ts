// A moment as people say it, in the reader's own time zone.
import type { Language } from '@parcours/shared/domain/values'

const locale = (language: Language) => (language === 'fr' ? 'fr-FR' : 'en-GB')

/** 14:05 */
export const formatTime = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit' }).format(at)

/** mercredi 11 mars; with the year when it is another one. */
export const formatDay = (language: Language, at: number, now: number): string =>
  new Intl.DateTimeFormat(locale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(new Date(at).getFullYear() !== new Date(now).getFullYear() && { year: 'numeric' }),
  }).format(at)

/** How many midnights lie between: 0 today, 1 yesterday. */
export const daysAgo = (at: number, now: number): number => Math.round((midnight(now) - midnight(at)) / 86_400_000)

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
