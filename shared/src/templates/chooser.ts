// Which map fits a workshop: four questions, points, and the reasons said aloud. It advises and never blocks. METHOD.md §3.
import type { TemplateName } from '../domain/values.ts'

export const goals = ['process', 'improve', 'reinvent'] as const
export const scopes = ['internal-delivery', 'brand-relationship', 'whole-need'] as const
export const materials = [
  'process-documents',
  'internal-interviews',
  'touchpoint-audit',
  'customer-interviews',
  'in-depth-listening',
  'ethnography',
] as const
export const teams = ['multidisciplinary', 'other'] as const

export type Goal = (typeof goals)[number]
export type Scope = (typeof scopes)[number]
export type Material = (typeof materials)[number]
export type Team = (typeof teams)[number]
export type MapTemplate = Exclude<TemplateName, 'blank'>

/** Whatever was answered; a question left open gives no points. */
export interface ChooserAnswers {
  readonly goal?: Goal
  readonly scope?: Scope
  readonly material?: readonly Material[]
  readonly team?: Team
}

export type Answer = Goal | Scope | Material | Team
export interface Reason {
  /** What was answered; several materials that count once are named together. */
  readonly because: readonly Answer[]
  readonly template: MapTemplate
  readonly points: number
}
export interface Choice {
  readonly template: MapTemplate
  readonly points: Readonly<Record<MapTemplate, number>>
  /** Every point given, to the recommended template or not. */
  readonly reasons: readonly Reason[]
  /** An experience map without in-depth listening tells what the team believes. */
  readonly warning?: 'needs-in-depth-listening'
}

export const chooseTemplate = (answers: ChooserAnswers): Choice => {
  const reasons = reasonsFor(answers)
  const sumOf = (template: MapTemplate) =>
    reasons.filter((reason) => reason.template === template).reduce((sum, reason) => sum + reason.points, 0)
  const points = { journey: sumOf('journey'), blueprint: sumOf('blueprint'), experience: sumOf('experience') }
  const template = tieOrder.reduce((best, each) => (points[each] > points[best] ? each : best))
  const listened = listening.some((each) => answers.material?.includes(each))
  return {
    template,
    points,
    reasons,
    ...(template === 'experience' && !listened && { warning: 'needs-in-depth-listening' as const }),
  }
}

/** Equal points: the first of these. */
const tieOrder: readonly MapTemplate[] = ['journey', 'blueprint', 'experience']

const goalTemplate: Readonly<Record<Goal, MapTemplate>> = {
  process: 'blueprint',
  improve: 'journey',
  reinvent: 'experience',
}
const scopeTemplate: Readonly<Record<Scope, MapTemplate>> = {
  'internal-delivery': 'blueprint',
  'brand-relationship': 'journey',
  'whole-need': 'experience',
}
const teamTemplate: Readonly<Record<Team, MapTemplate>> = { multidisciplinary: 'experience', other: 'journey' }
const listening: readonly Material[] = ['in-depth-listening', 'ethnography']
const materialGroups: readonly (readonly [MapTemplate, readonly Material[]])[] = [
  ['blueprint', ['process-documents', 'internal-interviews']],
  ['journey', ['touchpoint-audit', 'customer-interviews']],
  ['experience', listening],
]

const reasonsFor = ({ goal, scope, material = [], team }: ChooserAnswers): Reason[] => [
  ...(goal === undefined ? [] : [{ because: [goal], template: goalTemplate[goal], points: 3 }]),
  ...(scope === undefined ? [] : [{ because: [scope], template: scopeTemplate[scope], points: 2 }]),
  ...materialGroups.flatMap(([template, group]): Reason[] => {
    const because = group.filter((each) => material.includes(each))
    return because.length === 0 ? [] : [{ because, template, points: 1 }]
  }),
  ...(team === undefined ? [] : [{ because: [team], template: teamTemplate[team], points: 1 }]),
]
