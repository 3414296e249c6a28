// Numbers and plurals as each language writes them.
import type { Language } from '@parcours/shared/domain/values'

const minus = (text: string) => text.replaceAll('-', '−')
const round = (value: number, digits: number): number => {
  const scale = 10 ** digits
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale || 0
}

/** A number with fixed digits, rounded half away from zero, with a true minus sign: −0,3 in French. */
export const formatNumber = (language: Language, value: number, digits = 1): string =>
  minus(
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(round(value, digits)),
  )

/** An emotion or gap: as formatNumber, with a plus sign above zero. */
export const formatSigned = (language: Language, value: number, digits = 1): string =>
  `${round(value, digits) > 0 ? '+' : ''}${formatNumber(language, value, digits)}`

/** 06:42 of what is left, rounded up; +00:12 of what is taken over. */
export const clockText = (ms: number): string => {
  const seconds = ms < 0 ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000)
  const text = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return ms < 0 ? `+${text}` : text
}
