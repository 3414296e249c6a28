// What my hand draws over the board while it holds: on this screen only, gone when it lets go.
import type { CardId } from '@parcours/shared/domain/ids'
import { create } from 'zustand'
import type { Area } from './area.ts'
import type { Guide } from './snap.ts'

interface HandDrawn {
  /** The box or lasso being drawn around things. */
  readonly area: Area | null
  readonly guides: readonly Guide[]
  /** A card being made larger or smaller. */
  readonly resizing: { readonly id: CardId; readonly size: readonly [width: number, height: number] } | null
}

export const noGuides: readonly Guide[] = []
export const useHandDrawn = create<HandDrawn>(() => ({ area: null, guides: noGuides, resizing: null }))

/** Nothing is drawn anew as long as there are none. */
export const showGuides = (guides: readonly Guide[]): void => {
  if (guides.length > 0 || useHandDrawn.getState().guides.length > 0) useHandDrawn.setState({ guides })
}
