// The matrix or the plan that the facilitator shows, one under the other; brings the scores along.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { planInOrder } from '../../panels/analysis/plan.ts'
import { unplacedReason } from '../../panels/analysis/quadrants.ts'
import { useAnalysis } from '../../panels/use-analysis.ts'
import { useBoard, useVotes } from '../../session/hooks.ts'
import { useLeadingPersona } from '../../session/leading.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { PlanTable } from '../PlanTable.tsx'
import { Quadrants } from '../Quadrants.tsx'
import './analysis.css'

export interface PhoneAnalysisProps {
  readonly of: 'matrix' | 'plan'
  readonly map: JourneyMap
}

export const PhoneAnalysis = ({ of, map }: PhoneAnalysisProps) => {
  const labels = useLabels()
  const words = labels.analysis.matrix
  const actions = useBoard((board) => board.actions)
  const analysis = useAnalysis(map, useLeadingPersona(map), useVotes())
  const title = of === 'matrix' ? words.title : labels.present.plan.title
  const isPlaced = analysis.matrix.some((cell) => cell.quadrant !== null)
  return (
    <section className="answer-panel phone-analysis" aria-label={title}>
      <h1>{title}</h1>
      <p className="answer-lead">{map.title}</p>
      {of === 'plan' ? (
        <PlanTable plan={planInOrder(Object.values(actions), analysis.matrix)} />
      ) : isPlaced ? (
        <Quadrants map={map} analysis={analysis} heading="h2" />
      ) : (
        <p className="answer-lead">{unplacedReason(analysis.matrix, words)}</p>
      )}
    </section>
  )
}
