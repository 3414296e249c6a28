// A card or a step named as a link to itself on the canvas.
import type { Card } from '@parcours/shared/domain/card'
import type { MapId } from '@parcours/shared/domain/ids'
import type { Step } from '@parcours/shared/domain/map'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { type Destinations, shortText } from '../destination.ts'
import './GoTo.css'

export const GoToCard = ({ card, onGoToCard }: { readonly card: Card } & Pick<Destinations, 'onGoToCard'>) => {
  const { analysis, method } = useLabels()
  const text = shortText(card.text, 160) || analysis.emptyCard
  return (
    <button
      type="button"
      className={`go-to is-card is-${card.kind}`}
      title={method.kinds[card.kind]}
      aria-label={analysis.goToCard(text)}
      onClick={() => onGoToCard(card.id)}
    >
      {text}
    </button>
  )
}

interface GoToStepProps extends Pick<Destinations, 'onGoTo'> {
  readonly step: Step
  readonly mapId: MapId
}

export const GoToStep = ({ step, mapId, onGoTo }: GoToStepProps) => {
  const { analysis, panels, method } = useLabels()
  const title = step.title || panels.scores.untitledStep
  return (
    <button
      type="button"
      className="go-to"
      aria-label={analysis.goToStep(title)}
      onClick={() => onGoTo({ mapId, stepId: step.id })}
    >
      {title}
      {step.momentOfTruth === true && (
        <span className="go-to-truth" title={method.momentOfTruth}>
          ◆
        </span>
      )}
    </button>
  )
}
