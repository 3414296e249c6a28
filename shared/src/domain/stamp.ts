// A stamp: a sign somebody left on the canvas or on a card, with which it goes.
import * as v from 'valibot'
import { cardId, stampId, type CardId } from './ids.ts'
import { point } from './values.ts'

export const stampKinds = ['heart', 'star', 'question', 'attention', 'check', 'glad', 'calm', 'sad'] as const
export type StampKind = (typeof stampKinds)[number]

export const stamp = v.object({
  id: stampId,
  kind: v.picklist(stampKinds),
  /** Its middle: on the board, or from the corner of the card that it is on. */
  at: point,
  /** Where that card is gone, the stamp waits unseen until it comes back. */
  on: v.optional(cardId),
  author: v.optional(v.pipe(v.string(), v.maxLength(64))),
})
export type Stamp = v.InferOutput<typeof stamp>

/** How many of each are on a card, in their own order; kinds without any are left out. */
export const stampsOn = (
  stamps: Readonly<Record<string, Stamp>>,
  card: CardId,
): readonly (readonly [kind: StampKind, count: number])[] => {
  const counts = new Map<StampKind, number>()
  for (const { on, kind } of Object.values(stamps)) if (on === card) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return stampKinds.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [[kind, count] as const]
  })
}
