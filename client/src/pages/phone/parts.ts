// What a phone is shown now and then: not what it waits for.
import { withWords } from '../../ui/with-words.tsx'

export const Lit = withWords(async () => (await import('./Lit.tsx')).Lit)
export const PhoneAnalysis = withWords(
  async () => (await import('./PhoneAnalysis.tsx')).PhoneAnalysis,
  'analysis',
  'wall',
)
/** Brings the scores along. */
export const PhoneCurve = withWords(async () => (await import('./PhoneCurve.tsx')).PhoneCurve, 'wall')
export const Ranking = withWords(async () => (await import('../../workshop/answer/Ranking.tsx')).Ranking)
export const ShownLane = withWords(async () => (await import('./ShownLane.tsx')).ShownLane)

export const shownParts = [Lit, PhoneAnalysis, PhoneCurve, Ranking, ShownLane] as const
