import type { JourneyMap, Step } from '@parcours/shared/domain/map'
import { limits } from '@parcours/shared/domain/values'
import { addStep, changeStep, deleteStep } from '@parcours/shared/doc/edits/maps'
import { mayChangeMap } from '@parcours/shared/workshop/rights'
import { ArrowLeft, ArrowRight, Diamond, Plus, Trash2 } from 'lucide-react'
import { useSession } from '../session/hooks.ts'
import { useMay } from '../session/rights.ts'
import { newStep } from '../session/new-parts.ts'
import { besideStep, movedStep } from '../session/reorder.ts'
import { noSelection, useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { AreaField } from './AreaField.tsx'
import { LineField, NumberField, ToggleField } from './fields.tsx'
import { InspectorFrame } from './InspectorFrame.tsx'
import { ScaleField } from '../ui/ScaleField.tsx'
import { StepAnswers } from './StepAnswers.tsx'
import { StepRating } from './StepRating.tsx'
import { toastWithUndo } from './undo-toast.ts'

interface StepInspectorProps {
  readonly map: JourneyMap
  readonly step: Step
}

export const StepInspector = ({ map, step }: StepInspectorProps) => {
  const session = useSession()
  const { panels, maps, method, common, inspector } = useLabels()
  const change = (fields: Parameters<typeof changeStep>[2]) => session.change((doc) => changeStep(doc, step.id, fields))
  const insert = (side: 'before' | 'after') => {
    const fresh = newStep(besideStep(map, step, side))
    session.change((doc) => addStep(doc, map.id, fresh))
    useSelection.getState().select({ kind: 'step', mapId: map.id, stepId: fresh.id })
    useSelection.getState().rename(fresh.id)
  }
  const mayChange = useMay((rights) => mayChangeMap(rights, map.id))
  const earlier = movedStep(map, step, -1)
  const later = movedStep(map, step, 1)
  return (
    <InspectorFrame
      kind={panels.kinds.step}
      may={(rights) => mayChangeMap(rights, map.id)}
      {...(!mayChange && { apart: <StepRating map={map} step={step} /> })}
    >
      <LineField
        bare
        strong
        label={inspector.fields.title}
        value={step.title}
        maxLength={limits.title}
        placeholder={panels.scores.untitledStep}
        onCommit={(title) => change({ title })}
      />
      <LineField
        label={maps.blueprint.owner}
        value={step.owner ?? ''}
        maxLength={limits.name}
        placeholder={maps.blueprint.ownerHint}
        onCommit={(owner) => change({ owner: owner === '' ? undefined : owner })}
      />
      {mayChange && <StepRating map={map} step={step} />}
      <div className="inspector-group">
        <ToggleField
          label={method.momentOfTruth}
          checked={step.momentOfTruth === true}
          icon={<Diamond size={14} fill="currentColor" style={{ color: 'var(--truth)' }} aria-hidden="true" />}
          onChange={(checked) => change({ momentOfTruth: checked ? true : undefined })}
        />
        <ToggleField
          label={inspector.step.noContact}
          checked={step.noContact === true}
          onChange={(checked) => change({ noContact: checked ? true : undefined })}
        />
        <ScaleField
          label={inspector.step.criticality}
          value={step.criticality}
          steps={criticalities.map((value) => ({ value, text: String(value) }))}
          onChoose={(value) => change({ criticality: criticalities.find((each) => each === value) })}
        />
        <NumberField
          label={inspector.step.duration}
          value={step.durationMin}
          min={0}
          max={1_000_000}
          step={1}
          onCommit={(durationMin) => change({ durationMin })}
        />
        <div className="field-pair">
          <NumberField
            label={inspector.step.delivered}
            value={step.delivered}
            min={-3}
            max={3}
            step={0.5}
            onCommit={(delivered) => change({ delivered })}
          />
          <NumberField
            label={inspector.step.target}
            value={step.target}
            min={-3}
            max={3}
            step={0.5}
            onCommit={(target) => change({ target })}
          />
        </div>
        <AreaField
          label={maps.story.narrative}
          hint={maps.story.narrativeHint}
          value={step.narrative ?? ''}
          maxLength={limits.narrative}
          onCommit={(narrative) => change({ narrative: narrative === '' ? undefined : narrative })}
        />
        <StepAnswers metrics={step.metrics} onChange={(metrics) => change({ metrics })} />
      </div>
      <div className="inspector-group">
        <div className="inspector-actions">
          <Button icon={<Plus size={15} />} onClick={() => insert('before')}>
            {inspector.step.insertBefore}
          </Button>
          <Button icon={<Plus size={15} />} onClick={() => insert('after')}>
            {inspector.step.insertAfter}
          </Button>
        </div>
        <div className="inspector-actions">
          <IconButton
            label={inspector.step.earlier}
            icon={<ArrowLeft size={17} />}
            disabled={earlier === undefined}
            onClick={() => earlier && change(earlier)}
          />
          <IconButton
            label={inspector.step.later}
            icon={<ArrowRight size={17} />}
            disabled={later === undefined}
            onClick={() => later && change(later)}
          />
          <Button
            look="danger"
            icon={<Trash2 size={15} />}
            onClick={() => {
              session.change((doc) => deleteStep(doc, step.id))
              useSelection.getState().select(noSelection)
              toastWithUndo(session, inspector.step.deleted, common.undo)
            }}
          >
            {inspector.step.delete}
          </Button>
        </div>
      </div>
    </InspectorFrame>
  )
}

const criticalities = [1, 2, 3] as const
