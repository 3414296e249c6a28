// A Mermaid journey becomes a board with one journey map.
import { emptyBoard, type Board, type Persona } from '../domain/board.ts'
import { newId, stageId, stepId } from '../domain/ids.ts'
import type { JourneyMap, Stage, Step } from '../domain/map.ts'
import { firstOrders } from '../domain/order.ts'
import { limits, type Language } from '../domain/values.ts'
import { mermaidIn, type MermaidIn } from '../scoring/mermaid-score.ts'
import { mapFromTemplate, newPersona } from '../templates/instantiate.ts'
import { journey as journeyTemplate } from '../templates/journey.ts'
import { plainMermaidText, plainMermaidTitle } from './mermaid-text.ts'
import type { MermaidJourney, MermaidTask } from './mermaid.ts'

export interface MermaidWarning {
  /** From 1, in the text as given. */
  readonly line: number
  readonly reason: NonNullable<MermaidIn['warning']>
}

export type MermaidBoard =
  | { readonly kind: 'board'; readonly board: Board; readonly warnings: readonly MermaidWarning[] }
  | { readonly kind: 'refused'; readonly reason: 'too-many-steps'; readonly steps: number; readonly limit: number }

export interface MermaidBoardOptions {
  readonly language: Language
  /** The name of the persona who holds the scores of tasks that name nobody. */
  readonly someone: string
}

/**
 * Sections become stages, all in "during" because Mermaid has no phases; tasks become steps, actors personas. A score is
 * a point somebody set, not a participant's rating, so it becomes the override of each persona the task names.
 */
export const boardFromMermaid = (journey: MermaidJourney, { language, someone }: MermaidBoardOptions): MermaidBoard => {
  const steps = Math.max(journey.tasks.length, journey.sections.length)
  if (steps > limits.steps) return { kind: 'refused', reason: 'too-many-steps', steps, limit: limits.steps }
  const title = clip(
    plainMermaidTitle(journey.title) || plainMermaidTitle(journey.frontTitle) || journeyTemplate.title[language],
  )
  const personas = personasOf(journey.tasks, someone)
  const people = [...personas.values()]
  const map: JourneyMap = {
    ...mapFromTemplate(
      { ...journeyTemplate, stages: [] },
      { language, title, at: [0, 0], personaIds: people.map((p) => p.id) },
    ),
    ...columns(journey, personas, someone),
  }
  const board = { ...emptyBoard(title, language), personas: byId(people), maps: { [map.id]: map } }
  return { kind: 'board', board, warnings: warningsOf(journey.tasks) }
}

/** In order of appearance; `someone` only if a task needs them, or nobody is named at all. */
const personasOf = (tasks: readonly MermaidTask[], someone: string): Map<string, Persona> => {
  const names = new Set(tasks.flatMap((task) => namesOf(task, someone)))
  if (names.size === 0) names.add(someone)
  return new Map([...names].map((name, i) => [name, newPersona(clip(name), personaColors[i % personaColors.length])]))
}

const personaColors = ['#3b5bdb', '#c2255c', '#087f5b', '#c77700', '#7048e8', '#0b7285'] as const

const namesOf = (task: MermaidTask, someone: string): string[] => {
  const named = task.people.map((name) => oneLine(plainMermaidText(name))).filter((name) => name !== '')
  return named.length === 0 ? [someone] : named
}

/** Line by line: a pattern with spaces on both sides of the break takes the square of how many there are. */
const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

const columns = (
  journey: MermaidJourney,
  personas: ReadonlyMap<string, Persona>,
  someone: string,
): Pick<JourneyMap, 'stages' | 'steps'> => {
  // Tasks above the first section (sectionIndex −1) stand in a stage without a title.
  const titles = [
    ...(journey.tasks.some((task) => task.sectionIndex === -1) ? [''] : []),
    ...journey.sections.map(plainMermaidText),
  ]
  const shift = titles.length - journey.sections.length
  const stageOrders = firstOrders(titles.length)
  const stages = titles.map((title, i): Stage => ({
    id: newId(stageId),
    phase: 'during',
    title: clip(title),
    order: stageOrders[i] ?? 'a0',
  }))
  const stepOrders = firstOrders(journey.tasks.length)
  const steps = journey.tasks.flatMap((task, i): Step[] => {
    const stage = stages[task.sectionIndex + shift]
    if (stage === undefined) return []
    const { emotion } = mermaidIn({ token: String(task.score) })
    const rated = emotion === null ? [] : namesOf(task, someone).flatMap((name) => personas.get(name) ?? [])
    return [
      {
        id: newId(stepId),
        stageId: stage.id,
        title: clip(plainMermaidText(task.task)),
        order: stepOrders[i] ?? 'a0',
        ratings: {},
        override: Object.fromEntries(rated.map((persona) => [persona.id, emotion ?? 0])),
        employeeRatings: {},
        metrics: {},
      },
    ]
  })
  return { stages: byId(stages), steps: byId(steps) }
}

const warningsOf = (tasks: readonly MermaidTask[]): MermaidWarning[] =>
  tasks.flatMap(({ score, line }) => {
    const { warning } = mermaidIn({ token: String(score) })
    return warning === null ? [] : [{ line, reason: warning }]
  })

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<T['id'], T> =>
  Object.fromEntries(records.map((record) => [record.id, record])) as Record<T['id'], T>

const clip = (title: string): string => title.slice(0, limits.title)
