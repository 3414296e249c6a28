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
import { useDeferredValue, useMemo, useState } from 'react'
import { shallow } from 'zustand/shallow'
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
  const matrix = useMemo(() => matrixOf(map, persona), [map, persona])
  const gap = useMemo(() => gapOf(map), [map])
  const byScore = useKeptRanking(
    useMemo(() => irritantRanking({ cards: byId(placed) }, map, votes, { persona }), [placed, map, persona, votes]),
  )
  return useMemo(
    () => ({
      map,
      cards: placed,
      byScore,
      byTier: () => irritantRanking({ cards: byId(placed) }, map, votes, { persona, order: 'tier' }),
      votes: byScore.reduce((sum, irritant) => sum + irritant.votes, 0),
      matrix,
      gap,
      coverage: coverageOf(map, placed, Object.values(actions)),
    }),
    [placed, actions, map, persona, votes, matrix, gap, byScore],
  )
}

const byId = (cards: readonly PlacedCard[]) => Object.fromEntries(cards.map((card) => [card.id, card]))

/** The ranking before, where this one says the same: most of what is written is no irritant. */
const useKeptRanking = (ranking: readonly RankedIrritant[]): readonly RankedIrritant[] => {
  const [kept, keep] = useState(ranking)
  if (kept === ranking || isSameRanking(kept, ranking)) return kept
  keep(ranking)
  return ranking
}

const isSameRanking = (a: readonly RankedIrritant[], b: readonly RankedIrritant[]): boolean =>
  a.length === b.length && a.every((each, i) => shallow(each, b[i]))
