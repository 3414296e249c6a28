// What people say about a place of the board, beside its content: a thread is a first comment and its replies.
import * as v from 'valibot'
import { cardId, commentId, mapId, stepId } from './ids.ts'
import { limits, point } from './values.ts'

/** What a thread is pinned to. Where that is gone, the thread waits unseen until it comes back. */
export const commentAnchor = v.variant('kind', [
  v.object({ kind: v.literal('card'), cardId }),
  v.object({ kind: v.literal('step'), mapId, stepId }),
  v.object({ kind: v.literal('spot'), at: point }),
])

export const comment = v.object({
  id: commentId,
  /** The first of its thread; absent: it is the first itself. */
  replyTo: v.optional(commentId),
  anchor: commentAnchor,
  author: v.pipe(v.string(), v.maxLength(64)),
  /** As its writer was called then. */
  name: v.pipe(v.string(), v.maxLength(limits.name)),
  text: v.pipe(v.string(), v.maxLength(limits.comment)),
  /** Epoch milliseconds by the clock of the server as its writer's screen knew it. */
  writtenAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Of a thread's first: it is settled. */
  resolved: v.optional(v.boolean()),
})

export type CommentAnchor = v.InferOutput<typeof commentAnchor>
export type Comment = v.InferOutput<typeof comment>

export interface Thread {
  readonly first: Comment
  /** Oldest first. */
  readonly replies: readonly Comment[]
}

/** Oldest thread first. Replies whose first comment is gone are gone with it. */
export const threadsOf = (comments: Readonly<Record<string, Comment>>): Thread[] => {
  const replies = new Map<string, Comment[]>()
  const all = Object.values(comments).sort((a, b) => a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1))
  for (const each of all) {
    if (each.replyTo === undefined) continue
    const list = replies.get(each.replyTo)
    if (list === undefined) replies.set(each.replyTo, [each])
    else list.push(each)
  }
  return all
    .filter(({ replyTo }) => replyTo === undefined)
    .map((first) => ({ first, replies: replies.get(first.id) ?? [] }))
}
