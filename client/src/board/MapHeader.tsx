// Phases, stages and steps: the columns of a map, each renamed and moved in place.
import { columnsOf } from '@parcours/shared/domain/columns'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { orderAt } from '@parcours/shared/domain/order'
import { addStageWithStep, addStep, changeStage, changeStep } from '@parcours/shared/doc/edits/maps'
import type { MapFrame, StageSlot } from '@parcours/shared/layout/map-layout'
import type { StepSlot } from '@parcours/shared/layout/rect'
import { metrics } from '@parcours/shared/layout/metrics'
import { Diamond, Plus } from 'lucide-react'
import { mayChangeMap } from '@parcours/shared/workshop/rights'
import { useSession } from '../session/hooks.ts'
import { useMay } from '../session/rights.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { newStage, newStep } from '../session/new-parts.ts'
import { movedStage, movedStep } from '../session/reorder.ts'
import type { NearPart } from './near-part.ts'
import { RenamableTitle } from './RenamableTitle.tsx'

interface HeaderProps {
  readonly map: JourneyMap
  readonly layout: MapFrame
}

export const MapHeader = ({ map, layout, near }: HeaderProps & { readonly near: NearPart }) => {
  const labels = useLabels()
  const mayChange = useMay((rights) => mayChangeMap(rights, map.id))
  return (
    <>
      <div
        className="map-corner"
        style={{ top: layout.phaseY, width: layout.gridX, height: layout.stepY + layout.stepHeight - layout.phaseY }}
      >
        <span style={{ marginTop: layout.stepY - layout.phaseY }}>{labels.method.steps}</span>
      </div>
      {layout.phases.map((span) => (
        <div
          key={`${span.phase}${span.x}`}
          className={`map-phase is-${span.phase}`}
          style={{ left: span.x, top: layout.phaseY, width: span.width, height: metrics.phaseHeight }}
        >
          {labels.method.phases[span.phase]}
        </div>
      ))}
      {near.stages.map((slot) => (
        <StageHead key={slot.id} map={map} slot={slot} top={layout.stageY} />
      ))}
      {near.steps.map((slot) => (
        <StepHead key={slot.id} map={map} slot={slot} top={layout.stepY} height={layout.stepHeight} />
      ))}
      {mayChange && <AddStep map={map} layout={layout} />}
    </>
  )
}

const StageHead = ({
  map,
  slot,
  top,
}: {
  readonly map: JourneyMap
  readonly slot: StageSlot
  readonly top: number
}) => {
  const session = useSession()
  const labels = useLabels()
  const { stage } = slot
  return (
    <RenamableTitle
      id={stage.id}
      className={`map-stage${stage.collapsed === true ? ' is-collapsed' : ''}`}
      style={{ left: slot.x, top, width: slot.width, height: metrics.stageHeight }}
      title={stage.title}
      label={`${labels.board.canvas.stage} ${stage.title}`}
      placeholder={labels.board.canvas.untitledStage}
      selectAs={{ kind: 'stage', mapId: map.id, stageId: stage.id }}
      may={(rights) => mayChangeMap(rights, map.id)}
      onRename={(title) => session.change((doc) => changeStage(doc, stage.id, { title }))}
      onMove={(by) => {
        const change = movedStage(map, stage, by)
        if (change !== undefined) session.change((doc) => changeStage(doc, stage.id, change))
      }}
    >
      {map.template === 'experience' && stage.kind !== undefined && (
        <>
          <i className={`map-stage-kind is-${stage.kind}`} aria-hidden="true" />
          {stage.collapsed !== true && <span className="map-stage-word">{labels.maps.story.stage[stage.kind]}</span>}
        </>
      )}
      {stage.collapsed === true && <span className="map-count">{slot.stepCount}</span>}
    </RenamableTitle>
  )
}

const StepHead = ({
  map,
  slot,
  top,
  height,
}: {
  readonly map: JourneyMap
  readonly slot: StepSlot
  readonly top: number
  readonly height: number
}) => {
  const session = useSession()
  const labels = useLabels()
  const { step } = slot
  return (
    <RenamableTitle
      id={step.id}
      className="map-step"
      style={{ left: slot.x, top, width: slot.width, height }}
      title={step.title}
      label={`${labels.board.canvas.step} ${step.title}${step.momentOfTruth === true ? `, ${labels.method.momentOfTruth}` : ''}`}
      placeholder={labels.board.canvas.untitledStep}
      selectAs={{ kind: 'step', mapId: map.id, stepId: step.id }}
      may={(rights) => mayChangeMap(rights, map.id)}
      onRename={(title) => session.change((doc) => changeStep(doc, step.id, { title }))}
      onMove={(by) => {
        const change = movedStep(map, step, by)
        if (change !== undefined) session.change((doc) => changeStep(doc, step.id, change))
      }}
    >
      {step.momentOfTruth === true && <Diamond className="map-truth" size={13} fill="currentColor" aria-hidden />}
    </RenamableTitle>
  )
}

/** At the right end of the header: the next step of the last stage. */
const AddStep = ({ map, layout }: HeaderProps) => {
  const session = useSession()
  const labels = useLabels()
  const add = () => {
    const last = columnsOf(map)
      .filter((column) => column.stage !== undefined)
      .at(-1)
    const stage = last?.stage ?? newStage({ phase: 'during', order: orderAt([], 0) })
    const siblings = last?.steps ?? []
    const step = newStep({ stageId: stage.id, order: orderAt(siblings, siblings.length) })
    session.change((doc) =>
      last === undefined ? addStageWithStep(doc, map.id, stage, step) : addStep(doc, map.id, step),
    )
    useSelection.getState().select({ kind: 'step', mapId: map.id, stepId: step.id })
    useSelection.getState().rename(step.id)
  }
  return (
    <button
      type="button"
      className="map-add nodrag nopan"
      style={{ left: layout.width + 8, top: layout.stepY + (layout.stepHeight - 32) / 2 }}
      aria-label={labels.board.canvas.addStep}
      title={labels.board.canvas.addStep}
      onClick={add}
    >
      <Plus size={16} aria-hidden />
    </button>
  )
}
