import { expect, test } from 'vitest'
import { catalogue } from '../../ui/labels/catalogue.ts'
import { differenceLines } from './difference-lines.ts'

const none = { come: 0, go: 0, change: 0 }
const nothing = { cards: { ...none, moved: 0, rewritten: 0 }, structure: none, rated: 0, others: none }

test('what would change is said, and nothing of what stays', () => {
  expect(differenceLines(nothing, catalogue.fr)).toEqual([])
  const difference = {
    ...nothing,
    cards: { come: 3, go: 1, change: 0, moved: 12, rewritten: 0 },
    rated: 1,
    others: { come: 1, go: 0, change: 1 },
  }
  expect(differenceLines(difference, catalogue.fr)).toEqual([
    '3 notes reviennent',
    '1 note disparaît',
    '12 notes changent de place',
    'l’émotion d’une étape change',
    '2 autres éléments changent (personas, liens, plan…)',
  ])
  expect(differenceLines(difference, catalogue.en)[2]).toBe('12 notes change place')
})
