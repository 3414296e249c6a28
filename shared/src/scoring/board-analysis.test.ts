// Every figure is checked on the train journey, whose source says what it must give.
import { describe, expect, it } from 'vitest'
import { emptyBoard } from '../domain/board.ts'
import { cardsByMap } from '../domain/cells.ts'
import type { PersonaId, StepId } from '../domain/ids.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import { trainBoard, trainVotes } from '../samples/train-board.ts'
import { contestedSteps, coverageOf, gapOf, irritantRanking, matrixOf } from './board-analysis.ts'
import type { Votes } from './board-inputs.ts'

const train = trainBoard('en')
const map = onlyMap(Object.values(train.maps))
const cards = cardsByMap(train.cards).get(map.id) ?? []
const ines = map.personaIds[0]
const votes: Votes = Object.fromEntries(
  [...trainVotes].map(([id, dots]) => [id, [...dots.values()].reduce((a, b) => a + b, 0)]),
)

describe('the irritants of the train journey', () => {
  it('stand in the order of their scores, with every factor', () => {
    expect(
      irritantRanking(train, map, votes).map(
        ({ card, index, votes: dots, severity, criticality, volume, raw, score, rank, tier }) => [
          [card.id, index, dots, severity, criticality, volume, rank, tier],
          [rounded(raw), rounded(score)],
        ],
      ),
    ).toEqual([
      [
        ['ir3', 5, 16, 5, 3, 2600, 1, 1],
        [31.571428571, 100],
      ],
      [
        ['ir2', 4, 5, 3, 1, 20500, 2, 1],
        [17.571428571, 55.656108597],
      ],
      [
        ['ir1', 1, 4, 3, 1, 30000, 3, 1],
        [15, 47.511312217],
      ],
      [
        ['ir4', 5, 5, 4, 3, 2600, 4, 1],
        [8.914285714, 28.235294118],
      ],
      [
        ['ir5', 7, 1, 2, 1, 19800, 5, 4],
        [3.771428571, 11.945701357],
      ],
    ])
  })

  it('are the product of the factors shown', () => {
    for (const { raw, votes: dots, severity, criticality, exposure } of irritantRanking(train, map, votes))
      expect((1 + dots) * severity * criticality * exposure).toBeCloseTo(raw, 9)
  })

  it('stand tier by tier in the order of the action plan', () => {
    const ordered = irritantRanking(train, map, votes, { order: 'tier' })
    expect(ordered.map(({ card }) => card.id)).toEqual(['ir3', 'ir2', 'ir1', 'ir4', 'ir5'])
    // The heaviest irritant now lies on a step where all is well: the plan starts with the shared ones.
    const happy = { ...map, steps: { ...map.steps, ...overridden(map, 5, 3) } }
    expect(irritantRanking(train, happy, votes, { order: 'tier' }).map(({ card, tier }) => [card.id, tier])).toEqual([
      ['ir2', 1],
      ['ir1', 1],
      ['ir3', 3],
      ['ir4', 3],
      ['ir5', 4],
    ])
  })

  it('are none on a map without cards', () => {
    expect(irritantRanking(emptyBoard('', 'en'), map)).toEqual([])
  })

  it('leave out those whose step is gone', () => {
    const steps = Object.fromEntries(Object.entries(map.steps).filter(([id]) => id !== stepAt(map, 5).id))
    expect(irritantRanking(train, { ...map, steps }, votes).map(({ card }) => card.id)).toEqual(['ir2', 'ir1', 'ir5'])
  })
})

describe('the customer × employee matrix of the train journey', () => {
  it('puts each step in its quadrant', () => {
    expect(matrixOf(map, ines).map(({ quadrant, priority }) => [quadrant, priority])).toEqual([
      ['watch', 5],
      ['shared-irritant', 1],
      ['shared-enchantment', 4],
      [null, null],
      ['shared-irritant', 1],
      ['shared-irritant', 1],
      ['shared-enchantment', 4],
      ['shared-enchantment', 4],
      ['watch', 5],
      ['shared-enchantment', 4],
    ])
  })

  it('says what each side felt and how many said so', () => {
    expect(matrixOf(map, ines)[5]).toMatchObject({
      customer: { point: -2.8, zone: 'disenchantment', n: 5 },
      employee: { zone: 'disenchantment', n: 1 },
    })
  })

  it('has no quadrant without a persona', () => {
    expect(matrixOf(map, undefined).every(({ quadrant, customer }) => quadrant === null && customer.n === 0)).toBe(true)
  })
})

it('the gap of the train journey is weighed step by step', () => {
  const { steps, gapIndex, ranking } = gapOf(map)
  expect(steps.map(({ gap, weight, weightedGap, surplus }) => [gap, weight, weightedGap, surplus])).toEqual([
    [0.5, 2, 1, 0],
    [2, 1, 2, 0],
    [0.5, 3, 1.5, 0],
    [null, 1, null, null],
    [2, 1, 2, 0],
    [3.5, 3, 10.5, 0],
    [1, 3, 3, 0],
    [0.5, 1, 0.5, 0],
    [1, 1, 1, 0],
    [-0.5, 3, 0, 0.5],
  ])
  expect([rounded(gapIndex), ranking]).toEqual([19.907407407, [5, 6, 1, 4, 2, 0, 8, 7, 9]])
})

describe('the coverage of the train journey', () => {
  const found = coverageOf(map, cards, Object.values(train.actions))

  it('is what its source says', () => {
    expect([found.touchpoint, found.motAction, found.phase, rounded(found.digitalShare)]).toEqual([
      100, 50, 100, 64.285714286,
    ])
    expect(
      Object.fromEntries(Object.entries(found.channelMix ?? {}).map(([id, share]) => [id, rounded(share)])),
    ).toEqual({
      App: 20.635775862,
      'E-mail': 12.55387931,
      Phone: 0.969827586,
      'On-site area': 2.801724138,
      Signage: 11.045258621,
      'Text message': 1.400862069,
      'Social media': 22.629310345,
      'On-site staff': 11.799568966,
      Website: 16.163793103,
    })
  })

  it('names what is missing', () => {
    const truths = Object.values(map.steps).filter((step) => step.momentOfTruth === true)
    expect(found.missing).toMatchObject({ touchpoint: [], phases: [] })
    expect(found.missing.motAction).toHaveLength(truths.length / 2)
    const bare = coverageOf(map, [], [])
    expect(bare.missing.motAction).toHaveLength(truths.length)
    expect([bare.touchpoint, bare.digitalShare, bare.channelMix]).toEqual([0, null, null])
  })

  it('is no data for touchpoints where the map has no lane for them and no touchpoint', () => {
    const lanes = Object.fromEntries(Object.entries(map.lanes).filter(([, lane]) => lane.kind !== 'touchpoint'))
    const hidden = Object.fromEntries(Object.entries(map.lanes).map(([id, lane]) => [id, { ...lane, visible: false }]))
    for (const unasked of [
      { ...map, lanes },
      { ...map, lanes: hidden },
    ]) {
      const { touchpoint, asksForTouchpoints, missing } = coverageOf(unasked, [], [])
      expect([touchpoint, asksForTouchpoints, missing.touchpoint]).toEqual([null, false, []])
      expect(coverageOf(unasked, cards, []).touchpoint).toBe(found.touchpoint)
    }
  })

  it('gives no digital share while no touchpoint says what it is', () => {
    const silent = cards.map(({ data: { medium: _medium, ...data }, ...card }) => ({ ...card, data }))
    expect(coverageOf(map, silent, []).digitalShare).toBeNull()
  })

  it('is no data on an empty map', () => {
    const empty = { ...map, steps: {} }
    expect(coverageOf(empty, [], [])).toEqual({
      touchpoint: null,
      motAction: null,
      phase: null,
      digitalShare: null,
      channelMix: null,
      asksForTouchpoints: true,
      missing: { touchpoint: [], motAction: [], phases: ['before', 'during', 'after'] },
    })
  })
})

describe('contested steps', () => {
  it('are none in the train journey', () => {
    expect(map.personaIds.map((persona) => contestedSteps(map, persona))).toEqual([[], []])
  })

  it('come with the least agreed first', () => {
    const rated = (index: number, ratings: readonly number[]) => {
      const step = stepAt(map, index)
      const byPerson = Object.fromEntries(ratings.map((rating, i) => [`p${i}`, rating]))
      return { [step.id]: { ...step, ratings: { [ines as PersonaId]: byPerson } } }
    }
    const torn = { ...map, steps: { ...map.steps, ...rated(1, [-2, 2, -2, 2, 2]), ...rated(7, [-3, 3, -3, 3]) } }
    const found = contestedSteps(torn, ines as PersonaId)
    expect(found.map(({ index, emotion }) => [index, emotion.n])).toEqual([
      [7, 4],
      [1, 5],
    ])
  })
})

function onlyMap(maps: readonly JourneyMap[]): JourneyMap {
  const [first] = maps
  if (first === undefined) throw new Error('the sample has a map')
  return first
}

function stepAt(journey: JourneyMap, index: number): Step {
  const step = matrixOf(journey, undefined)[index]?.step
  if (step === undefined) throw new Error(`there is no step ${index}`)
  return step
}

function overridden(journey: JourneyMap, index: number, point: number): Record<StepId, Step> {
  const step = stepAt(journey, index)
  return { [step.id]: { ...step, override: Object.fromEntries(journey.personaIds.map((id) => [id, point])) } }
}

/** To the tolerance of the source, 1e-9. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e9) / 1e9
}
