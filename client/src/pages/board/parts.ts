// What a board opens now and then: not what the canvas waits for.
import { InkPart } from '../../board/Ink.tsx'
import { WritingTools } from '../../board/writing/later.ts'
import { withWords } from '../with-words.ts'

export const AnalysisView = withWords(async () => (await import('../../panels/analysis/AnalysisView.tsx')).AnalysisView)
export const InviteDialog = withWords(async () => (await import('./InviteDialog.tsx')).InviteDialog)
export const LeadPanel = withWords(async () => (await import('../../workshop/LeadPanel.tsx')).LeadPanel)
export const PersonasDialog = withWords(async () => (await import('../../panels/PersonasDialog.tsx')).PersonasDialog)
export const StoryReader = withWords(async () => (await import('../../panels/StoryReader.tsx')).StoryReader)

export const boardParts = [
  AnalysisView,
  InkPart,
  InviteDialog,
  LeadPanel,
  PersonasDialog,
  StoryReader,
  WritingTools,
] as const
