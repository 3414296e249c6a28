// The plan of actions in the order of the matrix: on the wall and in the report.
import type { PlannedAction } from '../panels/analysis/plan.ts'
import { useLabels } from '../ui/labels/catalogue.ts'

export const PlanTable = ({ plan }: { readonly plan: readonly PlannedAction[] }) => {
  const labels = useLabels()
  const words = labels.present.plan
  return (
    <table className="plan-list">
      <thead>
        <tr>
          <th scope="col">{words.action}</th>
          <th scope="col">{words.owner}</th>
          <th scope="col">{words.horizon}</th>
        </tr>
      </thead>
      <tbody>
        {plan.map(({ action }) => (
          <tr key={action.id}>
            <td>{action.title}</td>
            <td>{action.owner === '' ? words.nobody : action.owner}</td>
            <td>{labels.analysis.plan.horizons[action.horizon]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
