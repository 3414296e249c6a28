// Everything the panels say of one map beyond its live scores, recomputed when the map or a card changes.
import { cardsByMap, type PlacedCard } from '@parcours/shared/domain/cells'
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import {
  coverageOf,
  gapOf,
  irritantRanking,
  matrixOf,
  type MapCoverage,
  type MapGap,
  type MatrixCell,
  type RankedIrritant,
} from '@parcours/shared/scoring/board-analysis'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { useMemo } from 'react'
import { useBoard } from '../session/hooks.ts'

export interface Analysis {
  readonly map: JourneyMap
  readonly cards: readonly PlacedCard[]
  readonly byScore: readonly RankedIrritant[]
  /** The action plan's order, computed when it is asked for. */
  readonly byTier: () => readonly RankedIrritant[]
  readonly votes: number
  readonly matrix: readonly MatrixCell[]
  readonly gap: MapGap
  readonly coverage: MapCoverage
}

export const useAnalysis = (map: JourneyMap, persona: PersonaId | undefined, votes: Votes): Analysis => {
  const cards = useBoard((board) => board.cards)
  const actions = useBoard((board) => board.actions)
  return useMemo(() => {
    const placed = cardsByMap(cards).get(map.id) ?? []
    const byScore = irritantRanking({ cards }, map, votes, { persona })
    return {
      map,
      cards: placed,
      byScore,
      byTier: () => irritantRanking({ cards }, map, votes, { persona, order: 'tier' }),
      votes: byScore.reduce((sum, irritant) => sum + irritant.votes, 0),
      matrix: matrixOf(map, persona),
      gap: gapOf(map),
      coverage: coverageOf(map, placed, Object.values(actions)),
    }
  }, [cards, actions, map, persona, votes])
}
