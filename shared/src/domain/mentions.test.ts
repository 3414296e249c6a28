import { expect, test } from 'vitest'
import { mentionsIn } from './mentions.ts'

const people = [
  { id: 'a', name: 'Anne' },
  { id: 'm', name: 'Anne Martin' },
  { id: 'k', name: 'Karim', formerly: ['Karl', 'Anne'] },
  { id: 'l', name: 'Léa' },
  { id: 'x', name: 'léa' },
]
const ids = (text: string) => mentionsIn(text, people).map((each) => [text.slice(each.from, each.to), each.ids])

test('a name after an at sign means who bears it, and the longer one of two', () => {
  expect(ids('Voir @Anne, puis @anne martin.')).toEqual([
    ['@Anne', ['a']],
    ['@anne martin', ['m']],
  ])
  expect(ids('@Anne Martineau')).toEqual([['@Anne', ['a']]])
})

test('a name given up still means who bore it, unless somebody else has it now', () => {
  expect(ids('@Karl et @Anne')).toEqual([
    ['@Karl', ['k']],
    ['@Anne', ['a']],
  ])
})

test('two of one name are both meant', () => {
  expect(ids('@LÉA')).toEqual([['@LÉA', ['l', 'x']]])
})

test('no name, a part of one, or an address is no mention', () => {
  for (const text of ['@', '@Zoé', '@Annette', 'anne@Anne.fr', 'Anne', '@ Anne']) expect(ids(text)).toEqual([])
})
