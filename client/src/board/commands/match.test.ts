import { expect, test } from 'vitest'
import { bestMatches, matchRank, wordsOf } from './match.ts'

test('every word counts, accents and case do not', () => {
  expect(matchRank(wordsOf('Réserver  CAISSE'), 'La caisse est réservée')).toBeUndefined()
  expect(matchRank(wordsOf('reserv caisse'), 'La caisse est réservée')).toBe(1)
  expect(matchRank(wordsOf('caisse'), 'Caisse automatique')).toBe(0)
  expect(matchRank(wordsOf('serv'), 'réservée')).toBe(2)
  expect(matchRank(wordsOf(''), 'tout')).toBe(1)
})
test('the best come first, equals in their order, no more than asked for', () => {
  const texts = ['la file', 'défiler', 'file d’attente', 'profil', 'filet']
  expect(bestMatches(texts, (text) => text, 'fil', 4)).toEqual(['file d’attente', 'filet', 'la file', 'défiler'])
  expect(bestMatches(texts, (text) => text, '', 2)).toEqual(['la file', 'défiler'])
})
test('what is named so comes before what stands beside something named so', () => {
  const notes = [
    ['Centre d’appels', 'Point de contact · Comparer les tarifs'],
    ['Doute', 'Ressenti · Aller à la gare'],
    ['Trois tarifs proches', 'Irritant · Comparer les tarifs'],
  ] as const
  const found = bestMatches(
    notes,
    ([text]) => text,
    'tarifs',
    9,
    ([, where]) => where,
  )
  expect(found.map(([text]) => text)).toEqual(['Trois tarifs proches', 'Centre d’appels'])
  const both = bestMatches(
    notes,
    ([text]) => text,
    'irritant proches',
    9,
    ([, where]) => where,
  )
  expect(both.map(([text]) => text)).toEqual(['Trois tarifs proches'])
})
