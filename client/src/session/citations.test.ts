import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import type { Comment } from '@parcours/shared/domain/comment'
import type { BoardId, CardId, CommentId, ParticipantId } from '@parcours/shared/domain/ids'
import { afterEach, expect, test } from 'vitest'
import { citationsOf, citationsSeen, keepCitationsSeen } from './citations.ts'

const me = 'me' as ParticipantId
const people = [
  { id: me, name: 'Léa', formerly: ['Lea D'] },
  { id: 'k', name: 'Karim' },
]
const card = (id: string, text: string): Card => ({
  id: id as CardId,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text,
  personaIds: [],
  tags: [],
  data: {},
})
const comment = (id: string, author: string, text: string, writtenAt: number, replyTo?: string): Comment => ({
  id: id as CommentId,
  anchor: { kind: 'spot', at: [0, 0] },
  author,
  name: 'Karim',
  text,
  writtenAt,
  ...(replyTo !== undefined && { replyTo: replyTo as CommentId }),
})
const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  Object.fromEntries(all.map((one) => [one.id, one]))
const board: Board = {
  ...emptyBoard('', 'fr'),
  cards: byId([card('a', 'Avec @Lea D'), card('b', 'Avec @Karim'), card('c', 'Léa')]),
  comments: byId([
    comment('1', 'k', '@Léa\u202F?', 1),
    comment('2', me, 'moi, @Léa', 2),
    comment('3', 'k', 'et @léa encore', 3, '1'),
  ]),
}
afterEach(() => localStorage.clear())

test('comments that name me, the newest first, then notes; not what I say myself', () => {
  expect(citationsOf(board, people, me).map(({ kind, id }) => [kind, id])).toEqual([
    ['comment', '3'],
    ['comment', '1'],
    ['card', 'a'],
  ])
})

test('what was shown is remembered by board', () => {
  const id = 'board-one' as BoardId
  keepCitationsSeen(id, new Set(['a', '3']))
  expect(citationsSeen(id)).toEqual(new Set(['a', '3']))
  expect(citationsSeen('board-two' as BoardId)).toEqual(new Set())
  localStorage.setItem(`parcours.cited.${id}`, '{"a":1}')
  expect(citationsSeen(id)).toEqual(new Set())
})
