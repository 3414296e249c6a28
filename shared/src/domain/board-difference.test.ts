import { expect, test } from 'vitest'
import { samples } from '../samples/registry.ts'
import { differenceOf, isSameBoard } from './board-difference.ts'
import type { Board } from './board.ts'
import { cardId, newId, participantId } from './ids.ts'

const none = { come: 0, go: 0, change: 0 }
const board = samples['demo-ski']('fr')
const [first, second, third, fourth] = Object.values(board.cards)
const [map] = Object.values(board.maps)
const [step] = Object.values(map?.steps ?? {})
if (first === undefined || second === undefined || third === undefined || fourth === undefined)
  throw new Error('the sample has four cards')
if (map === undefined || step === undefined) throw new Error('the sample has a map with a step')

test('a board differs in nothing from itself', () => {
  expect(isSameBoard(differenceOf(board, structuredClone(board)))).toBe(true)
})

test('every card counts once: come, gone, moved, rewritten or changed', () => {
  const { [first.id]: _, ...left } = board.cards
  const arrived = { ...first, id: newId(cardId) }
  const to: Board = {
    ...board,
    cards: {
      ...left,
      [second.id]: { ...second, place: { kind: 'free', at: [1, 2] }, text: 'autre' },
      [third.id]: { ...third, text: 'autre' },
      [fourth.id]: { ...fourth, color: 'grey' },
      [arrived.id]: arrived,
    },
  }
  expect(differenceOf(board, to)).toEqual({
    cards: { come: 1, go: 1, moved: 1, rewritten: 1, change: 1 },
    structure: none,
    rated: 0,
    others: none,
  })
})

test('a rating is no change of structure, and a title is', () => {
  const rater = newId(participantId)
  const changed = { ...step, employeeRatings: { ...step.employeeRatings, [rater]: 2 } }
  const rated: Board = {
    ...board,
    maps: { ...board.maps, [map.id]: { ...map, steps: { ...map.steps, [step.id]: changed } } },
  }
  expect(differenceOf(board, rated)).toMatchObject({ structure: none, rated: 1, others: none })
  const retitled: Board = { ...board, title: 'x', maps: { ...board.maps, [map.id]: { ...map, title: 'x' } } }
  expect(differenceOf(board, retitled)).toMatchObject({
    structure: { ...none, change: 1 },
    rated: 0,
    others: { ...none, change: 1 },
  })
})

test('a map that goes takes its parts along in the count', () => {
  const parts = 1 + [map.stages, map.steps, map.lanes].reduce((sum, part) => sum + Object.keys(part).length, 0)
  const { [map.id]: _, ...maps } = board.maps
  expect(differenceOf(board, { ...board, maps }).structure).toEqual({ ...none, go: parts })
})
