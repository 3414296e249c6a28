// The scores a session holds. What a page does not show, it need not load: a phone comes without the engine.
import type { Board } from '@parcours/shared/domain/board'
import type { MapId, PersonaId } from '@parcours/shared/domain/ids'
import type { BoardPatch } from '@parcours/shared/doc/read'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import type { MapScores } from '@parcours/shared/scoring/map-scores'

export interface LiveScores {
  /** What changed in the document and is not shown yet. */
  readonly wait: (patch: BoardPatch) => void
  /** The board that is shown from now on. */
  readonly show: (board: Board) => void
  /** Dots a card from the votes that are closed. */
  readonly count: (votes: Votes) => void
  readonly of: (map: MapId, persona: PersonaId) => MapScores | undefined
}
export type FollowScores = (first: Board) => LiveScores

export const noScores: FollowScores = () => ({
  wait: () => {},
  show: () => {},
  count: () => {},
  of: () => undefined,
})
