import * as v from 'valibot'
import { board, type Board } from '../domain/board.ts'
import { cardId, type CardId, participantId, type ParticipantId } from '../domain/ids.ts'
import type { Language } from '../domain/values.ts'
import { templates } from '../templates/registry.ts'
import { byId, cardsInCells, lanesFor, type PlainBoard, withOrders } from './cells.ts'
import { channelName } from './channels.ts'
import { journeyCards, quoted, stepCards, verbatimId } from './train-cards.ts'
import { trainJourney as journey } from './train-journey.ts'
import type { TrainStep } from './train-source.ts'
import { trainStepsAfter } from './train-steps-after.ts'
import { trainStepsBefore } from './train-steps-before.ts'
import { trainStepsDuring } from './train-steps-during.ts'

const steps: readonly TrainStep[] = [...trainStepsBefore, ...trainStepsDuring, ...trainStepsAfter]

/** The train journey, complete; what the journey template has no lane for lies in hidden lanes. */
export const trainBoard = (language: Language): Board => {
  const cards = [...steps.flatMap((step) => stepCards(step, language)), ...journeyCards(journey, language)]
  const map: PlainBoard['maps'][string] = {
    id: 'train',
    at: [0, 0],
    template: 'journey',
    title: journey.title[language],
    scope: {
      audience: journey.personas.map(({ segment }) => segment[language]).join(', '),
      from: journey.scope.from[language],
      to: journey.scope.to[language],
    },
    personaIds: journey.personas.map(({ id }) => id),
    journeyVolume: journey.journeyVolumePerMonth,
    period: 'month',
    stages: byId(withOrders(journey.stages.map((stage) => ({ ...stage, title: stage.title[language] })))),
    steps: byId(withOrders(steps.map((step) => stepOf(step, language)))),
    lanes: lanesFor(templates.journey, cards, ['employee']),
  }
  return v.parse(board, {
    title: journey.title[language],
    language,
    personas: byId(personasOf(language)),
    segments: byId(journey.personas.map(({ id, segment }) => ({ id: segmentOf(id), name: segment[language] }))),
    maps: { [map.id]: map },
    cards: cardsInCells(map.id, cards),
    links: byId(links()),
    actions: byId(actionsOf(language)),
    tests: byId(
      journey.tests.map(({ id, hypothesis, opportunity, results }) => ({
        id,
        hypothesis: hypothesis[language],
        opportunityId: opportunity,
        results: [...results],
      })),
    ),
    checklists: {},
  })
}

/** The dots each participant gave each irritant. */
export const trainVotes: ReadonlyMap<CardId, ReadonlyMap<ParticipantId, number>> = new Map(
  steps
    .flatMap(({ irritants = [] }) => irritants)
    .map(({ id, votes }) => [
      v.parse(cardId, id),
      new Map(Object.entries(votes).map(([voter, dots]) => [v.parse(participantId, voter), dots])),
    ]),
)

const segmentOf = (persona: string): string => `segment-${persona}`

const personaColors: Readonly<Record<string, string>> = { ines: '#3b5bdb', marc: '#c2255c' }

const personasOf = (language: Language): PlainBoard['personas'][string][] =>
  journey.personas.map(({ id, name, tagline, quote, goals, needs, channels, recognise, satisfy }) => ({
    id,
    name,
    segmentId: segmentOf(id),
    role: 'customer',
    tagline: tagline[language],
    quote: quote[language],
    goals: goals.map((goal) => goal[language]),
    needs: needs.map((need) => need[language]),
    channels: channels.map((channel) => channelName(channel, language)),
    recognise: recognise[language],
    satisfy: satisfy[language],
    color: personaColors[id],
  }))

/** The employees of a step gave one rating together. */
const staff = 'staff'

const stepOf = (step: TrainStep, language: Language) => ({
  id: step.id,
  stageId: step.stage,
  title: step.title[language],
  durationMin: step.durationMin,
  ...(step.momentOfTruth && { momentOfTruth: true }),
  ...(step.noContact && { noContact: true }),
  ...(step.delivered !== undefined && { delivered: step.delivered }),
  ...(step.target !== undefined && { target: step.target }),
  ratings: step.ratings,
  employeeRatings: step.employee ? { [staff]: step.employee.rating } : {},
  metrics: {
    ...(step.metrics?.nps && { nps: counts(step.metrics.nps, 0, 10) }),
    ...(step.metrics?.csat && { csat: counts(step.metrics.csat, 1, 5) }),
    ...(step.metrics?.ces && { ces: counts(step.metrics.ces, 1, 7) }),
  },
})

/** How many gave each answer, from the lowest to the highest. */
const counts = (answers: readonly number[], low: number, high: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, i) => answers.filter((answer) => answer === low + i).length)

const links = (): PlainBoard['links'][string][] => [
  ...journey.opportunities.flatMap(({ id, addresses }) =>
    addresses.map((irritant) => ({ id: `${id}-${irritant}`, from: id, to: irritant, kind: 'addresses' as const })),
  ),
  ...steps
    .flatMap(quoted)
    .map(({ id }) => ({ id: `${id}-quote`, from: verbatimId(id), to: id, kind: 'quotes' as const })),
]

const actionsOf = (language: Language): PlainBoard['actions'][string][] =>
  journey.actions.map(({ id, title, opportunity, owner, horizon, effort, status }) => ({
    id,
    title: title[language],
    opportunityIds: [opportunity],
    stepIds: [...(journey.opportunities.find((one) => one.id === opportunity)?.steps ?? [])],
    owner: owner[language],
    horizon,
    effort,
    status,
  }))
