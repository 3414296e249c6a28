// The lanes a template offers beside its own, one switch each; off hides them and keeps what they hold.
import { cellsOf } from '@parcours/shared/domain/cells'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { switchLanes } from '@parcours/shared/doc/edits/maps'
import { switchPack, type LanePack } from '@parcours/shared/templates/lane-packs'
import { useBoard, useSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { ToggleField } from './fields.tsx'

interface LanePacksProps {
  readonly map: JourneyMap
  readonly packs: readonly LanePack[]
}

export const LanePacks = ({ map, packs }: LanePacksProps) => {
  const session = useSession()
  const { method, inspector } = useLabels()
  const cells = useBoard((board) => cellsOf(board.cards).get(map.id))
  if (packs.length === 0) return null
  const labelOf = ({ kind, isOn, lanes }: LanePack) => {
    const name = lanes[0]?.label ?? method.lanes[kind]
    const kept = isOn ? 0 : lanes.reduce((sum, lane) => sum + (cells?.get(lane.id)?.length ?? 0), 0)
    return kept === 0 ? name : `${name} (${inspector.packs.kept(kept)})`
  }
  return (
    <div className="inspector-group">
      <h4>{inspector.packs.heading}</h4>
      <div>
        {packs.map((pack) => (
          <ToggleField
            key={pack.kind}
            label={labelOf(pack)}
            checked={pack.isOn}
            onChange={() => session.change((doc) => switchLanes(doc, map.id, switchPack(map, pack)))}
          />
        ))}
      </div>
      <p className="field-hint">{inspector.packs.hint}</p>
    </div>
  )
}
