// The scores of the board a person sees, one engine a session: it moves on when the shown board does, not before.
import type { CardId, MapId, StepId } from '@parcours/shared/domain/ids'
import { changeOf } from '@parcours/shared/doc/read'
import { createScoreEngine } from '@parcours/shared/scoring/score-engine'
import type { FollowScores } from './scores.ts'

export const followScores: FollowScores = (first) => {
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
