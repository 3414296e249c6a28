// Which thread is open here, and what of all threads this device has shown already.
import type { Comment, CommentAnchor, Thread } from '@parcours/shared/domain/comment'
import type { BoardId, CommentId, ParticipantId } from '@parcours/shared/domain/ids'
import * as v from 'valibot'
import { create } from 'zustand'

export type OpenThread =
  | { readonly kind: 'none' }
  | { readonly kind: 'thread'; readonly id: CommentId }
  /** To be begun there. */
  | { readonly kind: 'draft'; readonly anchor: CommentAnchor }

interface CommentsView {
  readonly open: OpenThread
  readonly showsResolved: boolean
  /** By thread: when the newest comment that was shown here was written. */
  readonly seen: Readonly<Record<string, number>>
}

const nothing: CommentsView = { open: { kind: 'none' }, showsResolved: false, seen: {} }

export const useComments = create<CommentsView>(() => nothing)
export const openThread = (open: OpenThread) => useComments.setState({ open })
export const closeThread = () => useComments.setState({ open: { kind: 'none' } })

const seenSchema = v.record(v.string(), v.number())
const keyOf = (board: BoardId) => `parcours.comments.${board}`

/** Another board, another memory; a device without storage knows nothing. */
export const recallSeen = (board: BoardId): void => {
  try {
    const read = v.safeParse(seenSchema, JSON.parse(localStorage.getItem(keyOf(board)) ?? '{}'))
    useComments.setState({ ...nothing, seen: read.success ? read.output : {} })
  } catch {
    useComments.setState(nothing)
  }
}

export const markSeen = (board: BoardId, thread: Thread): void => {
  const { seen } = useComments.getState()
  const newest = Math.max(...commentsOf(thread).map(({ writtenAt }) => writtenAt))
  if ((seen[thread.first.id] ?? 0) >= newest) return
  const next = { ...seen, [thread.first.id]: newest }
  useComments.setState({ seen: next })
  try {
    localStorage.setItem(keyOf(board), JSON.stringify(next))
  } catch {
    // It is then remembered as long as the page is open.
  }
}

/** Somebody else said something that this device has not shown. */
export const isUnread = (seen: CommentsView['seen'], thread: Thread, me: ParticipantId): boolean =>
  commentsOf(thread).some(({ author, writtenAt }) => author !== me && writtenAt > (seen[thread.first.id] ?? 0))

export const commentsOf = ({ first, replies }: Thread): readonly Comment[] => [first, ...replies]
