import type { Comment, Thread } from '@parcours/shared/domain/comment'
import type { BoardId, CommentId, ParticipantId } from '@parcours/shared/domain/ids'
import { beforeEach, expect, test } from 'vitest'
import { isUnread, markSeen, recallSeen, useComments } from './comments.ts'

const [board, other] = ['board1' as BoardId, 'board2' as BoardId]
const [ana, ben] = ['ana' as ParticipantId, 'ben' as ParticipantId]
const comment = (author: string, writtenAt: number): Comment => ({
  id: `c${writtenAt}` as CommentId,
  anchor: { kind: 'spot', at: [0, 0] },
  author,
  name: author,
  text: '',
  writtenAt,
})
const thread = (...replies: Comment[]): Thread => ({ first: comment(ana, 1), replies })
const isNewFor = (me: ParticipantId, one: Thread) => isUnread(useComments.getState().seen, one, me)

beforeEach(() => {
  localStorage.clear()
  recallSeen(board)
})

test('what others wrote is new until it was shown, and an answer makes it new again', () => {
  expect([isNewFor(ana, thread()), isNewFor(ben, thread())]).toEqual([false, true])
  markSeen(board, thread())
  expect(isNewFor(ben, thread())).toBe(false)
  expect(isNewFor(ben, thread(comment(ana, 2)))).toBe(true)
  expect(isNewFor(ben, thread(comment(ben, 2)))).toBe(false)
})

test('this device remembers, board by board; a damaged memory is none', () => {
  markSeen(board, thread())
  recallSeen(other)
  expect(isNewFor(ben, thread())).toBe(true)
  recallSeen(board)
  expect(isNewFor(ben, thread())).toBe(false)
  localStorage.setItem('parcours.comments.board1', '{"c1": "soon"')
  recallSeen(board)
  expect(isNewFor(ben, thread())).toBe(true)
})
