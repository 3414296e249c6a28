import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Point, Role } from '@parcours/shared/domain/values'
import { crowdFrom } from '@parcours/shared/wire/presence'
import { describe, expect, it } from 'vitest'
import { drawnCursors } from './cursor-groups.ts'

const person = (clientId: number, cursor: Point | null, role: Role = 'participant', isPointing = false) => ({
  clientId,
  user: { id: `p${clientId}` as ParticipantId, name: `P${clientId}`, color: '#3b5bdb', role },
  cursor,
  isPointing,
})
const crowd = (count: number, at: (i: number) => Point) => Array.from({ length: count }, (_, i) => person(i, at(i)))

describe('pointers', () => {
  it('are drawn each for itself while they are few, lasers and those off the canvas apart', () => {
    const peers = [person(1, [0, 0]), person(2, [1, 1]), person(3, null), person(4, [2, 2], 'participant', true)]
    expect(drawnCursors(peers, 1).map(({ kind, key }) => [kind, key])).toEqual([
      ['one', '1'],
      ['one', '2'],
    ])
  })

  it('side by side in a crowd are one, with their number; a facilitator stands out', () => {
    const peers = [...crowd(crowdFrom, () => [10, 20]), person(99, [10, 20], 'facilitator'), person(98, [900, 900])]
    expect(drawnCursors(peers, 1)).toEqual([
      { kind: 'several', key: '0:0', at: [10, 20], count: crowdFrom },
      { kind: 'one', key: '99', at: [10, 20], name: 'P99', color: '#3b5bdb', leads: true },
      { kind: 'one', key: '98', at: [900, 900], name: 'P98', color: '#3b5bdb', leads: false },
    ])
  })

  it('come apart as one zooms in', () => {
    const peers = crowd(crowdFrom, (i) => [i * 100, 0])
    expect(drawnCursors(peers, 0.1).length).toBeLessThan(10)
    expect(drawnCursors(peers, 1).length).toBe(crowdFrom)
  })
})
