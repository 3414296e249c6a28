import { cardsOfMap } from '@parcours/shared/domain/cells'
import { stagesInOrder } from '@parcours/shared/domain/columns'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { orderAt } from '@parcours/shared/domain/order'
import { limits } from '@parcours/shared/domain/values'
import { addStage, changeMap, deleteMap } from '@parcours/shared/doc/edits/maps'
import { packsOf } from '@parcours/shared/templates/lane-packs'
import { mayChangeMap } from '@parcours/shared/workshop/rights'
import { BookOpen, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useSession } from '../session/hooks.ts'
import { newStage } from '../session/new-parts.ts'
import { useReading } from '../session/reading.ts'
import { noSelection, useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { ChoiceField, LineField, NumberField, ToggleField } from './fields.tsx'
import { InspectorFrame } from './InspectorFrame.tsx'
import { LaneCatalogue } from './LaneCatalogue.tsx'
import { LanePacks } from './LanePacks.tsx'
import { LockButton } from './LockButton.tsx'
import { MapCompare } from './MapCompare.tsx'
import { MapCopies } from './MapCopies.tsx'
import { MapPersonas } from './MapPersonas.tsx'
import { toastWithUndo } from './undo-toast.ts'

export const MapInspector = ({ map }: { readonly map: JourneyMap }) => {
  const session = useSession()
  const { panels, maps, inspector } = useLabels()
  const change = (fields: Parameters<typeof changeMap>[2]) => session.change((doc) => changeMap(doc, map.id, fields))
  const packs = packsOf(map)
  const addToMap = () => {
    const last = stagesInOrder(map).at(-1)
    const siblings = stagesInOrder(map).filter((stage) => stage.phase === last?.phase)
    const stage = newStage({ phase: last?.phase ?? 'during', order: orderAt(siblings, siblings.length) })
    session.change((doc) => addStage(doc, map.id, stage))
    useSelection.getState().select({ kind: 'stage', mapId: map.id, stageId: stage.id })
    useSelection.getState().rename(stage.id)
  }
  return (
    <InspectorFrame kind={panels.kinds.map} may={(rights) => mayChangeMap(rights, map.id)}>
      <LockButton targets={[{ kind: 'map', id: map.id }]} />
      <LineField
        bare
        strong
        label={inspector.fields.title}
        value={map.title}
        maxLength={limits.title}
        onCommit={(title) => change({ title })}
      />
      <ChoiceField
        label={inspector.map.state}
        value={map.state}
        choices={[
          { value: 'current', label: inspector.map.current },
          { value: 'target', label: inspector.map.target },
        ]}
        onChoose={(state) => change({ state })}
      />
      {map.template === 'blueprint' && (
        <ToggleField
          label={maps.blueprint.internalLine}
          checked={map.internalLine === true}
          onChange={(checked) => change({ internalLine: checked ? true : undefined })}
        />
      )}
      <div className="inspector-actions">
        <Button icon={<BookOpen size={15} />} onClick={() => useReading.getState().read(map.id)}>
          {maps.story.open}
        </Button>
      </div>
      <MapCompare map={map} />
      <MapCopies map={map} />
      <MapPersonas map={map} />
      <Calculation map={map} onChange={change} />
      <LanePacks map={map} packs={packs} />
      <LaneCatalogue map={map} except={packs.flatMap((pack) => pack.lanes)} />
      <div className="inspector-group">
        <div className="inspector-actions">
          <Button icon={<Plus size={15} />} onClick={addToMap}>
            {inspector.map.addStage}
          </Button>
          <DeleteMap map={map} />
        </div>
      </div>
    </InspectorFrame>
  )
}

interface CalculationProps {
  readonly map: JourneyMap
  readonly onChange: (fields: Parameters<typeof changeMap>[2]) => void
}

const Calculation = ({ map, onChange }: CalculationProps) => {
  const { inspector } = useLabels()
  return (
    <div className="inspector-group">
      <h4>{inspector.map.calculation}</h4>
      <div className="field-pair">
        <NumberField
          label={inspector.map.volume}
          value={map.journeyVolume}
          min={0}
          max={1e12}
          step={1}
          onCommit={(journeyVolume) => onChange({ journeyVolume })}
        />
        <ChoiceField
          label={inspector.map.period}
          value={map.period}
          choices={[
            { value: 'month', label: inspector.map.month },
            { value: 'year', label: inspector.map.year },
          ]}
          onChoose={(period) => onChange({ period })}
        />
      </div>
      <ChoiceField
        label={inspector.map.method}
        value={map.method}
        choices={[
          { value: 'mean', label: inspector.map.mean },
          { value: 'median', label: inspector.map.median },
        ]}
        onChoose={(method) => onChange({ method })}
      />
      <ChoiceField
        label={inspector.map.peakTie}
        value={map.peakTie}
        choices={(['negative', 'latest', 'positive'] as const).map((value) => ({
          value,
          label: inspector.map.ties[value],
        }))}
        onChoose={(peakTie) => onChange({ peakTie })}
      />
    </div>
  )
}

/** The one deletion that asks first: it takes everybody's work of the map with it. */
const DeleteMap = ({ map }: { readonly map: JourneyMap }) => {
  const session = useSession()
  const { common, inspector } = useLabels()
  const [isAsking, setAsking] = useState(false)
  const cards = useBoard((board) => (isAsking ? cardsOfMap(board.cards, map.id).length : 0))
  const remove = () => {
    setAsking(false)
    session.change((doc) => deleteMap(doc, map.id))
    useSelection.getState().select(noSelection)
    toastWithUndo(session, inspector.map.deleted, common.undo)
  }
  return (
    <>
      <Button look="danger" icon={<Trash2 size={15} />} onClick={() => setAsking(true)}>
        {inspector.map.delete}
      </Button>
      {isAsking && (
        <Dialog
          title={inspector.map.askTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
              <Button look="danger" onClick={remove}>
                {inspector.map.delete}
              </Button>
            </>
          }
        >
          <p>{inspector.map.ask(map.title, cards)}</p>
        </Dialog>
      )}
    </>
  )
}
