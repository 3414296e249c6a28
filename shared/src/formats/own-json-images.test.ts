// Pictures in a file: whole on another server, or named as missing.
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { board as boardSchema, emptyBoard, type Board } from '../domain/board.ts'
import { imageHash } from '../domain/image.ts'
import { boardToJson } from './own-json-write.ts'
import { boardFromJson, jsonLimit } from './own-json.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => v.parse(imageHash, letter.repeat(43))) as [never, never, never]
const png = 'data:image/png;base64,AAAA'

const board: Board = v.parse(boardSchema, {
  ...emptyBoard('T', 'fr'),
  cards: {
    c1: {
      id: 'c1',
      place: { kind: 'free', at: [0, 0] },
      kind: 'image',
      text: 'Le guichet',
      data: { alt: 'Un guichet fermé', image: { hash: a, width: 40, height: 30 } },
    },
  },
  personas: { p1: { id: 'p1', name: 'Inès', photo: b }, p2: { id: 'p2', name: 'Marc', photo: png } },
})

test('a board with its pictures is itself again, with those it names and no others', () => {
  expect(boardFromJson(boardToJson(board, { [a]: png, [b]: png, [c]: png }))).toEqual({
    kind: 'board',
    board,
    images: { [a]: png, [b]: png },
    warnings: [],
  })
})

test('a picture that did not come along is named; its card and persona stay', () => {
  const read = boardFromJson(boardToJson(board, { [a]: 'https://example.org/pixel.png' as never }))
  if (read.kind === 'refused') throw new Error(read.reason)
  expect(read.warnings).toEqual([
    { path: 'cards.c1.data.image', reason: 'picture' },
    { path: 'personas.p1.photo', reason: 'picture' },
  ])
  expect(read.board.cards).toMatchObject({ c1: { kind: 'image', data: { alt: 'Un guichet fermé' } } })
  expect(JSON.stringify(read.board)).not.toContain(a)
  expect(read.board.personas).toMatchObject({ p1: { name: 'Inès' }, p2: { photo: png } })
  expect(read.images).toEqual({})
})

test('pictures may be large where a board may not', () => {
  const large = { [a]: png + 'A'.repeat(jsonLimit), [b]: png }
  expect(boardFromJson(boardToJson(board, large))).toMatchObject({ kind: 'board', images: large })
  const padded = boardToJson(board).replace('{', `{"pad":"${'x'.repeat(jsonLimit)}",`)
  expect(boardFromJson(padded)).toMatchObject({ kind: 'refused', reason: 'too-big' })
})

test('an address in place of a hash is no picture', () => {
  const text = boardToJson(board).replaceAll(a, 'https://example.org/pixel.png')
  const read = boardFromJson(text)
  expect(read.kind === 'board' && read.warnings).toContainEqual({
    path: 'cards.c1.data.image.hash',
    reason: 'invalid',
  })
  expect(JSON.stringify(read)).not.toContain('example.org')
})
