import * as v from 'valibot'
import { board, type Board } from '../domain/board.ts'
import type { CardData } from '../domain/card.ts'
import { cardId } from '../domain/ids.ts'
import type { Language } from '../domain/values.ts'
import { templates } from '../templates/registry.ts'
import { byId, cardsInCells, lanesFor, type PlainBoard, type SampleCard, withOrders } from './cells.ts'
import { channelName } from './channels.ts'
import type { SampleSource, SampleStep, SampleText } from './sample-source.ts'

/** A small sample as a board; the same source and language always give the same board. */
export const sampleBoard = (source: SampleSource, language: Language): Board => {
  const personas = personasOf(source, language)
  const cards = source.lanes.flatMap(({ kind, cards: row }) =>
    source.steps.flatMap((step, i): SampleCard[] => {
      const one = row[i]
      return one ? [cardOf(one, kind, step.id, language)] : []
    }),
  )
  const template = templates[source.template]
  const map: PlainBoard['maps'][string] = {
    id: 'map',
    at: [0, 0],
    template: source.template,
    title: source.title[language],
    personaIds: personas.map(({ id }) => id),
    stages: byId(
      withOrders(source.stages.map((stage, i) => ({ ...stage, id: `stage-${i + 1}`, title: stage.title[language] }))),
    ),
    steps: byId(
      withOrders(
        source.steps.map((step) =>
          stepOf(
            step,
            personas.map(({ id }) => id),
            language,
          ),
        ),
      ),
    ),
    lanes: lanesFor(template, cards),
  }
  return v.parse(board, {
    title: source.title[language],
    language,
    personas: byId(personas),
    segments: {},
    maps: { [map.id]: map },
    cards: cardsInCells(map.id, cards),
    links: byId(arrowsOf(source)),
    actions: {},
    tests: {},
    checklists: {},
  })
}

const arrowsOf = ({ arrows = [] }: SampleSource) =>
  arrows.flatMap(([from, to, steps]) =>
    steps.map((step) => ({ id: `${step}-${from}-${to}`, from: `${step}-${from}`, to: `${step}-${to}`, kind: 'arrow' })),
  )

const colors = ['#3b5bdb', '#c2255c', '#087f5b'] as const

const personasOf = ({ personas }: SampleSource, language: Language) =>
  personas.map(({ id, name, tagline, quote, goals, needs, channels, recognise, satisfy }, i) => ({
    id,
    name: name[language],
    tagline: tagline[language],
    quote: quote[language],
    goals: goals.map((goal) => goal[language]),
    needs: needs.map((need) => need[language]),
    channels: channels.map((channel) => channelName(channel, language)),
    recognise: recognise[language],
    satisfy: satisfy[language],
    color: colors[i % colors.length] ?? colors[0],
  }))

/** The one who wrote the sample rated every step once. */
const author = 'p1'

const stepOf = (
  { id, stage, title, emotion, momentOfTruth, noContact, owner }: SampleStep,
  personaIds: readonly string[],
  language: Language,
) => {
  const rated = personaIds.flatMap((personaId) => {
    const value = typeof emotion === 'number' ? emotion : emotion?.[personaId]
    return value === undefined ? [] : [[personaId, { [author]: value }] as const]
  })
  return {
    id,
    stageId: `stage-${stage + 1}`,
    title: title[language],
    ratings: Object.fromEntries(rated),
    ...(momentOfTruth && { momentOfTruth }),
    ...(noContact && { noContact }),
    ...(owner && { owner: owner[language] }),
  }
}

const cardOf = (one: SampleText, lane: SampleCard['lane'], stepId: string, language: Language): SampleCard => {
  const { text, kind, personas = [], channel, source, answers, ...data } = one
  return {
    id: `${stepId}-${lane}`,
    stepId,
    lane,
    text: text[language],
    personaIds: personas,
    data: {
      ...data,
      ...(channel && { channel: channelName(channel, language) }),
      ...(answers && { addresses: answers.map((id) => v.parse(cardId, id)) }),
    } satisfies CardData,
    ...(kind && { kind }),
    ...(source && { source }),
  }
}
