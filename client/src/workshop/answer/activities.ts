// What a person is asked to do now. Pure: the same view, the same list.
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
