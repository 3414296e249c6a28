import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipMark, mostPasted, noteOf, readClipMark, type Clip } from './clip.ts'
import { readForeign } from './foreign.ts'
import { readPasted, type Clipboard } from './pasted.ts'
import { parseTableText, writeTableText } from './table-text.ts'

const read = (given: Clipboard) => {
  const pasted = readPasted(given)
  return pasted.kind === 'json' ? readForeign(pasted) : pasted
}
const text = (words: string, html = '') => read({ text: words, html })

test.each([
  ['', { kind: 'nothing' }],
  [' \n\t\n ', { kind: 'nothing' }],
  ['Attente en caisse', { kind: 'lines', lines: ['Attente en caisse'], cut: 0 }],
  ['un\r\n\r\n deux \ntrois', { kind: 'lines', lines: ['un', 'deux', 'trois'], cut: 0 }],
  [
    '- un\n• deux\n1. trois\n2) quatre\n-5 degrés',
    { kind: 'lines', lines: ['un', 'deux', 'trois', 'quatre', '-5 degrés'], cut: 0 },
  ],
  ['https://example.org/a?b=c', { kind: 'lines', lines: ['https://example.org/a?b=c'], cut: 0 }],
  // Excel ends its last row with a line break.
  [
    'un\tdeux\r\ntrois\tquatre\r\n',
    {
      kind: 'grid',
      rows: [
        ['un', 'deux'],
        ['trois', 'quatre'],
      ],
    },
  ],
  [
    '\tBesoin\tDevis\nIrritants\tlent\t\n',
    {
      kind: 'grid',
      rows: [
        ['', 'Besoin', 'Devis'],
        ['Irritants', 'lent', ''],
      ],
    },
  ],
  // One column that is full, beside empty ones.
  ['\tun\t\n\tdeux\t', { kind: 'lines', lines: ['un', 'deux'], cut: 0 }],
  ['"une note\nsur deux lignes"\tdeux', { kind: 'grid', rows: [['une note\nsur deux lignes', 'deux']] }],
  ['{"ceci": "n’est rien', { kind: 'lines', lines: ['{"ceci": "n’est rien'], cut: 0 }],
  ['{"nodes": []}', { kind: 'lines', lines: ['{"nodes": []}'], cut: 0 }],
])('%j', (given, expected) => {
  expect(text(given)).toEqual(expected)
})

test('a table from HTML is taken before its text', () => {
  expect(read({ text: 'a b', html: '<table>', table: [['a', 'b']] })).toEqual({
    kind: 'grid',
    rows: [['a', 'b']],
  })
  expect(read({ text: '', html: '<table>', table: [['a'], ['b']] })).toEqual({
    kind: 'lines',
    lines: ['a', 'b'],
    cut: 0,
  })
})

test('what is too long is cut, what is too much is refused', () => {
  const long = text('x'.repeat(5000))
  expect(long).toEqual({ kind: 'lines', lines: ['x'.repeat(4000)], cut: 1 })
  const many = Array.from({ length: mostPasted + 1 }, (_, i) => `n${i}`).join('\n')
  expect(text(many)).toEqual({ kind: 'tooMuch', count: mostPasted + 1, most: mostPasted })
  expect(text('x'.repeat(2_000_001)).kind).toBe('tooMuch')
})

test('own notes come back with their arrows; damaged ones stay behind with theirs', () => {
  const clip: Clip = {
    boardId: 'b1',
    cards: [
      {
        ...noteOf('un "deux" <b>&amp;', [0, 0]),
        kind: 'irritant',
        data: { severity: 4 },
        cell: { column: 0, row: 1, lane: 'irritant', span: 1 },
      },
      noteOf('trois', [40, 80]),
    ],
    links: [{ from: 0, to: 1, kind: 'arrow' }],
  }
  expect(readClipMark(`<meta charset="utf-8">${clipMark(clip)}<ul></ul>`)).toEqual(clip)
  expect(text('un', clipMark(clip))).toEqual({ kind: 'clip', clip })
  const damaged = {
    ...clip,
    cards: [{ kind: 'nonsense' }, ...clip.cards],
    links: [
      { from: 0, to: 1, kind: 'arrow' },
      { from: 1, to: 2, kind: 'arrow' },
    ],
  }
  expect(readClipMark(clipMark(damaged as unknown as Clip))).toEqual(clip)
  expect(readClipMark('<span data-parcours="%E0%A4%A"></span>')).toBeUndefined()
  expect(text('rien', '<span data-parcours="%7B%7D"></span>')).toEqual({ kind: 'lines', lines: ['rien'], cut: 0 })
})

test('cells written as text are read as the same cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', ',', ';', '😀') })
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(rows, (given) => {
      expect(parseTableText(writeTableText(given))).toEqual(given)
    }),
  )
})

test('nothing that is pasted makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 60 }), (words, html) => {
      read({ text: words, html: `<span data-parcours="${html}"></span>` })
      read({ text: words, html })
    }),
  )
  fc.assert(fc.property(fc.json(), (words) => void text(words)))
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      text(JSON.stringify({ type: 'excalidraw', elements: [a, b] }))
      text(JSON.stringify({ nodes: [a, b], edges: [b] }))
      readClipMark(clipMark({ cards: [a, b], links: [] } as unknown as Clip))
    }),
  )
})
