import { sampleBoard } from '@parcours/shared/samples/sample-board'
import { bathroom } from '@parcours/shared/samples/bathroom'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { expect, test } from 'vitest'
import { storyPages } from './story-pages.ts'

const board = sampleBoard(bathroom, 'fr')
const [map] = Object.values(board.maps)
if (map === undefined) throw new Error('the sample has no map')

test('one page a step, in order, each with what its visible lanes say', () => {
  const pages = storyPages(board, map, map.personaIds[0])
  expect(pages.map((page) => page.step.title)).toEqual(stepsInOrder(map).map((step) => step.title))
  const told = pages.flatMap((page) => [...page.verbatims, ...page.passages.flatMap((each) => each.cards)])
  const visible = Object.values(board.cards).filter(
    ({ place }) => place.kind === 'cell' && map.lanes[place.laneId]?.visible === true,
  )
  expect(told.map((card) => card.id).sort()).toEqual(visible.map((card) => card.id).sort())
})
test('a card that spans steps is told in each of them', () => {
  const [first, second] = stepsInOrder(map)
  const wide = Object.values(board.cards).find(
    ({ place }) => place.kind === 'cell' && place.stepId === first?.id && map.lanes[place.laneId]?.visible === true,
  )
  if (wide === undefined || wide.place.kind !== 'cell') throw new Error('the first step holds no card')
  const spanning = { ...board, cards: { ...board.cards, [wide.id]: { ...wide, place: { ...wide.place, span: 2 } } } }
  const page = storyPages(spanning, map, undefined).find((each) => each.step.id === second?.id)
  expect(page && [...page.verbatims, ...page.passages.flatMap((each) => each.cards)].map((card) => card.id)).toContain(
    wide.id,
  )
})
test('a step nobody rated has no emotion, not a zero', () => {
  expect(storyPages(board, map, undefined).map((page) => page.emotion)).toEqual(stepsInOrder(map).map(() => null))
})
