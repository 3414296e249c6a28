import { expect, test } from 'vitest'
import { addressIn, isMarked, markedLines } from './marked-text.ts'
import { plainWords } from './plain-words.ts'

test('bold words, and stars that are no marks', () => {
  expect(markedLines('Un **grand** pas')).toEqual([
    { runs: [{ text: 'Un ' }, { text: 'grand', isBold: true }, { text: ' pas' }] },
  ])
  expect(markedLines('2 ** 3 ** 4')).toEqual([{ runs: [{ text: '2 ** 3 ** 4' }] }])
  expect(markedLines('**ouvert')).toEqual([{ runs: [{ text: '**ouvert' }] }])
  expect(markedLines('**')).toEqual([{ runs: [{ text: '**' }] }])
})

test('items of lists', () => {
  expect(markedLines('À faire\n- lire\n* **dire**\n2) fin\n- ')).toEqual([
    { runs: [{ text: 'À faire' }] },
    { item: '•', runs: [{ text: 'lire' }] },
    { item: '•', runs: [{ text: 'dire', isBold: true }] },
    { item: '2.', runs: [{ text: 'fin' }] },
    { item: '•', runs: [] },
  ])
  expect(markedLines('-5 °C\n2026. Une année\n**gras** au début')[0]).toEqual({ runs: [{ text: '-5 °C' }] })
})

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d', 'example.org/a?b=c#d'],
  ['Voir (http://www.example.org/guide/), puis', 'http://www.example.org/guide/', 'example.org/guide'],
  ['Lire https://example.org.', 'https://example.org', 'example.org'],
  ['**https://example.org**', 'https://example.org', 'example.org'],
  ['mailto:lea@example.org', 'mailto:lea@example.org', 'lea@example.org'],
])('an address in %s', (text, href, shown) => {
  const runs = markedLines(text).flatMap((line) => line.runs)
  expect(runs.filter((run) => run.href !== undefined)).toMatchObject([{ href, text: shown }])
})

test.each(['javascript:alert(1)', 'https://', 'data:text/html,x', 'ftp://example.org', 'mailto:', 'example.org'])(
  'no address: %s',
  (text) => {
    expect(markedLines(text)).toEqual([{ runs: [{ text }] }])
  },
)

test('a long address is shown short and leads where it says', () => {
  const href = `https://example.org/${'a'.repeat(60)}`
  const [run] = markedLines(href).flatMap((line) => line.runs)
  expect(run?.href).toBe(href)
  expect(run?.text).toHaveLength(36)
})

test('what carries a mark is known beforehand', () => {
  for (const text of ['**a**', 'a\n- b', '1. a', 'see https://a.b', 'mailto:a@b.c']) expect(isMarked(text)).toBe(true)
  for (const text of ['a', 'a - b', 'a * b', '-5', '1.5 €', 'a\nb', '']) expect(isMarked(text)).toBe(false)
})

test('the first address of a text', () => {
  expect(addressIn('a\n- voir https://b.org et https://c.org')).toBe('https://b.org')
  expect(addressIn('rien, javascript:alert(1)')).toBeUndefined()
})

test('the words alone', () => {
  expect(plainWords('Un **grand** pas\n- lire\n1. fin')).toBe('Un grand pas\n• lire\n1. fin')
  expect(plainWords('a * b\n**')).toBe('a * b\n**')
})
