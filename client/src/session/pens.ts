// The ink of each pen and the stamp in hand, as this person last chose it.
import type { StampKind } from '@parcours/shared/domain/stamp'
import type { StrokeColor, StrokePen, StrokeWidth } from '@parcours/shared/domain/stroke'
import { create } from 'zustand'

export interface Ink {
  readonly color: StrokeColor
  readonly width: StrokeWidth
}
export const usePens = create<Readonly<Record<StrokePen, Ink>>>(() => ({
  pen: { color: 'ink', width: 'medium' },
  highlighter: { color: 'amber', width: 'medium' },
}))
export const useStampInHand = create<{ readonly kind: StampKind }>(() => ({ kind: 'heart' }))

export const chooseInk = (pen: StrokePen, ink: Partial<Ink>): void =>
  usePens.setState((pens) => ({ [pen]: { ...pens[pen], ...ink } }))
