import type { Action } from '@parcours/shared/domain/board'
import type { ActionId, StepId } from '@parcours/shared/domain/ids'
import { trainBoard } from '@parcours/shared/samples/train-board'
import { matrixOf } from '@parcours/shared/scoring/board-analysis'
import { expect, it } from 'vitest'
import { newAction, planInOrder } from './plan.ts'

const train = trainBoard('en')
const map = Object.values(train.maps)[0]
if (map === undefined) throw new Error('the sample has a map')
const matrix = matrixOf(map, map.personaIds[0])

const action = (id: string, steps: readonly string[], horizon: Action['horizon']): Action => ({
  ...newAction(id),
  id: id as ActionId,
  stepIds: steps as StepId[],
  horizon,
})

it('sorts by the best tier of the steps, then by horizon; what has no tier comes last', () => {
  const planned = planInOrder(
    [
      action('watched', ['st01'], 'quick-win'),
      action('nowhere', [], 'quick-win'),
      action('unrated', ['st04'], 'quick-win'),
      action('long', ['st06'], 'long'),
      action('delight', ['st03'], 'quick-win'),
      action('both', ['st03', 'st02'], 'mid'),
      action('first', ['st05'], 'quick-win'),
    ],
    matrix,
  )
  expect(planned.map(({ action: { id }, tier }) => [id, tier])).toEqual([
    ['first', 1],
    ['both', 1],
    ['long', 1],
    ['delight', 4],
    ['watched', 5],
    ['nowhere', null],
    ['unrated', null],
  ])
})
