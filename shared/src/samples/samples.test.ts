import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { board, type Board } from '../domain/board.ts'
import type { Card } from '../domain/card.ts'
import type { JourneyMap, Step } from '../domain/map.ts'
import { inOrder } from '../domain/order.ts'
import type { CardKind } from '../domain/values.ts'
import { coverage } from '../scoring/coverage.ts'
import { crossMatrix } from '../scoring/cross-matrix.ts'
import { gap } from '../scoring/gap.ts'
import { irritants } from '../scoring/irritants.ts'
import { lived } from '../scoring/lived.ts'
import { peakEnd } from '../scoring/peak-end.ts'
import { personsPeakEnd } from '../scoring/persons-peak-end.ts'
import { stepEmotion } from '../scoring/step-emotion.ts'
import { storyArc } from '../scoring/story-arc.ts'
import { templates } from '../templates/registry.ts'
import { samples, type SampleName } from './registry.ts'
import { trainBoard, trainVotes } from './train-board.ts'

const names = Object.keys(samples) as SampleName[]

describe.each(names)('the sample %s', (name) => {
  it.each(['fr', 'en'] as const)('is a board that points at nothing missing, in %s', (language) => {
    const sample = samples[name](language)
    expect(v.parse(board, sample)).toEqual(sample)
    expect(sample.language).toBe(language)
    expect(dangling(sample)).toEqual([])
  })

  it('is the same board every time', () => {
    expect(samples[name]('fr')).toEqual(samples[name]('fr'))
  })

  it('has the same ids in both languages', () => {
    const ids = (sample: Board) => [
      Object.keys(sample.cards),
      Object.keys(onlyMap(sample).steps),
      Object.keys(onlyMap(sample).lanes),
    ]
    expect(ids(samples[name]('fr'))).toEqual(ids(samples[name]('en')))
  })
})

/** Every text a person can read on the board: values of free text, not ids, keys or the words of closed lists. */
function* prose(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* prose(part)
}

describe.each(names)('the words of %s', (name) => {
  const wrongIn = (language: 'fr' | 'en', wrong: RegExp) =>
    [...prose(samples[name](language))].filter((text) => wrong.test(text))

  it('are French with its own signs', () => {
    expect(
      wrongIn('fr', /['"“”]|\.\.\.|[^\s\u202f][?!;»]|[ \u00a0][?!;:»]|[^\s\u202f\d]:|«(?!\u202f)|(^|\s)-\d/u),
    ).toEqual([])
  })

  it('are English with its own signs', () => {
    expect(wrongIn('en', /['"«»]|\.\.\.|[\s\u202f][?!;:]|(^|\s)-\d/u)).toEqual([])
  })

  it('tell every persona whole', () => {
    for (const persona of Object.values(samples[name]('fr').personas)) {
      const { tagline, quote, recognise, satisfy, goals, needs, channels } = persona
      expect([tagline, quote, recognise, satisfy].filter((text) => text === '')).toEqual([])
      expect([goals, needs, channels].filter((texts) => texts.length < 2)).toEqual([])
    }
  })
})

describe('the samples fill their template', () => {
  it.each([
    ['demo-experience', []],
    ['demo-blueprint', ['evidence']],
    ['demo-train', ['moment']],
    ['demo-parcel', ['moment', 'expectation']],
    ['demo-ski', ['moment']],
  ] as const)('%s, but for lanes it has nothing to say in', (name, silent) => {
    const sample = samples[name]('fr')
    const map = onlyMap(sample)
    const held = new Set<string>(
      Object.values(sample.cards).flatMap(({ place }) => (place.kind === 'cell' ? [place.laneId] : [])),
    )
    const own = templates[map.template].lanes.filter(({ kind, hidden }) => kind !== 'curve' && hidden !== true)
    const laneOf = new Map(Object.values(map.lanes).map((lane) => [lane.kind, lane]))
    expect(own.map(({ kind }) => kind).filter((kind) => !held.has(laneOf.get(kind)?.id ?? ''))).toEqual(
      silent.filter((kind) => own.some((lane) => lane.kind === kind)),
    )
  })
})

describe('the train journey scores as its source says', () => {
  const train = trainBoard('fr')
  const map = onlyMap(train)
  const steps = inOrder(Object.values(map.steps))
  const cardsAt = (step: Step, ...kinds: CardKind[]): Card[] =>
    Object.values(train.cards).filter(
      (card) => card.place.kind === 'cell' && card.place.stepId === step.id && kinds.includes(card.kind),
    )
  const curve = (persona: string) => steps.map((step) => stepEmotion({ ratings: ratingsOf(step, persona) }).mean)
  const durations = steps.map((step) => step.durationMin ?? null)

  it.each([
    ['ines', [0.8, -1.2, 1.4, -0.2, -1, -2.8, 1, 1.8, 0.2, 2.6]],
    ['marc', [0.2, 0, 1.2, 0, -0.4, -2, 0.4, -0.2, -0.2, 2]],
  ])('the curve of %s', (persona, expected) => {
    expect(curve(persona)).toEqual(expected)
  })

  it.each([
    ['ines', { score: -0.1, peak: -2.8, peakIndex: 5, end: 2.6, endIndex: 9, tied: false }],
    ['marc', { score: 0, peak: -2, peakIndex: 5, end: 2, endIndex: 9, tied: true }],
  ])('what %s remembers', (persona, expected) => {
    const { score, ...found } = peakEnd({ points: curve(persona), tie: map.peakTie })
    expect({ ...found, score: rounded(score) }).toEqual(expected)
  })

  it.each([
    ['ines', { lived: 0.4323450134770889, weighted: true, memoryGap: -0.532345013477089 }],
    ['marc', { lived: -0.3040431266846361, weighted: true, memoryGap: 0.3040431266846361 }],
  ])('what %s lived', (persona, expected) => {
    const found = lived({ points: curve(persona), durations, tie: map.peakTie })
    expect({ ...found, lived: rounded(found.lived), memoryGap: rounded(found.memoryGap) }).toEqual({
      ...expected,
      lived: rounded(expected.lived),
      memoryGap: rounded(expected.memoryGap),
    })
  })

  it.each(['ines', 'marc'])('the story of %s', (persona) => {
    expect(storyArc({ points: curve(persona) })).toEqual({
      shape: 'hero',
      prelude: true,
      ordeal: true,
      happyEnd: true,
      stars: 3,
      preludeIndex: 2,
      ordealIndex: 5,
      endIndex: 9,
    })
  })

  it.each([
    ['ines', 0.4],
    ['marc', 0.8],
  ])('the mean memory of those who rated for %s', (persona, score) => {
    const matrix = ['p1', 'p2', 'p3', 'p4', 'p5'].map((by) =>
      steps.map((step) => record(record(step.ratings)[persona])[by] ?? null),
    )
    const found = personsPeakEnd({ matrix, tie: map.peakTie })
    expect([found.n, rounded(found.score)]).toEqual([5, score])
  })

  it('the priorities of customer and employee together', () => {
    const employees = steps.map((step) => Object.values(step.employeeRatings)[0] ?? null)
    expect(
      curve('ines').map((customer, i) => crossMatrix({ customer, employee: employees[i] ?? null }).priority),
    ).toEqual([5, 1, 4, null, 1, 1, 4, 4, 5, 4])
  })

  it('the irritants, by the dots they got', () => {
    const items = steps.flatMap((step, stepOrder) =>
      cardsAt(step, 'irritant', 'breaking').map(({ id, kind, data }) => ({
        id,
        stepOrder,
        votes: [...(trainVotes.get(id)?.values() ?? [])].reduce((a, b) => a + b, 0),
        severity: data.severity,
        breaking: kind === 'breaking',
        criticality: step.momentOfTruth ? 3 : 1,
        volume: Math.max(...cardsAt(step, 'touchpoint').map((card) => card.data.volume ?? 0)),
      })),
    )
    const found = irritants({ items, journeyVolume: map.journeyVolume })
    expect(found.ranking).toEqual(['ir3', 'ir2', 'ir1', 'ir4', 'ir5'])
    expect(rounded(found.scores['ir2'] ?? null)).toBe(55.656108597)
  })

  it('the gap between delivered and target', () => {
    const found = gap({
      steps: steps.map(({ delivered, target, momentOfTruth }) => ({ delivered, target, mot: momentOfTruth })),
    })
    expect([rounded(found.gapIndex), found.ranking]).toEqual([19.907407407, [5, 6, 1, 4, 2, 0, 8, 7, 9]])
  })

  it('the coverage of its steps', () => {
    const found = coverage({
      steps: steps.map((step) => ({
        phase: map.stages[step.stageId]?.phase,
        noContact: step.noContact,
        mot: step.momentOfTruth,
        actions: Object.values(train.actions).filter((action) => action.stepIds.includes(step.id)).length,
        touchpoints: cardsAt(step, 'touchpoint').map(({ data }) => ({
          channel: data.channel ?? '',
          medium: data.medium,
          volume: data.volume,
        })),
      })),
    })
    expect([found.touchpoint, found.motAction, found.phase, rounded(found.digitalShare)]).toEqual([
      100, 50, 100, 64.285714286,
    ])
    expect(rounded(found.channelMix?.['Réseaux sociaux'] ?? null)).toBe(22.629310345)
  })

  it('answers are counted, from the lowest to the highest', () => {
    const metrics = (id: string) => steps.find((step) => step.id === id)?.metrics
    expect([metrics('st03'), metrics('st06'), metrics('st10')]).toEqual([
      { ces: [0, 0, 0, 1, 1, 3, 3] },
      { nps: [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0] },
      { nps: [0, 0, 0, 0, 0, 0, 1, 1, 1, 3, 2], csat: [0, 0, 1, 2, 5] },
    ])
  })
})

function onlyMap(sample: Board): JourneyMap {
  const [map, ...others] = Object.values(sample.maps)
  if (map === undefined || others.length > 0) throw new Error('a sample has one map')
  return map
}

/** Every reference whose record is not on the board. */
function dangling(sample: Board): string[] {
  const map = onlyMap(sample)
  const ids = new Set<string>(
    [sample.cards, sample.personas, sample.segments, map.stages, map.steps, map.lanes].flatMap(Object.keys),
  )
  const references: (string | undefined)[] = [
    ...map.personaIds,
    ...Object.values(sample.personas).map((persona) => persona.segmentId),
    ...Object.values(map.steps).flatMap((step) => [step.stageId, ...Object.keys(step.ratings)]),
    ...Object.values(sample.cards).flatMap(({ place, personaIds, data }) => [
      ...(place.kind === 'cell' ? [place.stepId, place.laneId] : []),
      ...personaIds,
      ...(data.addresses ?? []),
    ]),
    ...Object.values(sample.links).flatMap(({ from, to }) => [from, to]),
    ...Object.values(sample.actions).flatMap(({ opportunityIds, stepIds }) => [...opportunityIds, ...stepIds]),
    ...Object.values(sample.tests).map((test) => test.opportunityId),
  ]
  return references.filter((id) => id !== undefined).filter((id) => !ids.has(id))
}

function record<T>(byId: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> {
  return byId ?? {}
}

function ratingsOf(step: Step, persona: string): number[] {
  return Object.values(record(record(step.ratings)[persona]))
}

/** To the tolerance of the source, 1e-9. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e9) / 1e9
}
