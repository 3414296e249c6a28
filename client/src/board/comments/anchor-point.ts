// Where on the canvas a thread is pinned. Pure: scene in, a point out.
import type { Board } from '@parcours/shared/domain/board'
import type { CommentAnchor } from '@parcours/shared/domain/comment'
import type { Point } from '@parcours/shared/domain/values'
import type { Scene } from '../scene.ts'

/** Folded away or not. */
export const isOnBoard = ({ cards, merged, maps }: Board, anchor: CommentAnchor): boolean => {
  switch (anchor.kind) {
    case 'spot':
      return true
    case 'card':
      return Object.hasOwn(cards, anchor.cardId) || Object.hasOwn(merged ?? {}, anchor.cardId)
    case 'step':
      return Object.hasOwn(maps[anchor.mapId]?.steps ?? {}, anchor.stepId)
  }
}

/** Undefined: what it was about is not there, or folded away. */
export const anchorPoint = (maps: Board['maps'], scene: Scene, anchor: CommentAnchor): Point | undefined => {
  switch (anchor.kind) {
    case 'spot':
      return anchor.at
    case 'card': {
      const rect = scene.cards.get(anchor.cardId)
      return rect === undefined ? undefined : [rect.x + rect.width, rect.y]
    }
    case 'step': {
      const layout = scene.layouts.get(anchor.mapId)
      const slot = layout?.steps.find(({ id }) => id === anchor.stepId)
      const at = maps[anchor.mapId]?.at
      if (layout === undefined || slot === undefined || at === undefined) return undefined
      return [at[0] + slot.x + slot.width, at[1] + layout.stepY]
    }
  }
}
