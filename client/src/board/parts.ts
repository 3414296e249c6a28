// What the canvas opens now and then: not what it waits for.
import { fetched, withWords } from '../ui/with-words.tsx'

export const Aim = withWords(async () => (await import('./Aim.tsx')).Aim)
export const ArrangeBar = withWords(async () => (await import('./hand/ArrangeBar.tsx')).ArrangeBar)
export const Cursors = withWords(async () => (await import('./Cursors.tsx')).Cursors, 'eyes')
export const FindPanel = withWords(async () => (await import('./find/FindPanel.tsx')).FindPanel, 'overlays')
export const InkPart = withWords(async () => (await import('./ink/InkPart.tsx')).InkPart)
export const KeySheet = withWords(async () => (await import('./commands/KeySheet.tsx')).KeySheet, 'overlays')
export const MoveTo = withWords(async () => (await import('./commands/MoveTo.tsx')).MoveTo, 'overlays')
export const Palette = withWords(async () => (await import('./commands/Palette.tsx')).Palette, 'overlays')
export const PasteByHand = withWords(async () => (await import('./clipboard/PasteByHand.tsx')).PasteByHand, 'overlays')
export const PasteGrid = withWords(async () => (await import('./clipboard/PasteGrid.tsx')).PasteGrid, 'overlays')
export const Spotlight = withWords(async () => (await import('./Spotlight.tsx')).Spotlight, 'eyes')
export const ThreadPanel = withWords(async () => (await import('./comments/ThreadPanel.tsx')).ThreadPanel)

export const CopyLink = fetched(() => import('./copy-link.ts'))
export const Dropping = fetched(() => import('./clipboard/take-dropped.ts'))
export const Pasting = fetched(() => import('./clipboard/take-pasted.ts'))

export const canvasParts = [
  CopyLink,
  Dropping,
  FindPanel,
  Pasting,
  InkPart,
  KeySheet,
  MoveTo,
  Palette,
  PasteByHand,
  PasteGrid,
  Spotlight,
  ThreadPanel,
] as const
