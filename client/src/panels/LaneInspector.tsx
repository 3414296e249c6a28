import type { JourneyMap, Lane } from '@parcours/shared/domain/map'
import { limits } from '@parcours/shared/domain/values'
import { changeLane, deleteLane } from '@parcours/shared/doc/edits/maps'
import { mayChangeLane } from '@parcours/shared/workshop/rights'
import { ArrowDown, ArrowUp, EyeOff, Trash2 } from 'lucide-react'
import { useSession } from '../session/hooks.ts'
import { movedLane } from '../session/reorder.ts'
import { noSelection, useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { LineField } from './fields.tsx'
import { InspectorFrame } from './InspectorFrame.tsx'
import { LaneCatalogue } from './LaneCatalogue.tsx'
import { LockButton } from './LockButton.tsx'
import { toastWithUndo } from './undo-toast.ts'

interface LaneInspectorProps {
  readonly map: JourneyMap
  readonly lane: Lane
}

export const LaneInspector = ({ map, lane }: LaneInspectorProps) => {
  const session = useSession()
  const { panels, method, common, inspector } = useLabels()
  const change = (fields: Parameters<typeof changeLane>[2]) => session.change((doc) => changeLane(doc, lane.id, fields))
  const up = movedLane(map, lane, -1)
  const down = movedLane(map, lane, 1)
  return (
    <InspectorFrame kind={panels.kinds.lane} may={(rights) => mayChangeLane(rights, lane.id, map.id)}>
      <LockButton targets={[{ kind: 'lane', id: lane.id }]} />
      <LineField
        bare
        strong
        label={inspector.fields.title}
        value={lane.label ?? method.lanes[lane.kind]}
        maxLength={limits.title}
        placeholder={method.lanes[lane.kind]}
        // Without a label of its own, a lane bears the name of its kind, in each reader's language.
        onCommit={(label) => change({ label: label === '' || label === method.lanes[lane.kind] ? undefined : label })}
      />
      <div className="inspector-actions">
        <IconButton
          label={inspector.lane.up}
          icon={<ArrowUp size={17} />}
          disabled={up === undefined}
          onClick={() => up && change(up)}
        />
        <IconButton
          label={inspector.lane.down}
          icon={<ArrowDown size={17} />}
          disabled={down === undefined}
          onClick={() => down && change(down)}
        />
        <Button
          icon={<EyeOff size={15} />}
          onClick={() => {
            change({ visible: false })
            useSelection.getState().select({ kind: 'map', mapId: map.id })
          }}
        >
          {inspector.lane.hide}
        </Button>
        <Button
          look="danger"
          icon={<Trash2 size={15} />}
          onClick={() => {
            session.change((doc) => deleteLane(doc, lane.id))
            useSelection.getState().select(noSelection)
            toastWithUndo(
              session,
              lane.kind === 'curve' ? inspector.lane.deletedCurve : inspector.lane.deleted,
              common.undo,
            )
          }}
        >
          {common.delete}
        </Button>
      </div>
      <LaneCatalogue map={map} after={lane} />
    </InspectorFrame>
  )
}
