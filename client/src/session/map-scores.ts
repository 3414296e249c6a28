import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { mapScores, type MapScores } from '@parcours/shared/scoring/map-scores'
import { useSession, useSessionState } from './hooks.ts'

/** The live scores of a map for a persona: redraws when one of those figures changes, and only then. */
export const useMapScores = (map: JourneyMap, persona: PersonaId): MapScores => {
  const { scores } = useSession()
  const live = useSessionState(() => scores.of(map.id, persona))
  // Without an engine, and for a map that somebody just deleted and that is drawn once more before it goes.
  return live ?? mapScores(map, persona)
}
