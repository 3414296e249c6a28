import type { Cell } from '@parcours/shared/domain/cells'
import type { JourneyMap, Lane, Step } from '@parcours/shared/domain/map'
import { mayPlace } from '@parcours/shared/workshop/rights'
import { Plus } from 'lucide-react'
import { useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { InspectorFrame } from './InspectorFrame.tsx'

interface CellInspectorProps {
  readonly map: JourneyMap
  readonly step: Step
  readonly lane: Lane
  readonly onAddCard: (cell: Cell) => void
}

export const CellInspector = ({ map, step, lane, onAddCard }: CellInspectorProps) => {
  const { panels, method, inspector } = useLabels()
  const isCurve = lane.kind === 'curve'
  return (
    <InspectorFrame
      kind={panels.kinds.cell}
      may={(rights) =>
        mayPlace(rights, { kind: 'cell', mapId: map.id, stepId: step.id, laneId: lane.id, order: '', span: 1 })
      }
    >
      <p className="inspector-place">
        <strong>{step.title || panels.scores.untitledStep}</strong> · {lane.label ?? method.lanes[lane.kind]}
      </p>
      <p className="inspector-note">{isCurve ? inspector.cell.curve : inspector.cell.hint}</p>
      <div className="inspector-actions">
        {isCurve ? (
          <Button onClick={() => useSelection.getState().select({ kind: 'step', mapId: map.id, stepId: step.id })}>
            {inspector.cell.goToStep}
          </Button>
        ) : (
          <Button
            icon={<Plus size={15} />}
            onClick={() => onAddCard({ mapId: map.id, stepId: step.id, laneId: lane.id })}
          >
            {inspector.cell.add}
          </Button>
        )}
      </div>
    </InspectorFrame>
  )
}
