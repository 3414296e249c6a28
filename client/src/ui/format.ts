// Numbers and plurals as each language writes them.
import type { Language } from '@parcours/shared/domain/values'

const minus = (text: string) => text.replaceAll('-', '−')
const round = (value: number, digits: number): number => {
  const scale = 10 ** digits
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale || 0
}

/** A number with fixed digits, rounded half away from zero, with a true minus sign: −0,3 in French. */
export const formatNumber = (language: Language, value: number, digits = 1): string => {
  const rounded = round(value, digits)
  return minus(
    Math.abs(rounded) < 1000 ? short(language, rounded, digits) : formatterOf(language, digits).format(rounded),
  )
}

/** Without thousands there is but the decimal sign to know, and a page that opens need not wait for a formatter. */
const short = (language: Language, value: number, digits: number): string => {
  const text = value.toFixed(digits)
  return language === 'fr' ? text.replace('.', ',') : text
}

/** Made once: making one costs more than all that is formatted with it. */
const formatters = new Map<string, Intl.NumberFormat>()
const formatterOf = (language: Language, digits: number): Intl.NumberFormat => {
  const key = `${language}${digits}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  formatters.set(key, made)
  return made
}

/** An emotion or gap: as formatNumber, with a plus sign above zero. */
export const formatSigned = (language: Language, value: number, digits = 1): string =>
  `${round(value, digits) > 0 ? '+' : ''}${formatNumber(language, value, digits)}`

/** 06:42 of what is left, rounded up; +00:12 of what is taken over. */
export const clockText = (ms: number): string => {
  const seconds = ms < 0 ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000)
  const text = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return ms < 0 ? `+${text}` : text
}
