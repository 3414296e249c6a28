import { newId, participantId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { writersOf } from './writers.ts'

test('each piece of writing is that of the first span that reaches beyond it, the latest person first', () => {
  const [ana, ben] = [newId(participantId), newId(participantId)]
  const spans = [
    { client: 1, clock: 5, participant: ana, at: 100 },
    { client: 1, clock: 9, participant: ana, at: 400 },
    { client: 2, clock: 3, participant: ben, at: 300 },
  ]
  const at = (...writings: [number, number][]) =>
    writersOf(
      writings.map(([client, clock]) => ({ client, clock })),
      spans,
    )
  expect(at([1, 4], [2, 2])).toEqual([
    { participant: ben, at: 300 },
    { participant: ana, at: 100 },
  ])
  expect(at([1, 5])).toEqual([{ participant: ana, at: 400 }])
  expect(at([1, 9], [7, 0])).toEqual([])
})
