// The cards of the train journey, step by step, then those that belong to the whole journey.
import * as v from 'valibot'
import { cardId } from '../domain/ids.ts'
import type { Language } from '../domain/values.ts'
import type { SampleCard } from './cells.ts'
import { channelName } from './channels.ts'
import type { CardLane, Text } from './sample-source.ts'
import type { TrainIrritant, TrainJourney, TrainStep } from './train-source.ts'

export const stepCards = (step: TrainStep, language: Language): SampleCard[] => [
  ...textCards(step, 'action', step.customerActions, language),
  ...(step.touchpoints ?? []).map(({ id, name, volumePerMonth, channel, ...data }): SampleCard => ({
    id,
    stepId: step.id,
    lane: 'touchpoint',
    text: name[language],
    data: { ...data, channel: channelName(channel, language), volume: volumePerMonth },
  })),
  ...(step.enchantments ?? []).map(({ id, text }): SampleCard => ({
    id,
    stepId: step.id,
    lane: 'enchantment',
    text: text[language],
    data: { side: 'customer' },
  })),
  ...(step.irritants ?? []).map((irritant) => irritantCard(step, irritant, language)),
  ...(step.expectations ?? []).map(({ text, covered }, i): SampleCard => ({
    id: `${step.id}-expectation-${i + 1}`,
    stepId: step.id,
    lane: 'expectation',
    text: text[language],
    data: { covered },
  })),
  ...employeeCards(step, language),
  ...textCards(step, 'question', step.questions, language),
  ...textCards(step, 'think', step.thinks, language),
  ...textCards(step, 'feel', step.feels, language),
  ...quoted(step).map(({ id, verbatim }): SampleCard => ({
    id: verbatimId(id),
    stepId: step.id,
    lane: 'verbatim',
    text: verbatim[language],
    source: 'interview',
  })),
  ...textCards(step, 'stakeholder', step.stakeholders ?? [], language, { external: true }),
]

export const journeyCards = (journey: TrainJourney, language: Language): SampleCard[] => [
  ...journey.opportunities.map(({ id, steps, text, addresses }): SampleCard => ({
    id,
    stepId: steps[0],
    lane: 'opportunity',
    text: text[language],
    span: steps.length,
    data: { addresses: addresses.map((irritant) => v.parse(cardId, irritant)) },
  })),
  ...journey.brandPromise.map(({ step, text }): SampleCard => ({
    id: `${step}-promise`,
    stepId: step,
    lane: 'promise',
    text: text[language],
  })),
  ...journey.dataToCollect.map(({ step, data, reason, storage, use, consent }): SampleCard => ({
    id: `${step}-datum`,
    stepId: step,
    lane: 'dataItem',
    text: data[language],
    data: { datum: data[language], reason: reason[language], storage: storage[language], use: use[language], consent },
  })),
  ...journey.campaigns.map(({ step, trigger, message, channel, priority }): SampleCard => ({
    id: `${step}-campaign`,
    stepId: step,
    lane: 'campaign',
    text: message[language],
    data: {
      occasion: trigger[language],
      message: message[language],
      channel: channelName(channel, language),
      priority,
    },
  })),
  ...Object.entries(journey.blueprintRows).flatMap(([stepId, { front, back, support }]): SampleCard[] => [
    { id: `${stepId}-front`, stepId, lane: 'front', text: front[language] },
    { id: `${stepId}-back`, stepId, lane: 'back', text: back[language] },
    { id: `${stepId}-support`, stepId, lane: 'support', text: support[language] },
  ]),
]

/** Every customer's sentence of a step, with the irritant or enchantment it speaks of. */
export const quoted = ({
  irritants = [],
  enchantments = [],
}: TrainStep): { readonly id: string; readonly verbatim: Text }[] =>
  [...irritants, ...enchantments].flatMap(({ id, verbatim }) => (verbatim ? [{ id, verbatim }] : []))

export const verbatimId = (about: string): string => `${about}-verbatim`

const textCards = (
  step: TrainStep,
  lane: CardLane,
  texts: readonly Text[],
  language: Language,
  data: SampleCard['data'] = {},
): SampleCard[] =>
  texts.map((text, i) => ({ id: `${step.id}-${lane}-${i + 1}`, stepId: step.id, lane, text: text[language], data }))

const irritantCard = (step: TrainStep, irritant: TrainIrritant, language: Language): SampleCard => ({
  id: irritant.id,
  stepId: step.id,
  lane: 'irritant',
  text: irritant.text[language],
  data: {
    severity: irritant.severity,
    side: 'customer',
    ...(irritant.missingTouchpoint && { missingTouchpoint: true }),
  },
  ...(irritant.breaking && { kind: 'breaking' }),
})

const employeeCards = ({ id, employee }: TrainStep, language: Language): SampleCard[] => {
  if (!employee) return []
  const { rating, feeling, tools = [], kpis = [] } = employee
  return [
    {
      id: `${id}-employee`,
      stepId: id,
      lane: 'employee',
      text: feeling[language],
      data: { polarity: rating, tools: tools.map((tool) => tool[language]), kpis: kpis.map((kpi) => kpi[language]) },
    },
  ]
}
