// What customers answered about a step: how many gave each mark, and what NPS, CSAT and CES make of it.
import type { Step } from '@parcours/shared/domain/map'
import { ces } from '@parcours/shared/scoring/ces'
import { csat } from '@parcours/shared/scoring/csat'
import { nps } from '@parcours/shared/scoring/nps'
import { formatNumber, formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { NumberField } from './fields.tsx'
import './StepAnswers.css'

type Metrics = Step['metrics']

interface StepAnswersProps {
  readonly metrics: Metrics
  readonly onChange: (metrics: Metrics) => void
}

/** The first mark of each survey and how many marks it has. */
const surveys = [
  { key: 'nps', first: 0, marks: 11 },
  { key: 'csat', first: 1, marks: 5 },
  { key: 'ces', first: 1, marks: 7 },
] as const
const mostAnswers = 99_999

export const StepAnswers = ({ metrics, onChange }: StepAnswersProps) => {
  const words = useLabels().inspector.answers
  return (
    <details className="step-answers">
      <summary>{words.title}</summary>
      {surveys.map(({ key, first, marks }) => {
        const counts = metrics[key] ?? Array.from({ length: marks }, () => 0)
        return (
          <fieldset key={key}>
            <legend>
              {words[key]} <Result survey={key} counts={counts} />
            </legend>
            <div className="step-answers-counts">
              {counts.map((count, i) => (
                <NumberField
                  key={first + i}
                  label={String(first + i)}
                  value={count === 0 ? undefined : count}
                  min={0}
                  max={mostAnswers}
                  step={1}
                  placeholder="0"
                  onCommit={(next) =>
                    onChange({ ...metrics, [key]: counts.map((each, j) => (j === i ? (next ?? 0) : each)) })
                  }
                />
              ))}
            </div>
          </fieldset>
        )
      })}
    </details>
  )
}

const Result = ({ survey, counts }: { readonly survey: keyof Metrics; readonly counts: readonly number[] }) => {
  const { common, inspector } = useLabels()
  const language = useLanguage((s) => s.language)
  const first = survey === 'nps' ? 0 : 1
  const scores = counts.flatMap((count, i) => Array.from({ length: count }, () => first + i))
  if (scores.length === 0) return <output className="is-empty">{common.noData}</output>
  return <output>{inspector.answers.result(figureOf(survey, scores, language), scores.length)}</output>
}

const figureOf = (survey: keyof Metrics, scores: readonly number[], language: 'fr' | 'en'): string => {
  switch (survey) {
    case 'nps': {
      const { nps: value, moe95 } = nps({ scores })
      return `${formatSigned(language, value ?? 0, 0)} ± ${formatNumber(language, moe95 ?? 0, 0)}`
    }
    case 'csat':
      return `${formatNumber(language, csat({ scores }).csat ?? 0, 0)}\u202F%`
    case 'ces':
      return `${formatNumber(language, ces({ scores }).mean ?? 0, 1)} / 7`
  }
}
