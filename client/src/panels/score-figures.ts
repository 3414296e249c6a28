// The figures of the score panel as words: value, formula, n and source, in one language.
import type { Step } from '@parcours/shared/domain/map'
import type { MapScores } from '@parcours/shared/scoring/map-scores'
import type { PeakTie } from '@parcours/shared/scoring/peak-end'
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { Language } from '@parcours/shared/domain/values'
import { formatSigned } from '../ui/format.ts'
import type { Labels } from '../ui/labels/catalogue.ts'

export interface Explanation {
  readonly formula: string
  readonly sample: string
  readonly source: string
  /** Our own definition or threshold, not the literature's. */
  readonly isOwn: boolean
}
export interface Figure extends Explanation {
  readonly id: 'remembered' | 'lived' | 'lowest' | 'truth' | 'gap'
  readonly label: string
  /** Absent when there is no data: never a zero in its place. */
  readonly value?: string
  readonly isLow?: boolean
}

export interface FigureSource {
  readonly scores: MapScores
  /** In map order, as the scores' arrays. */
  readonly steps: readonly Step[]
  readonly persona: PersonaId
  readonly peakTie: PeakTie
}

export const figuresOf = (
  { scores, steps, persona, peakTie }: FigureSource,
  { panels }: Labels,
  language: Language,
): Figure[] => {
  const { scores: words, formulas, sources, samples } = panels
  const signed = (value: number) => formatSigned(language, value)
  const value = (of: number | null) => (of === null ? {} : { value: signed(of) })
  const rated = scores.curve.filter((point) => point !== null).length
  const ratings = scores.n.reduce((sum, n) => sum + n, 0)
  const byHand = steps.filter((step) => step.override[persona] !== undefined).length
  const durations = steps.filter((step, i) => scores.curve[i] !== null && (step.durationMin ?? 0) > 0).length
  const counted = [
    samples.steps(rated, steps.length),
    samples.ratings(ratings),
    ...(byHand > 0 ? [samples.byHand(byHand)] : []),
  ]
  const { score: personsScore, n: persons } = scores.persons
  const low = scores.lowest
  const lowStep = low === null ? undefined : steps[low.index]
  const moments = steps.filter((step) => step.momentOfTruth === true).length
  return [
    {
      id: 'remembered',
      label: words.remembered,
      ...value(scores.peakEnd.score),
      formula: `${formulas.remembered} ${formulas.tie[peakTie]}`,
      sample: [...counted, ...(personsScore === null ? [] : [samples.persons(persons, signed(personsScore))])].join(
        ' · ',
      ),
      source: sources.remembered,
      isOwn: false,
    },
    {
      id: 'lived',
      label: scores.lived.weighted ? words.livedWeighted : words.livedMean,
      ...value(scores.lived.lived),
      formula: scores.lived.weighted ? formulas.livedWeighted : formulas.livedMean,
      sample: [...counted, samples.durations(durations)].join(' · '),
      source: sources.lived,
      isOwn: false,
    },
    {
      id: 'lowest',
      label: lowStep === undefined ? words.lowest : words.lowestAt(lowStep.title || words.untitledStep),
      ...value(low?.value ?? null),
      isLow: low !== null && low.value <= -1,
      formula: formulas.lowest,
      sample:
        low === null
          ? samples.ratings(0)
          : [
              samples.ratings(scores.n[low.index] ?? 0),
              ...(lowStep?.override[persona] === undefined ? [] : [samples.byHand(1)]),
            ].join(' · '),
      source: sources.lowest,
      isOwn: true,
    },
    {
      id: 'truth',
      label: words.truth,
      ...(scores.truth.rated > 0 && { value: `${scores.truth.held} / ${scores.truth.rated}` }),
      formula: formulas.truth,
      sample: samples.truth(scores.truth.rated, moments),
      source: sources.truth,
      isOwn: true,
    },
    {
      id: 'gap',
      label: words.gap,
      ...value(scores.lived.memoryGap),
      formula: formulas.gap,
      sample: counted.join(' · '),
      source: sources.gap,
      isOwn: true,
    },
  ]
}
