import { expect, test } from 'vitest'
import { broughtBy, broughtIn, type GivenItem } from './brought.ts'

const item = (kinds: Readonly<Record<string, string>>): GivenItem => ({
  types: Object.keys(kinds),
  getType: async (type) => new Blob([kinds[type] ?? ''], { type }),
})

test('words, their HTML and pictures are read from whichever item holds them', async () => {
  const { files, ...words } = await broughtIn([
    item({ 'image/png': 'p' }),
    item({ 'text/plain': 'un', 'text/html': '<b>un</b>', 'image/webp': 'w' }),
  ])
  expect(words).toEqual({ text: 'un', html: '<b>un</b>' })
  expect(files.map(({ type, size }) => [type, size])).toEqual([
    ['image/png', 1],
    ['image/webp', 1],
  ])
})

test('an empty clipboard holds no item, or one that is empty', async () => {
  const nothing = { text: '', html: '', files: [] }
  expect(await broughtIn([])).toEqual(nothing)
  expect(await broughtIn([item({})])).toEqual(nothing)
})

test('an address that comes as such alone is words', async () => {
  const list = '# shared\r\nhttps://example.org/guide\r\n'
  expect((await broughtIn([item({ 'text/uri-list': list })])).text.trim()).toBe('https://example.org/guide')
  const given = new DataTransfer()
  given.setData('text/uri-list', list)
  expect(broughtBy(given).text.trim()).toBe('https://example.org/guide')
  given.setData('text/plain', 'Le guide')
  expect(broughtBy(given).text).toBe('Le guide')
})
