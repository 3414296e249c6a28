// The scores of the board a person sees, one engine a session: it moves on when the shown board does, not before.
import type { Board } from '@parcours/shared/domain/board'
import type { CardId, MapId, PersonaId, StepId } from '@parcours/shared/domain/ids'
import { type BoardPatch, changeOf } from '@parcours/shared/doc/read'
import type { MapScores } from '@parcours/shared/scoring/map-scores'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { createScoreEngine } from '@parcours/shared/scoring/score-engine'

export interface LiveScores {
  /** What changed in the document and is not shown yet. */
  readonly wait: (patch: BoardPatch) => void
  /** The board that is shown from now on. */
  readonly show: (board: Board) => void
  /** Dots a card from the votes that are closed. */
  readonly count: (votes: Votes) => void
  readonly of: (map: MapId, persona: PersonaId) => MapScores | undefined
}

export const followScores = (first: Board): LiveScores => {
  const engine = createScoreEngine(first)
  let waiting = emptyChange()
  return {
    wait: (patch) => {
      const change = changeOf(patch)
      for (const id of change.maps) waiting.maps.add(id)
      for (const id of change.steps) waiting.steps.add(id)
      for (const id of change.cards) waiting.cards.add(id)
    },
    show: (board) => {
      engine.follow(board, waiting)
      waiting = emptyChange()
    },
    count: engine.count,
    of: engine.scores,
  }
}

const emptyChange = () => ({ maps: new Set<MapId>(), steps: new Set<StepId>(), cards: new Set<CardId>() })
