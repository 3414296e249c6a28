// The lanes a map does not show: those it hides, and every kind it could still have.
import type { JourneyMap, Lane } from '@parcours/shared/domain/map'
import { inOrder, orderAt } from '@parcours/shared/domain/order'
import { laneKind, type LaneKind } from '@parcours/shared/domain/values'
import { addLane, changeLane } from '@parcours/shared/doc/edits/maps'
import { Eye, Plus } from 'lucide-react'
import { useState } from 'react'
import { useSession } from '../session/hooks.ts'
import { newLane } from '../session/new-parts.ts'
import { useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { ChoiceField } from './fields.tsx'
import './LaneCatalogue.css'

const fewLanes = 3

interface LaneCatalogueProps {
  readonly map: JourneyMap
  /** A new lane comes under this one; absent: at the foot. */
  readonly after?: Lane
  /** Lanes that are switched elsewhere. */
  readonly except?: readonly Lane[]
}

export const LaneCatalogue = ({ map, after, except = [] }: LaneCatalogueProps) => {
  const session = useSession()
  const { method, inspector } = useLabels()
  const [kind, setKind] = useState<LaneKind | undefined>(undefined)
  const lanes = inOrder(Object.values(map.lanes))
  const hidden = lanes.filter((lane) => !lane.visible && !except.includes(lane))
  // One curve a map: a second one would show the same points.
  const kinds = laneKind.options.filter((each) => each !== 'curve' || !lanes.some((lane) => lane.kind === 'curve'))
  const add = () => {
    if (kind === undefined) return
    const rank = after === undefined ? lanes.length : lanes.findIndex((lane) => lane.id === after.id) + 1
    const lane = newLane(kind, orderAt(lanes, rank))
    session.change((doc) => addLane(doc, map.id, lane))
    setKind(undefined)
    useSelection.getState().select({ kind: 'lane', mapId: map.id, laneId: lane.id })
  }
  return (
    <div className="inspector-group">
      {hidden.length > 0 && (
        // Few are listed, many wait behind their heading.
        <details className="hidden-lanes" open={hidden.length <= fewLanes}>
          <summary>{`${inspector.lane.hidden} · ${hidden.length}`}</summary>
          <ul className="inspector-list">
            {hidden.map((lane) => {
              const name = lane.label ?? method.lanes[lane.kind]
              return (
                <li key={lane.id}>
                  <span>{name}</span>
                  <span className="inspector-actions">
                    <Button
                      icon={<Eye size={15} />}
                      aria-label={inspector.lane.show(name)}
                      onClick={() => session.change((doc) => changeLane(doc, lane.id, { visible: true }))}
                    >
                      {inspector.lane.showShort}
                    </Button>
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      <div className="inspector-row">
        <ChoiceField
          label={inspector.lane.add}
          value={kind}
          choices={kinds.map((value) => ({ value, label: method.lanes[value] }))}
          onChoose={setKind}
          onClear={() => setKind(undefined)}
        />
        <Button icon={<Plus size={15} />} disabled={kind === undefined} onClick={add}>
          {inspector.lane.addShort}
        </Button>
      </div>
    </div>
  )
}
