// What a version is called in lists, banners and notices.
import type { Language } from '@parcours/shared/domain/values'
import type { Version } from '@parcours/shared/wire/history'
import { daysAgo, formatDay, formatTime } from '../../ui/format-moment.ts'
import type { Labels } from '../../ui/labels/catalogue.ts'

export const dayOf = ({ history }: Labels, language: Language, at: number, now: number): string => {
  const days = daysAgo(at, now)
  return days <= 0 ? history.today : days === 1 ? history.yesterday : formatDay(language, at, now)
}

/** "Avant l’atelier, 14:05", or "hier, 14:05". */
export const momentOf = (labels: Labels, language: Language, { name, at }: Version, now: number): string => {
  const time = formatTime(language, at)
  const day = dayOf(labels, language, at, now)
  return name === '' ? `${day}, ${time}` : daysAgo(at, now) <= 0 ? `${name}, ${time}` : `${name}, ${day}, ${time}`
}
