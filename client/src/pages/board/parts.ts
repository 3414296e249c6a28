// What a board opens now and then: not what the canvas waits for.
import { WritingTools } from '../../board/writing/later.ts'
import { Inspector } from '../../panels/parts.ts'
import { fetched, withWords } from '../../ui/with-words.tsx'

export const addingMaps = fetched(() => import('./add-map.ts'))
export const AnalysisView = withWords(
  async () => (await import('../../panels/analysis/AnalysisView.tsx')).AnalysisView,
  'analysis',
  'panels',
  'report',
)
export const AnswerSheet = withWords(
  async () => (await import('../../workshop/answer/AnswerSheet.tsx')).AnswerSheet,
  'answer',
)
export const AsideDialog = withWords(
  async () => (await import('../../panels/aside/AsideDialog.tsx')).AsideDialog,
  'aside',
  'panels',
)
export const BoardEyes = withWords(async () => (await import('../../eyes/BoardEyes.tsx')).BoardEyes, 'eyes')
export const ClockChip = withWords(
  async () => (await import('../../workshop/ClockChip.tsx')).ClockChip,
  'lead',
  'answer',
)
export const DeleteBoardDialog = withWords(async () => (await import('./DeleteBoardDialog.tsx')).DeleteBoardDialog)
export const DeviceDialog = withWords(async () => (await import('../door/DeviceDialog.tsx')).DeviceDialog)
export const exports = fetched(() => import('./exports.ts'))
export const HistoryPanel = withWords(
  async () => (await import('../../panels/history/HistoryPanel.tsx')).HistoryPanel,
  'history',
)
export const InviteDialog = withWords(async () => (await import('./InviteDialog.tsx')).InviteDialog)
export const LeadPanel = withWords(
  async () => (await import('../../workshop/LeadPanel.tsx')).LeadPanel,
  'lead',
  'wall',
  'answer',
)
export const Minimap = withWords(async () => (await import('../../board/far/Minimap.tsx')).Minimap)
export const MoreList = withWords(async () => (await import('./MoreList.tsx')).MoreList, 'aside')
export const PastBanner = withWords(
  async () => (await import('../../panels/history/PastBanner.tsx')).PastBanner,
  'history',
)
export const PeopleList = withWords(async () => (await import('./PeopleList.tsx')).PeopleList, 'eyes')
export const PersonasDialog = withWords(
  async () => (await import('../../panels/PersonasDialog.tsx')).PersonasDialog,
  'panels',
  'personas',
  'inspector',
)
export const RoomSigns = withWords(async () => (await import('./RoomSigns.tsx')).RoomSigns, 'aside', 'eyes')
export const SidePanel = withWords(async () => (await import('../../panels/SidePanel.tsx')).SidePanel, 'panels')
export const StoryReader = withWords(
  async () => (await import('../../panels/StoryReader.tsx')).StoryReader,
  'inspector',
)
export const UploadRow = withWords(async () => (await import('./UploadRow.tsx')).UploadRow)

/** Nobody is told what they cannot be led to: without the network when it is wanted, there is no sign. */
export const Citations = withWords(async () => {
  try {
    return (await import('./Citations.tsx')).Citations
  } catch {
    return () => null
  }
})

export const boardParts = [
  addingMaps,
  AnalysisView,
  AnswerSheet,
  AsideDialog,
  Citations,
  ClockChip,
  DeleteBoardDialog,
  DeviceDialog,
  exports,
  HistoryPanel,
  Inspector,
  InviteDialog,
  LeadPanel,
  Minimap,
  MoreList,
  PastBanner,
  PeopleList,
  PersonasDialog,
  StoryReader,
  UploadRow,
  WritingTools,
] as const
