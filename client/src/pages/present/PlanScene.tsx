// The plan of actions, the most urgent first.
import type { JourneyMap } from '@parcours/shared/domain/map'
import { planInOrder } from '../../panels/analysis/plan.ts'
import { useAnalysis } from '../../panels/use-analysis.ts'
import { useBoard, useVotes } from '../../session/hooks.ts'
import { useLeadingPersona } from '../../session/leading.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { PlanTable } from '../PlanTable.tsx'
import { Fitted, type FitStep } from './Fitted.tsx'
import { SceneHead } from './SceneHead.tsx'

/** Eight lines can be read by all; fewer, where they are long. */
const steps: readonly FitStep[] = [
  { scale: 1, most: 8 },
  ...[8, 6, 4].map((most) => ({ scale: 0.8, most })),
  ...[4, 3, 2].map((most) => ({ scale: 0.65, most })),
]

export const PlanScene = ({ map }: { readonly map: JourneyMap }) => {
  const words = useLabels().present.plan
  const actions = useBoard((board) => board.actions)
  const { matrix } = useAnalysis(map, useLeadingPersona(map), useVotes())
  const plan = planInOrder(Object.values(actions), matrix)
  return (
    <>
      <SceneHead title={words.title} under={words.count(plan.length)} />
      <Fitted content={JSON.stringify(plan)} steps={steps}>
        {(most) => (
          <>
            <PlanTable plan={plan.slice(0, most)} />
            {plan.length > most && <p className="wall-more">{words.more(plan.length - most)}</p>}
          </>
        )}
      </Fitted>
    </>
  )
}
