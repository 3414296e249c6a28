import { addLink, writeBoard } from '@parcours/shared/doc/edits/board'
import { addCards, moveCards } from '@parcours/shared/doc/edits/cards'
import { followBoard } from '@parcours/shared/doc/read'
import { emptyBoard } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import type { CardId, LinkId } from '@parcours/shared/domain/ids'
import { plainMeasure } from '@parcours/shared/layout/metrics'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { wayOf } from '../arrow-ways.ts'
import { createSceneBuilder } from '../scene.ts'
import { createFarArrows } from './far-arrows.ts'

const note = (id: string, at: [number, number]): Card => ({
  id: id as CardId,
  kind: 'note',
  place: { kind: 'free', at },
  text: id,
  author: 'me',
  personaIds: [],
  tags: [],
  data: {},
})
const all = { area: { x: -9_000, y: -9_000, width: 18_000, height: 18_000 }, zoom: 0.1 }
const always = () => true

/** Two arrows, far from each other; a note lies in the way of the first. */
const open = () => {
  const doc = new Y.Doc()
  writeBoard(doc, emptyBoard('Flèches', 'fr'))
  addCards(doc, [
    note('a', [0, 0]),
    note('wall', [0, 200]),
    note('b', [0, 400]),
    note('c', [5_000, 0]),
    note('d', [5_000, 400]),
  ])
  for (const [id, from, to] of [
    ['near', 'a', 'b'],
    ['far', 'c', 'd'],
  ] as const)
    addLink(doc, { id: id as LinkId, from: from as CardId, to: to as CardId, kind: 'arrow' })
  const follower = followBoard(doc, () => {})
  const builder = createSceneBuilder(plainMeasure)
  const arrows = createFarArrows()
  const keepUp = () => {
    const { links, ...board } = follower.current()
    const scene = builder.build({ links, ...board }, 0, null)
    return { scene, links, drawn: arrows.keepUp(scene, links) }
  }
  return { doc, arrows, keepUp }
}
const isStraight = (path: string | undefined) => path !== undefined && !path.includes('Q')

test('an arrow is straight until its way is found, and then goes as it does from near', () => {
  const { arrows, keepUp } = open()
  const first = keepUp()
  expect(isStraight(first.drawn.get('near')?.path)).toBe(true)
  expect(arrows.isAnyWanted(all)).toBe(true)
  expect(arrows.look(all, always)).toBe(true)
  const { scene, links, drawn } = keepUp()
  const [link] = Object.values(links).filter(({ id }) => id === 'near')
  expect(isStraight(drawn.get('near')?.path)).toBe(false)
  expect(drawn.get('near')?.path).toBe(link && wayOf(link, scene, scene.cards.get))
  expect(isStraight(drawn.get('far')?.path)).toBe(true)
  expect(arrows.isAnyWanted(all)).toBe(false)
  // Another far view begins with what is known.
  expect(isStraight(createFarArrows().keepUp(scene, links).get('near')?.path)).toBe(false)
})

test('a change beside an arrow has it looked for again, one elsewhere does not', () => {
  const { doc, arrows, keepUp } = open()
  keepUp()
  arrows.look(all, always)
  const before = keepUp().drawn
  moveCards(doc, [{ id: 'wall' as CardId, place: { kind: 'free', at: [900, 900] } }])
  const { drawn } = keepUp()
  expect(drawn.get('far')).toBe(before.get('far'))
  expect(drawn.get('near')?.isFound).toBe(false)
  expect(arrows.look(all, always)).toBe(true)
  expect(isStraight(keepUp().drawn.get('near')?.path)).toBe(true)
})

test('nothing is looked for out of sight, too small to tell, or when there is no time', () => {
  const { arrows, keepUp } = open()
  keepUp()
  expect(arrows.isAnyWanted({ area: { x: 9_000, y: 0, width: 10, height: 10 }, zoom: 0.1 })).toBe(false)
  expect(arrows.isAnyWanted({ ...all, zoom: 0.01 })).toBe(false)
  expect(arrows.look(all, () => false)).toBe(false)
  expect(arrows.isAnyWanted(all)).toBe(true)
  const { drawn } = keepUp()
  expect(keepUp().drawn).toBe(drawn)
})
