import { rateStep } from '@parcours/shared/doc/edits/maps'
import { cardsByMap } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { trainBoard } from '@parcours/shared/samples/train-board'
import { mapScores } from '@parcours/shared/scoring/map-scores'
import { followBoard } from '@parcours/shared/doc/read'
import { writeBoard } from '@parcours/shared/doc/edits/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { followScores } from './live-scores.ts'

test('several edits before the board is shown again are all counted, and none before', () => {
  const doc = new Y.Doc()
  writeBoard(doc, trainBoard('en'))
  const follower = followBoard(doc, (_board, patch) => scores.wait(patch))
  const scores = followScores(follower.current())
  const [map] = Object.values(follower.current().maps)
  const [persona] = map?.personaIds ?? []
  if (map === undefined || persona === undefined) throw new Error('the sample has a persona')
  const shown = scores.of(map.id, persona)
  for (const step of stepsInOrder(map)) rateStep(doc, step.id, persona, 'p9' as ParticipantId, 3)
  expect(scores.of(map.id, persona)).toBe(shown)
  const board = follower.current()
  scores.show(board)
  const now = board.maps[map.id] ?? map
  expect(scores.of(map.id, persona)).toStrictEqual(mapScores(now, persona, cardsByMap(board.cards).get(map.id)))
  expect(scores.of(map.id, persona)?.n).toEqual(shown?.n.map((n) => n + 1))
  follower.stop()
})
