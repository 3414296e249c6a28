import { expect, it } from 'vitest'
import { cardTitle } from './card-title.ts'

it.each([
  ['  Un\n retard \t annoncé ', 'Un retard annoncé'],
  ['«\u202FOn court.\u202F»', '«\u202FOn court.\u202F»'],
  [' \n', 'note vide'],
  ['a'.repeat(49), `${'a'.repeat(47)}…`],
])('%j is named %j', (text, title) => {
  expect(cardTitle(text, 'note vide')).toBe(title)
})
