// Customer × employee in full: each quadrant lists its steps and cards in the order of treatment.
import type { Quadrant } from '@parcours/shared/scoring/cross-matrix'
import { formatSigned } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import type { Destinations } from '../destination.ts'
import { ExplainedTitle } from '../ExplainedTitle.tsx'
import type { Analysis } from '../use-analysis.ts'
import { GoToCard, GoToStep } from './GoTo.tsx'
import './MatrixTab.css'
import { type QuadrantStep, stepsOfQuadrant, treatment, unplacedReason } from './quadrants.ts'

interface MatrixTabProps extends Destinations {
  readonly analysis: Analysis
}

export const MatrixTab = ({ analysis, ...destinations }: MatrixTabProps) => {
  const words = useLabels().analysis.matrix
  const { matrix } = analysis
  const placed = matrix.filter((cell) => cell.quadrant !== null).length
  const shared = { analysis, isUnplaced: placed === 0, ...destinations }
  return (
    <>
      <ExplainedTitle
        level={3}
        title={words.title}
        formula={words.formula}
        sample={words.sample(placed, matrix.length)}
        source={words.source}
        isOwn
      />
      {placed === 0 && matrix.length > 0 && <p className="analysis-hint">{unplacedReason(matrix, words)}</p>}
      <div className="matrix">
        <div className="matrix-axis is-top" aria-hidden="true">
          <span>{`${words.employee} ${words.disenchanted}`}</span>
          <span>{`${words.employee} ${words.enchanted}`}</span>
        </div>
        <div className="matrix-axis is-side is-low" aria-hidden="true">{`${words.customer} ${words.disenchanted}`}</div>
        <div className="matrix-axis is-side is-high" aria-hidden="true">{`${words.customer} ${words.enchanted}`}</div>
        {treatment.map((quadrant, i) => (
          <QuadrantBox key={quadrant} quadrant={quadrant} rank={i + 1} {...shared} />
        ))}
        <div className="matrix-apart">
          <QuadrantBox quadrant="watch" {...shared} />
          <QuadrantBox quadrant={null} {...shared} />
        </div>
      </div>
    </>
  )
}

interface QuadrantBoxProps extends MatrixTabProps {
  readonly quadrant: Quadrant | null
  /** Its place in the order of treatment. */
  readonly rank?: number
  /** No step stands in any quadrant: said once above, not again in each. */
  readonly isUnplaced: boolean
}

const QuadrantBox = ({ quadrant, rank, isUnplaced, analysis, onGoTo, onGoToCard }: QuadrantBoxProps) => {
  const words = useLabels().analysis.matrix
  const steps = stepsOfQuadrant(quadrant, analysis.matrix, analysis.cards, analysis.byScore)
  if (quadrant === null && steps.length === 0) return null
  const count = isUnplaced && quadrant !== null ? [] : [words.count(steps.length)]
  const title = quadrant === null ? words.unrated : words.quadrants[quadrant]
  return (
    <section className={`matrix-box quadrant is-${quadrant ?? 'unrated'}`} aria-label={title}>
      <header>
        <h4>
          {title}
          {quadrant !== null && <span>{` · ${words.meanings[quadrant]}`}</span>}
        </h4>
        <small>{[...(rank === undefined ? [] : [words.order(rank)]), ...count].join(' · ')}</small>
      </header>
      <p>{quadrant === null ? words.unratedHint : words.advice[quadrant]}</p>
      {steps.length === 0 && !isUnplaced && <p className="matrix-none">{words.none}</p>}
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <StepOfQuadrant
              key={step.cell.stepId}
              step={step}
              showsCards={quadrant !== 'watch' && quadrant !== null}
              analysis={analysis}
              onGoTo={onGoTo}
              onGoToCard={onGoToCard}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface StepOfQuadrantProps extends MatrixTabProps {
  readonly step: QuadrantStep
  readonly showsCards: boolean
}

const StepOfQuadrant = ({ step: { cell, cards }, showsCards, analysis, onGoTo, onGoToCard }: StepOfQuadrantProps) => {
  const { analysis: words, common } = useLabels()
  const language = useLanguage((s) => s.language)
  const point = (value: number | null) => (value === null ? common.noData : formatSigned(language, value))
  return (
    <li>
      <div className="matrix-step">
        <GoToStep step={cell.step} mapId={analysis.map.id} onGoTo={onGoTo} />
        <small>{words.matrix.points(point(cell.customer.point), point(cell.employee.point))}</small>
      </div>
      {showsCards && cards.length > 0 && (
        <ul>
          {cards.map((card) => (
            <li key={card.id}>
              <GoToCard card={card} onGoToCard={onGoToCard} />
            </li>
          ))}
        </ul>
      )}
      {showsCards && cards.length === 0 && <p className="matrix-none">{words.matrix.noCards}</p>}
    </li>
  )
}
