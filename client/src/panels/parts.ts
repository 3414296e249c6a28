// What the panels show once something is in hand, and what they count after the scores are there.
import { withWords } from '../ui/with-words.tsx'

export const AnalysisSummary = withWords(
  async () => (await import('./AnalysisSummary.tsx')).AnalysisSummary,
  'analysis',
  'panels',
)
export const Inspector = withWords(
  async () => (await import('./Inspector.tsx')).Inspector,
  'inspector',
  'answer',
  'history',
  'panels',
  'personas',
)
