import { votesOf } from '@parcours/shared/workshop/tally'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { useMemo } from 'react'
import { useWorkshop } from '../../session/hooks.ts'

/** Dots a card from the votes that are closed. */
export const useVotes = (): Votes => {
  const results = useWorkshop((view) => view.public.results)
  return useMemo(() => votesOf(results), [results])
}
