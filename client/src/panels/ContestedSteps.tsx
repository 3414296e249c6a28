// Steps on which people disagree: worth a conversation before a score.
import type { StepId } from '@parcours/shared/domain/ids'
import type { Step } from '@parcours/shared/domain/map'
import type { StepEmotion } from '@parcours/shared/scoring/step-emotion'
import { useId, useState } from 'react'
import { formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { Explained, ExplainButton } from './Explained.tsx'

interface ContestedStepsProps {
  readonly steps: readonly Step[]
  /** Aligned with the steps. */
  readonly emotions: readonly StepEmotion[]
  readonly onPick: (step: StepId) => void
}

export const ContestedSteps = ({ steps, emotions, onPick }: ContestedStepsProps) => {
  const { panels } = useLabels()
  const language = useLanguage((s) => s.language)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const contested = steps.flatMap((step, i) => {
    const emotion = emotions[i]
    return emotion?.contested && emotion.min !== null && emotion.max !== null
      ? [{ step, n: emotion.n, min: emotion.min, max: emotion.max }]
      : []
  })
  if (contested.length === 0) return null
  return (
    <div className="scores-part">
      <h4>
        {panels.scores.contested}
        <ExplainButton
          figure={panels.scores.contested}
          isOpen={isOpen}
          controls={id}
          onToggle={() => setOpen(!isOpen)}
        />
      </h4>
      {isOpen && <Explained id={id} formula={panels.formulas.contested} source={panels.sources.contested} isOwn />}
      <ul className="contested">
        {contested.map(({ step, n, min, max }) => {
          const range = [formatSigned(language, min, 0), formatSigned(language, max, 0)] as const
          const title = step.title || panels.scores.untitledStep
          return (
            <li key={step.id}>
              <button
                type="button"
                onClick={() => onPick(step.id)}
                aria-label={panels.scores.contestedStep(title, ...range)}
              >
                <strong>{title}</strong>
                <span>
                  {panels.samples.ratings(n)}, {panels.scores.range(...range)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
