import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { placeInCell } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { CardId, PersonaId } from '@parcours/shared/domain/ids'
import { mapFromTemplate } from '@parcours/shared/templates/instantiate'
import { journey } from '@parcours/shared/templates/journey'
import { expect, test } from 'vitest'
import { findCards, tagsOf } from './find-cards.ts'

const map = mapFromTemplate(journey, { language: 'fr', title: '', at: [0, 0], personaIds: [] })
const [s1, s2] = stepsInOrder(map)
const lane = Object.values(map.lanes).find(({ kind }) => kind === 'irritant')
if (s1 === undefined || s2 === undefined || lane === undefined) throw new Error('the journey has steps and irritants')
const lea = 'lea' as PersonaId
const card = (id: string, fields: Partial<Card>): Card => ({
  id: id as CardId,
  place: { kind: 'free', at: [0, 0] },
  kind: 'note',
  text: id,
  personaIds: [],
  tags: [],
  data: {},
  ...fields,
})
const inStep = (step: typeof s1) => placeInCell([], { mapId: map.id, stepId: step.id, laneId: lane.id }, 0)
const cards = [
  card('free', { text: 'Réserver par téléphone', author: 'ana' }),
  card('late', { place: inStep(s2), kind: 'irritant', text: 'Réservation perdue', tags: ['web'], author: 'ana' }),
  card('early', { place: inStep(s1), kind: 'irritant', text: 'Trop long', tags: ['web', 'agence'], personaIds: [lea] }),
  card('seen', { kind: 'image', text: '', data: { alt: 'Une file à la réserve' } }),
]
const board: Board = {
  ...emptyBoard('', 'fr'),
  maps: { [map.id]: map },
  cards: Object.fromEntries(cards.map((each) => [each.id, each])),
}

test('by words, in the order in which one reads', () => {
  expect(findCards(board, { words: 'reserv' })).toEqual(['late', 'free', 'seen'])
  expect(findCards(board, { words: 'WEB long' })).toEqual(['early'])
  expect(findCards(board, { words: 'rien de tel' })).toEqual([])
})
test('by kind, author, persona, tag and lane, together with words', () => {
  expect(findCards(board, { words: '', kind: 'irritant' })).toEqual(['early', 'late'])
  expect(findCards(board, { words: 'reserv', author: 'ana' })).toEqual(['late', 'free'])
  expect(findCards(board, { words: '', personaId: lea })).toEqual(['early'])
  expect(findCards(board, { words: '', tag: 'agence' })).toEqual(['early'])
  expect(findCards(board, { words: '', laneId: lane.id, tag: 'web' })).toEqual(['early', 'late'])
})
test('asked for nothing, nothing is found and nothing steps back', () => {
  expect(findCards(board, { words: '  ' })).toBeNull()
})
test('tags are those that cards have', () => {
  expect(tagsOf(board)).toEqual(['agence', 'web'])
})
