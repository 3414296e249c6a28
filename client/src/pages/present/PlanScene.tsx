// The plan of actions, the most urgent first.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { planInOrder } from '../../panels/analysis/plan.ts'
import { useAnalysis } from '../../panels/use-analysis.ts'
import { useBoard, useVotes } from '../../session/hooks.ts'
import { useLeadingPersona } from '../../session/leading.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { PlanTable } from '../PlanTable.tsx'
import { SceneHead } from './SceneHead.tsx'

const linesShown = 8

export const PlanScene = ({ map }: { readonly map: JourneyMap }) => {
  const words = useLabels().present.plan
  const actions = useBoard((board) => board.actions)
  const { matrix } = useAnalysis(map, useLeadingPersona(map), useVotes())
  const plan = planInOrder(Object.values(actions), matrix)
  return (
    <>
      <SceneHead title={words.title} under={words.count(plan.length)} />
      <PlanTable plan={plan.slice(0, linesShown)} />
      {plan.length > linesShown && <p className="wall-more">{words.more(plan.length - linesShown)}</p>}
    </>
  )
}
