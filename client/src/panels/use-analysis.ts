// Everything the panels say of one map beyond its live scores, recomputed when the map or a card changes.
import { cardsOfMap, type PlacedCard } from '@parcours/shared/domain/cells'
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
import { useDeferredValue, useMemo } from 'react'
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

export const useAnalysis = (current: JourneyMap, persona: PersonaId | undefined, votes: Votes): Analysis => {
  const cardsNow = useBoard((board) => cardsOfMap(board.cards, current.id))
  // After what is typed is on screen; map and cards together, so that they never speak of two moments.
  const { map, placed } = useDeferredValue(useMemo(() => ({ map: current, placed: cardsNow }), [current, cardsNow]))
  const actions = useBoard((board) => board.actions)
  return useMemo(() => {
    const cards = Object.fromEntries(placed.map((card) => [card.id, card]))
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
  }, [placed, actions, map, persona, votes])
}
