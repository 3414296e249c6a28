import { expect, test } from 'vitest'
import { namedBy, naming, queryOf } from './mention-query.ts'

const people = ['Anne Martin', 'Émile', 'Karim Anselme'].map((name, i) => ({ id: `${i}`, name }))
const query = (text: string, start = text.length) => queryOf({ text, start, end: start })
const names = (text: string) => {
  const asked = query(text)
  return asked && namedBy(asked, people).map(({ name }) => name)
}

test('an at sign begins it, and the caret ends it', () => {
  expect(query('Voir @an')).toEqual({ at: 5, words: 'an' })
  expect(query('Voir @anne', 8)).toEqual({ at: 5, words: 'an' })
  expect(query('@')).toEqual({ at: 0, words: '' })
  for (const text of ['anne@ex', 'Voir an', '@an\nne']) expect(query(text)).toBeUndefined()
  expect(queryOf({ text: '@an', start: 1, end: 3 })).toBeUndefined()
})

test('whoever has a name that begins so, accents and case apart', () => {
  expect(names('@')).toEqual(['Anne Martin', 'Émile', 'Karim Anselme'])
  expect(names('@an')).toEqual(['Anne Martin', 'Karim Anselme'])
  expect(names('@emi')).toEqual(['Émile'])
  expect(names('@anne m')).toEqual(['Anne Martin'])
  for (const text of ['@zoé', '@ ', '@Anne Martin ', '@Anne Martin dit']) expect(names(text)).toEqual([])
})

test('the name takes the place of what was typed of it', () => {
  const [anne] = people
  if (anne === undefined) throw new Error('there is Anne')
  expect(naming({ at: 5, words: 'an' }, anne)).toEqual({
    typings: [{ index: 5, remove: 3, insert: '@Anne Martin ' }],
    start: 18,
    end: 18,
  })
})
