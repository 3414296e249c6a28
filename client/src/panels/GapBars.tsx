// Delivered against target, in short: the weighted gap and the steps where most is missing.
import { memo } from 'react'
import { formatNumber, formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { Dumbbell } from './Dumbbell.tsx'
import type { Destinations } from './destination.ts'
import { ExplainedTitle } from './ExplainedTitle.tsx'
import './GapBars.css'
import type { Analysis } from './use-analysis.ts'

interface GapBarsProps extends Pick<Destinations, 'onGoTo'>, Pick<Analysis, 'map' | 'gap'> {}

const shown = 3

export const GapBars = memo(({ map, gap, onGoTo }: GapBarsProps) => {
  const labels = useLabels()
  const language = useLanguage((s) => s.language)
  const words = labels.analysis.gaps
  if (gap.steps.length === 0) return null
  return (
    <section className="scores-part">
      <ExplainedTitle
        title={words.title}
        formula={words.formula}
        sample={words.sample(gap.ranking.length, gap.steps.length)}
        source={words.source}
        isOwn
      />
      <p className="gap-index">
        <span>{words.index}</span>
        <strong className={gap.gapIndex === null ? 'is-missing' : undefined}>
          {gap.gapIndex === null ? labels.common.noData : percentText(language, gap.gapIndex)}
        </strong>
      </p>
      <ul className="gap-list">
        {gap.ranking.slice(0, shown).flatMap((index) => {
          const each = gap.steps[index]
          if (each === undefined || each.delivered === null || each.target === null || each.gap === null) return []
          const title = each.step.title || labels.panels.scores.untitledStep
          const [delivered, target, by] = [each.delivered, each.target, each.gap]
          const signed = (value: number) => formatSigned(language, value)
          return [
            <li key={each.stepId}>
              <button
                type="button"
                aria-label={`${labels.analysis.goToStep(title)}, ${words.row(signed(delivered), signed(target), signed(by))}`}
                onClick={() => onGoTo({ mapId: map.id, stepId: each.stepId })}
              >
                <span>{title}</span>
                <strong>{signed(by)}</strong>
                <Dumbbell delivered={delivered} target={target} />
              </button>
            </li>,
          ]
        })}
      </ul>
      {gap.ranking.length > shown && <p className="scores-hint">{words.more(gap.ranking.length - shown)}</p>}
    </section>
  )
})
GapBars.displayName = 'GapBars'

export const percentText = (language: 'fr' | 'en', value: number, digits = 0): string =>
  `${formatNumber(language, value, digits)}${language === 'fr' ? '\u202F%' : '%'}`
