// What a board opens now and then: not what the canvas waits for.
import { InkPart } from '../../board/Ink.tsx'
import { ThreadPart } from '../../board/comments/Threads.tsx'
import { FindPart } from '../../board/find/Find.tsx'
import { WritingTools } from '../../board/writing/later.ts'
import { withWords } from '../with-words.ts'

export const AnalysisView = withWords(async () => (await import('../../panels/analysis/AnalysisView.tsx')).AnalysisView)
export const InviteDialog = withWords(async () => (await import('./InviteDialog.tsx')).InviteDialog)
export const LeadPanel = withWords(async () => (await import('../../workshop/LeadPanel.tsx')).LeadPanel)
export const PersonasDialog = withWords(async () => (await import('../../panels/PersonasDialog.tsx')).PersonasDialog)
export const StoryReader = withWords(async () => (await import('../../panels/StoryReader.tsx')).StoryReader)

/** Nobody is told what they cannot be led to: without the network when it is wanted, there is no sign. */
export const Citations = withWords(async () => {
  try {
    return (await import('./Citations.tsx')).Citations
  } catch {
    return () => null
  }
})

export const boardParts = [
  AnalysisView,
  Citations,
  FindPart,
  InkPart,
  InviteDialog,
  LeadPanel,
  PersonasDialog,
  StoryReader,
  ThreadPart,
  WritingTools,
] as const
