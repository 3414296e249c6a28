// What a person is asked to do now. Pure: the same view, the same list.
import { resultsInTime, type VoteResult } from '@parcours/shared/workshop/tally'
import type { OwnView, PublicView } from '@parcours/shared/workshop/view'

export type Activity = 'vote' | 'rate' | 'write'

/** The most pressing first. Notes that wait for the reveal are still their author's. */
export const activitiesOf = (
  { vote, rating, writing }: Pick<PublicView, 'vote' | 'rating' | 'writing'>,
  { notes }: Pick<OwnView, 'notes'>,
): readonly Activity[] => {
  const isWriting = writing !== null && (writing.isClosed === undefined || Object.keys(notes).length > 0)
  return [
    ...(vote === null ? [] : (['vote'] as const)),
    ...(rating === null ? [] : (['rate'] as const)),
    ...(isWriting ? (['write'] as const) : []),
  ]
}

/** The vote that was closed last, while its ranking is what everybody is shown. */
export const lastResultOf = ({ shown, results }: Pick<PublicView, 'shown' | 'results'>): VoteResult | undefined => {
  if (shown?.kind !== 'ranking') return undefined
  const last = resultsInTime(results).at(-1)
  return shown.roundId === undefined ? last : Object.values(results).find(({ id }) => id === shown.roundId)
}

/** Another one as soon as something else is asked or shown: what was put aside comes back then. */
export const sheetKeyOf = (open: Pick<PublicView, 'vote' | 'rating' | 'writing' | 'shown' | 'results'>): string =>
  [
    open.vote?.id,
    open.rating?.id,
    open.writing === null ? undefined : `${open.writing.mapId} ${open.writing.question}`,
    lastResultOf(open)?.id,
  ].join('|')
