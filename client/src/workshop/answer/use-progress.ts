import { spent } from '@parcours/shared/workshop/vote-round'
import { useForeseen, useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Activity } from './activities.ts'

/** How far one is, in a few words, and who sees it; empty where nothing is asked. */
export const useProgress = (activity: Activity | undefined): string => {
  const words = useLabels().answer
  const { vote, rating } = useWorkshop((view) => view.public)
  const { notes, ratings, ballot } = useForeseen()
  switch (activity) {
    case 'write':
      return words.write.written(Object.keys(notes).length)
    case 'rate':
      return rating === null
        ? ''
        : words.rate.done(Object.keys(ratings).length, rating.subjects.length * rating.stepIds.length)
    case 'vote':
      return vote === null ? '' : words.vote.given(spent(ballot?.dots ?? {}), vote.budget)
    case undefined:
      return ''
  }
}
