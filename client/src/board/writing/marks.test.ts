import { expect, test } from 'vitest'
import { endOfList, markingOf, nextItem, toggleBold, toggleList, type Field, type Marking } from './marks.ts'

/** `[` and `]` stand for what is selected, `|` for the caret. */
const field = (shown: string): Field => {
  const text = shown.replaceAll(/[[\]|]/g, '')
  const start = shown.search(/[[|]/)
  return { text, start, end: shown.includes(']') ? shown.indexOf(']') - 1 : start }
}
const after = (before: string, marking: (field: Field) => Marking | undefined) => {
  const marked = marking(field(before))
  if (marked === undefined) return undefined
  const { start, end } = marked
  const text = marked.typings.reduceRight(
    (now, { index, remove, insert }) => now.slice(0, index) + insert + now.slice(index + remove),
    field(before).text,
  )
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

test.each([
  ['un [grand] pas', 'un [**grand**] pas'],
  ['un[ grand ]pas', 'un [**grand**] pas'],
  ['un **[grand]** pas', 'un [grand] pas'],
  ['un [**grand**] pas', 'un [grand] pas'],
  ['un |', 'un **|**'],
  ['un **|**', 'un |'],
  ['[un\ndeux]', '[**un**\n**deux**]'],
])('bold: %s → %s', (before, expected) => {
  expect(after(before, toggleBold)).toBe(expected)
})

test.each([
  ['bullet', 'un|', '- un|'],
  ['bullet', '- un|', 'un|'],
  ['bullet', 'titre\n[un\ndeux]\nfin', 'titre\n- [un\n- deux]\nfin'],
  ['number', '[un\ndeux]', '1. [un\n2. deux]'],
  ['number', '- [un\n- deux]', '1. [un\n2. deux]'],
  ['bullet', '- [un\n- deux]', '[un\ndeux]'],
  ['bullet', '|', '- |'],
  ['bullet', '|\nun', '- |\nun'],
] as const)('list of %ss: %s → %s', (kind, before, expected) => {
  expect(after(before, (written) => toggleList(written, kind))).toBe(expected)
})

test.each([
  ['- un|', '- un\n- |'],
  ['- un| deux', '- un\n- | deux'],
  ['1. un|', '1. un\n2. |'],
  ['9) un|', '9) un\n10) |'],
  ['- un\n- |', '- un\n|'],
  ['un|', undefined],
  ['|- un', undefined],
  ['- un\ndeux|', undefined],
])('the next item: %s → %s', (before, expected) => {
  expect(after(before, nextItem)).toBe(expected)
})

test.each([
  ['- un\n- |', '- un|'],
  ['- un\n- |\n- trois', '- un\n|\n- trois'],
  ['- |', '|'],
  ['- un|', undefined],
  ['|', undefined],
])('the end of a list: %s → %s', (before, expected) => {
  expect(after(before, endOfList)).toBe(expected)
})

test('the keys, on a French keyboard too', () => {
  const press = { key: '', code: '', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false }
  expect(markingOf({ ...press, key: 'b', code: 'KeyB' })).toBe(toggleBold)
  const bullets = markingOf({ ...press, key: '8', code: 'Digit8', shiftKey: true })
  expect(bullets?.(field('un|')).typings).toEqual([{ index: 0, remove: 0, insert: '- ' }])
  expect(markingOf({ ...press, key: '_', code: 'Digit8' })).toBeUndefined()
  expect(markingOf({ ...press, key: 'b', code: 'KeyB', ctrlKey: false })).toBeUndefined()
})
