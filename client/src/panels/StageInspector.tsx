import { columnsOf } from '@parcours/shared/domain/columns'
import type { JourneyMap, Stage } from '@parcours/shared/domain/map'
import { orderAt } from '@parcours/shared/domain/order'
import { limits, phases } from '@parcours/shared/domain/values'
import { addStep, changeStage, deleteStage } from '@parcours/shared/doc/edits/maps'
import { mayChangeMap } from '@parcours/shared/workshop/rights'
import { ArrowLeft, ArrowRight, Plus, Trash2 } from 'lucide-react'
import { useSession } from '../session/hooks.ts'
import { newStep } from '../session/new-parts.ts'
import { movedStage } from '../session/reorder.ts'
import { noSelection, useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { ChoiceField, LineField, ToggleField } from './fields.tsx'
import { InspectorFrame } from './InspectorFrame.tsx'
import { toastWithUndo } from './undo-toast.ts'

interface StageInspectorProps {
  readonly map: JourneyMap
  readonly stage: Stage
}

export const StageInspector = ({ map, stage }: StageInspectorProps) => {
  const session = useSession()
  const { panels, method, common, inspector } = useLabels()
  const change = (fields: Parameters<typeof changeStage>[2]) =>
    session.change((doc) => changeStage(doc, stage.id, fields))
  const addToStage = () => {
    const siblings = columnsOf(map).find((column) => column.stage?.id === stage.id)?.steps ?? []
    const step = newStep({ stageId: stage.id, order: orderAt(siblings, siblings.length) })
    session.change((doc) => addStep(doc, map.id, step))
    useSelection.getState().select({ kind: 'step', mapId: map.id, stepId: step.id })
    useSelection.getState().rename(step.id)
  }
  const earlier = movedStage(map, stage, -1)
  const later = movedStage(map, stage, 1)
  return (
    <InspectorFrame kind={panels.kinds.stage} may={(rights) => mayChangeMap(rights, map.id)}>
      <LineField
        bare
        strong
        label={inspector.fields.title}
        value={stage.title}
        maxLength={limits.title}
        onCommit={(title) => change({ title })}
      />
      <ChoiceField
        label={inspector.stage.phase}
        value={stage.phase}
        choices={phases.map((value) => ({ value, label: method.phases[value] }))}
        onChoose={(phase) => change({ phase })}
      />
      {(map.template === 'experience' || stage.kind !== undefined) && (
        <ChoiceField
          label={inspector.stage.need}
          value={stage.kind}
          choices={[
            { value: 'purchase', label: inspector.stage.purchase },
            { value: 'usage', label: inspector.stage.usage },
          ]}
          onChoose={(kind) => change({ kind })}
          onClear={() => change({ kind: undefined })}
        />
      )}
      <ToggleField
        label={inspector.stage.collapse}
        checked={stage.collapsed === true}
        onChange={(checked) => change({ collapsed: checked ? true : undefined })}
      />
      <div className="inspector-group">
        <div className="inspector-actions">
          <Button icon={<Plus size={15} />} onClick={addToStage}>
            {inspector.stage.addStep}
          </Button>
          <IconButton
            label={inspector.stage.earlier}
            icon={<ArrowLeft size={17} />}
            disabled={earlier === undefined}
            onClick={() => earlier && change(earlier)}
          />
          <IconButton
            label={inspector.stage.later}
            icon={<ArrowRight size={17} />}
            disabled={later === undefined}
            onClick={() => later && change(later)}
          />
        </div>
        <div className="inspector-actions">
          <Button
            look="danger"
            icon={<Trash2 size={15} />}
            onClick={() => {
              session.change((doc) => deleteStage(doc, stage.id))
              useSelection.getState().select(noSelection)
              toastWithUndo(session, inspector.stage.deleted, common.undo)
            }}
          >
            {inspector.stage.delete}
          </Button>
        </div>
      </div>
    </InspectorFrame>
  )
}
