// Everything that the method names has a name on screen, in both languages; a new entry of a registry fails here until it has.
import { action, link, persona } from '@parcours/shared/domain/board'
import { cardData } from '@parcours/shared/domain/card'
import { map, stage } from '@parcours/shared/domain/map'
import { cardColor, cardKind, cardSource, laneKind, phase, role, templateName } from '@parcours/shared/domain/values'
import { scores, type ScoreName } from '@parcours/shared/scoring/registry'
import { goals, materials, scopes, teams } from '@parcours/shared/templates/chooser'
import { templates } from '@parcours/shared/templates/registry'
import { describe, expect, it } from 'vitest'
import { cardFields } from '../../panels/card-fields.ts'
import { personaColors } from '../../panels/persona-colors.ts'
import { catalogue, type Labels } from './catalogue.ts'

const fields = Object.values(cardFields).flat()
/** Every closed list of the method, and where its words stand. */
const lists: Readonly<Record<string, readonly [names: readonly unknown[], words: (labels: Labels) => object]>> = {
  templates: [Object.keys(templates), ({ method }) => method.templates],
  'template names': [templateName.options, ({ method }) => method.templates],
  lanes: [laneKind.options, ({ method }) => method.lanes],
  'card kinds': [cardKind.options, ({ method }) => method.kinds],
  'card colours': [cardColor.options, ({ method }) => method.colors],
  'card sources': [cardSource.options, ({ inspector }) => inspector.card.sources],
  'card fields': [
    fields.flatMap(({ name }) => (name === 'kano' ? [] : [name])),
    ({ inspector }) => inspector.card.fields,
  ],
  'card choices': [
    fields.flatMap((field) => (field.kind === 'choice' ? field.choices : [])),
    ({ inspector }) => inspector.card.choices,
  ],
  phases: [phase.options, ({ method }) => method.phases],
  roles: [role.options, ({ method }) => method.roles],
  'roles of a persona': [persona.entries.role.wrapped.options, ({ personas }) => personas.roles],
  'colours of a persona': [personaColors, ({ inspector }) => inspector.map.colors],
  'kinds of a stage': [stage.entries.kind.wrapped.options, ({ maps }) => maps.story.stage],
  'states of a map': [map.entries.state.wrapped.options, ({ inspector }) => inspector.map],
  'periods of a map': [map.entries.period.wrapped.options, ({ inspector }) => inspector.map],
  'methods of a map': [map.entries.method.wrapped.options, ({ inspector }) => inspector.map],
  'peaks that tie': [map.entries.peakTie.wrapped.options, ({ inspector }) => inspector.map.ties],
  'kinds of a link': [link.entries.kind.wrapped.options, ({ maps }) => maps.link.kinds],
  'horizons of an action': [action.entries.horizon.wrapped.options, ({ analysis }) => analysis.plan.horizons],
  'tracks of an action': [action.entries.track.wrapped.options, ({ analysis }) => analysis.plan.tracks],
  'statuses of an action': [action.entries.status.wrapped.options, ({ analysis }) => analysis.plan.statuses],
  'answers of Kano': [[1, 2, 3, 4, 5], ({ kano }) => kano.answers],
  'categories of Kano': [['M', 'O', 'A', 'I', 'R', 'Q'], ({ kano }) => kano.categories],
  'answers of the chooser': [[...goals, ...scopes, ...materials, ...teams], ({ home }) => home.chooser.answers],
}

/** The title, formula and source of each score on screen; undefined is a score that no view shows. */
const shown: Readonly<Record<ScoreName, ((labels: Labels) => readonly string[]) | undefined>> = {
  stepEmotion: ({ panels }) => [panels.scores.contested, panels.formulas.contested, panels.sources.contested],
  zone: ({ method }) => Object.values(method.zones),
  peakEnd: ({ panels }) => [panels.scores.remembered, panels.formulas.remembered, panels.sources.remembered],
  peakEndUnipolarAnchor: undefined,
  personsPeakEnd: ({ panels }) => [panels.samples.persons(2, '+1,0')],
  lived: ({ panels }) => [panels.scores.livedMean, panels.scores.livedWeighted, panels.sources.lived],
  storyArc: ({ panels }) => [panels.scores.story, panels.formulas.story, ...Object.values(panels.stories)],
  nps: ({ inspector }) => [inspector.answers.nps],
  csat: ({ inspector }) => [inspector.answers.csat],
  ces: ({ inspector }) => [inspector.answers.ces],
  agreement: ({ panels }) => [panels.formulas.contested],
  kanoCell: ({ kano }) => Object.values(kano.meanings),
  kano: ({ kano }) => [kano.title, kano.formula, kano.source],
  irritants: ({ analysis: { irritants } }) => [irritants.plain, irritants.formula, irritants.source],
  crossMatrix: ({ analysis: { matrix } }) => [
    matrix.title,
    matrix.formula,
    matrix.source,
    ...Object.values(matrix.quadrants),
    ...Object.values(matrix.advice),
  ],
  gap: ({ analysis: { gaps } }) => [gaps.title, gaps.formula, gaps.source],
  coverage: ({ analysis: { coverage } }) => [coverage.title, coverage.source, ...Object.values(coverage.formulas)],
  voteConcentration: undefined,
  dotBudget: undefined,
  churn: undefined,
  testVerdict: undefined,
  checklist: undefined,
  perceptionGap: undefined,
  segmentDiff: ({ maps }) => [maps.compare.heading, maps.compare.mean('+1,0', 3)],
  volumeWeighted: undefined,
  mermaidIn: undefined,
  mermaidOut: undefined,
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const labels = catalogue[language]

  it.each(Object.keys(lists))('each of the %s has a name', (list) => {
    const [names, words] = lists[list] ?? [[], () => ({})]
    const given = new Map<string, unknown>(Object.entries(words(labels)))
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !isText(given.get(String(name))))).toEqual([])
  })

  it.each(['lanes', 'card kinds', 'card colours', 'templates', 'card sources'])('no two %s share a name', (list) => {
    const [names, words] = lists[list] ?? [[], () => ({})]
    const given = new Map<string, unknown>(Object.entries(words(labels)))
    const all = names.map((name) => given.get(String(name)))
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })

  it('each score that is shown has its words', () => {
    expect(Object.keys(shown).sort()).toEqual(Object.keys(scores).sort())
    for (const [name, words] of Object.entries(shown)) {
      const missing = words?.(labels).filter((text) => !isText(text)) ?? []
      expect({ name, missing }).toEqual({ name, missing: [] })
    }
  })

  it('each field of a card can be asked', () => {
    // A picture is brought, and described beside it.
    const asked = new Set<string>([...fields.map(({ name }) => name), 'image', 'alt'])
    expect(Object.keys(cardData.entries).filter((name) => !asked.has(name))).toEqual([])
  })
})

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
