import { expect, test } from 'vitest'
import { markedLineCount, paragraphLines } from './text-lines.ts'
import { createTextWidth } from './text-width.ts'

/** Ten a letter; "AV" and a figure before a blank stand closer, as in a font that kerns. */
const exact = (text: string): number =>
  text.length * 10 - 3 * (text.match(/AV/g)?.length ?? 0) - (text.match(/\d /g)?.length ?? 0)

test('a text is as wide as the browser says, and no word is asked for twice', () => {
  const asked: string[] = []
  const width = createTextWidth((text) => {
    asked.push(text)
    return exact(text)
  })
  const texts = ['', 'AVA', 'AVAVA 12 VA', 'été à Nîmes', 'naïve AV', '日本語', 'e\u0301te', 'ok 👍🏽']
  expect(texts.map((text) => width(text))).toEqual(texts.map(exact))
  const before = asked.length
  for (const text of [...texts, 'VAVA', 'AVA 12 VA']) width(text)
  expect(asked.slice(before)).toEqual([])
  expect(width('xx AVA', 3)).toBe(exact('AVA'))
})

test.each([
  ['', 1],
  ['one', 1],
  ['aaaaaaaaaa', 1],
  ['aaaaaaaaaa b', 2],
  ['aaaaa bbbb', 1],
  ['aaaaa bbbbb', 2],
  // A blank at the end of a line hangs over it.
  ['aaaaaaaaaa  ', 1],
  // Nowhere to break: filled to the edge.
  ['aaaaaaaaaaaaaaaaaaaaaaaaa', 3],
  ['aaaaaaa-bbbb', 2],
  ['aaaaaaaa--bbbb', 2],
  ['aaaa- bbbb', 1],
  ['- aaaaaaaa', 1],
  ['aaaaaaaaa- b', 2],
  ['aaaaa\u00a0bbbbb', 2],
  ['aaa bbb ccc ddd', 2],
])('“%s” takes %i lines of ten letters', (text, count) => {
  expect(
    paragraphLines(
      text,
      100,
      0,
      createTextWidth((each) => each.length * 10),
    ),
  ).toBe(count)
})

test('a mark takes its room from the first line alone', () => {
  const width = createTextWidth((each) => each.length * 10)
  expect([
    paragraphLines('aaaaaaaaaa', 100, 15, width),
    paragraphLines('aaaaa bbbb cccccccccc', 100, 15, width),
  ]).toEqual([2, 3])
})

test.each([
  // Bold letters are half as wide again: 60 of 100, then 75.
  ['**aaaa**', 1],
  ['aaaa **aaaa**', 2],
  ['- aaaaaaaa', 1],
  ['- aaaaaaaaa', 2],
  ['aaaaaaaaa', 1],
  ['10. aaaaaaa', 1],
  ['10. aaaaaaaa', 2],
  ['a\n- b\n', 3],
])('“%s” with its marks takes %i lines', (text, count) => {
  const plain = createTextWidth((each) => each.length * 10)
  const bold = createTextWidth((each) => each.length * 15)
  expect(markedLineCount(text, 'card', 100, 0, { plain, bold })).toBe(count)
})
