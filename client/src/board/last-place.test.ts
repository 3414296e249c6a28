import type { BoardId } from '@parcours/shared/domain/ids'
import { afterEach, expect, test } from 'vitest'
import { isElsewhere, keepPlace, lastElsewhere, placeOf, recallPlace, useTrail } from './last-place.ts'

const board = 'a-board-of-mine' as BoardId
const screen = { width: 1_000, height: 600 }
afterEach(() => {
  localStorage.clear()
  useTrail.setState({ trail: [] })
})

test('a place is the middle of the screen on the board', () => {
  expect(placeOf([100, -200, 0.5], screen)).toEqual({ x: 800, y: 1_000, zoom: 0.5 })
})

test('what was kept is found again, on this board alone', () => {
  keepPlace(board, { x: 12.5, y: -3, zoom: 0.8 })
  expect(recallPlace(board)).toEqual({ x: 12.5, y: -3, zoom: 0.8 })
  expect(recallPlace('another-board' as BoardId)).toBeUndefined()
})

test.each(['', '{}', '{"x":1,"y":2}', '{"x":1,"y":2,"zoom":0}', '{"x":null,"y":2,"zoom":1}', 'no'])(
  'a damaged memory is none: %s',
  (kept) => {
    localStorage.setItem(`parcours.place.${board}`, kept)
    expect(recallPlace(board)).toBeUndefined()
  },
)

test('elsewhere is a good way off, or seen from nearer or farther', () => {
  const now = { x: 0, y: 0, zoom: 1 }
  expect(isElsewhere({ x: 240, y: 100, zoom: 1.2 }, now, screen)).toBe(false)
  expect(isElsewhere({ x: 260, y: 0, zoom: 1 }, now, screen)).toBe(true)
  expect(isElsewhere({ x: 0, y: -160, zoom: 1 }, now, screen)).toBe(true)
  expect(isElsewhere({ x: 0, y: 0, zoom: 0.75 }, now, screen)).toBe(true)
})

test('the way back leads past where one is to the newest place elsewhere', () => {
  const [far, there, near, here] = [
    { x: 9_000, y: 0, zoom: 1 },
    { x: 3_000, y: 0, zoom: 1 },
    { x: 100, y: 0, zoom: 1 },
    { x: 0, y: 0, zoom: 1 },
  ]
  expect(lastElsewhere([far, there, near, here], here, screen)).toBe(there)
  expect(lastElsewhere([near, here], here, screen)).toBeUndefined()
})
