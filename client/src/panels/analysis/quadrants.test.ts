import type { CardId, PersonaId } from '@parcours/shared/domain/ids'
import { cardsByMap } from '@parcours/shared/domain/cells'
import { trainBoard } from '@parcours/shared/samples/train-board'
import { irritantRanking, matrixOf } from '@parcours/shared/scoring/board-analysis'
import type { Quadrant } from '@parcours/shared/scoring/cross-matrix'
import { expect, it } from 'vitest'
import { stepsOfQuadrant } from './quadrants.ts'

const train = trainBoard('en')
const map = Object.values(train.maps)[0]
if (map === undefined) throw new Error('the sample has a map')
const cards = cardsByMap(train.cards).get(map.id) ?? []
const irritants = irritantRanking(train, map, { ['ir3' as CardId]: 16 })
const listed = (quadrant: Quadrant | null) =>
  stepsOfQuadrant(quadrant, matrixOf(map, 'ines' as PersonaId), cards, irritants).map((step) => [
    step.cell.stepId,
    step.cards.map(({ kind }) => kind),
  ])

it('puts the step with the heaviest irritant first, the customer’s side before the employee’s', () => {
  expect(listed('shared-irritant')).toEqual([
    ['st06', ['breaking', 'irritant', 'employee']],
    ['st02', ['irritant', 'employee']],
    ['st05', ['irritant', 'employee']],
  ])
})

it('keeps the map’s order for what is to be capitalised on, enchantments first', () => {
  expect(listed('shared-enchantment')).toEqual([
    ['st03', ['enchantment', 'employee']],
    ['st07', ['enchantment', 'employee']],
    ['st08', ['enchantment', 'employee', 'irritant']],
    ['st10', ['enchantment', 'employee']],
  ])
})

it('keeps the watched and the unrated apart', () => {
  expect([listed('watch').map(([id]) => id), listed(null).map(([id]) => id)]).toEqual([['st01', 'st09'], ['st04']])
})
