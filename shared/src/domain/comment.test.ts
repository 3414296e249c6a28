import { expect, test } from 'vitest'
import { threadsOf, type Comment } from './comment.ts'
import type { CommentId } from './ids.ts'

const comment = (id: string, writtenAt: number, replyTo?: string): Comment => ({
  id: id as CommentId,
  ...(replyTo !== undefined && { replyTo: replyTo as CommentId }),
  anchor: { kind: 'spot', at: [0, 0] },
  author: 'ana',
  name: 'Ana',
  text: id,
  writtenAt,
})
const shown = (comments: readonly Comment[]) =>
  threadsOf(Object.fromEntries(comments.map((each) => [each.id, each]))).map(({ first, replies }) =>
    [first.id, ...replies.map(({ id }) => id)].join(' '),
  )

test('threads and their replies stand in the order in which they were written', () => {
  expect(shown([comment('c', 3, 'a'), comment('b', 2), comment('a', 1), comment('d', 4, 'a')])).toEqual(['a c d', 'b'])
})
test('of one moment, all screens show the same order', () => {
  expect(shown([comment('b', 1), comment('a', 1)])).toEqual(['a', 'b'])
})
test('replies to what is gone are not shown', () => {
  expect(shown([comment('b', 2, 'gone'), comment('a', 1)])).toEqual(['a'])
})
