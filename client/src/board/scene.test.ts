import { typeInCard } from '@parcours/shared/doc/edits/cards'
import { moveMap } from '@parcours/shared/doc/edits/maps'
import { writeBoard } from '@parcours/shared/doc/edits/board'
import { followBoard } from '@parcours/shared/doc/read'
import { plainMeasure } from '@parcours/shared/layout/metrics'
import { trainBoard } from '@parcours/shared/samples/train-board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createSceneBuilder } from './scene.ts'

const open = () => {
  const doc = new Y.Doc()
  writeBoard(doc, trainBoard('en'))
  const follower = followBoard(doc, () => {})
  const [map] = Object.values(follower.current().maps)
  const [card] = Object.values(follower.current().cards)
  if (map === undefined || card === undefined) throw new Error('the sample has a map and cards')
  return { doc, board: follower.current, map, card }
}

test('a scene built edit by edit is the scene built afresh', () => {
  const { doc, board, map, card } = open()
  const builder = createSceneBuilder(plainMeasure)
  const expectFresh = () => {
    const [followed, fresh] = [builder, createSceneBuilder(plainMeasure)].map((each) => each.build(board(), 0, null))
    expect([...(followed?.cards ?? [])]).toEqual([...(fresh?.cards ?? [])])
  }
  expectFresh()
  typeInCard(doc, card.id, { index: 0, remove: 0, insert: 'a few more words that wrap on to another line or two ' })
  expectFresh()
  moveMap(doc, map.id, [300, -40])
  expectFresh()
})

test('a card that did not move keeps its rectangle', () => {
  const { doc, board, card } = open()
  const builder = createSceneBuilder(plainMeasure)
  const before = builder.build(board(), 0, null).cards
  typeInCard(doc, card.id, { index: 0, remove: 0, insert: 'x' })
  const after = builder.build(board(), 0, null).cards
  const all = [...after]
  expect(all.filter(([id, rect]) => before.get(id) === rect).length).toBeGreaterThan(all.length / 2)
})

test('a map that neither moves nor grows is the same to whoever draws it', () => {
  const { doc, board, map, card } = open()
  const builder = createSceneBuilder(plainMeasure)
  const before = builder.build(board(), 0, null)
  typeInCard(doc, card.id, { index: 0, remove: 0, insert: 'x' })
  const after = builder.build(board(), 0, null)
  expect(after.maps.get(map.id)).toBe(before.maps.get(map.id))
  expect(after.layouts.get(map.id)).toBe(before.layouts.get(map.id))
  moveMap(doc, map.id, [300, -40])
  expect(builder.build(board(), 0, null).maps.get(map.id)).toMatchObject({ x: 300, y: -40 })
})

test('a map in the hand takes its cards along', () => {
  const { board, map, card } = open()
  const builder = createSceneBuilder(plainMeasure)
  const still = builder.build(board(), 0, null).cards.get(card.id)
  const carried = builder.build(board(), 0, { id: map.id, at: [map.at[0] + 50, map.at[1] + 7] }).cards.get(card.id)
  if (still === undefined) throw new Error('the card is shown')
  expect(carried).toEqual({ ...still, x: still.x + 50, y: still.y + 7 })
  expect(builder.build(board(), 0, null).cards.get(card.id)).toEqual(still)
})
