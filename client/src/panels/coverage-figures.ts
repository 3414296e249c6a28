// The coverage of a map as figures with their formula, n and source.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { Language } from '@parcours/shared/domain/values'
import type { Labels } from '../ui/labels/catalogue.ts'
import { percentText } from './GapBars.tsx'
import type { Explanation } from './score-figures.ts'
import type { Analysis } from './use-analysis.ts'

export interface CoverageFigure extends Explanation {
  readonly id: 'touchpoint' | 'motAction' | 'phase' | 'digitalShare'
  readonly label: string
  /** 0 … 100; null when there is no data. */
  readonly share: number | null
  readonly value: string
}

export const coverageFigures = (
  { map, cards, coverage }: Analysis,
  { analysis: { coverage: words }, common }: Labels,
  language: Language,
): CoverageFigure[] => {
  const steps = stepsInOrder(map)
  const samples = {
    touchpoint: coverage.asksForTouchpoints
      ? words.ofSteps(steps.filter((step) => step.noContact !== true).length)
      : words.noTouchpointLane,
    motAction: words.ofMoments(steps.filter((step) => step.momentOfTruth === true).length),
    phase: words.ofPhases,
    digitalShare: words.ofTouchpoints(
      cards.filter((card) => card.kind === 'touchpoint' && Object.hasOwn(map.steps, card.place.stepId)).length,
    ),
  }
  return (['touchpoint', 'motAction', 'phase', 'digitalShare'] as const).map((id) => {
    const share = coverage[id]
    return {
      id,
      label: words[id],
      share,
      value: share === null ? common.noData : percentText(language, share),
      formula: words.formulas[id],
      sample: samples[id],
      source: words.source,
      isOwn: true,
    }
  })
}
