// What is selected and what can be said of it; nothing when nothing is.
import type { Cell } from '@parcours/shared/domain/cells'
import { useBoard } from '../session/hooks.ts'
import { useSelection } from '../session/selection.ts'
import { CardInspector } from './CardInspector.tsx'
import { CellInspector } from './CellInspector.tsx'
import { LaneInspector } from './LaneInspector.tsx'
import { LinkInspector } from './LinkInspector.tsx'
import { MapInspector } from './MapInspector.tsx'
import { StageInspector } from './StageInspector.tsx'
import { StepInspector } from './StepInspector.tsx'
import { UnreadHere } from './Unread.tsx'

export interface InspectorProps {
  readonly onAddCard: (cell: Cell) => void
}

export const Inspector = (props: InspectorProps) => (
  <>
    <UnreadHere />
    <Selected {...props} />
  </>
)

const Selected = ({ onAddCard }: InspectorProps) => {
  const selected = useSelection((s) => s.selected)
  const maps = useBoard((board) => board.maps)
  const cards = useBoard((board) => board.cards)
  const links = useBoard((board) => board.links)
  const map = 'mapId' in selected ? maps[selected.mapId] : undefined
  switch (selected.kind) {
    case 'none':
      return null
    case 'cards': {
      const present = selected.ids.flatMap((id) => cards[id] ?? [])
      return present.length === 0 ? null : <CardInspector key={selected.ids.join()} cards={present} />
    }
    case 'cell': {
      const step = map?.steps[selected.stepId]
      const lane = map?.lanes[selected.laneId]
      if (map === undefined || step === undefined || lane === undefined) return null
      return <CellInspector map={map} step={step} lane={lane} onAddCard={onAddCard} />
    }
    case 'step': {
      const step = map?.steps[selected.stepId]
      return map === undefined || step === undefined ? null : <StepInspector key={step.id} map={map} step={step} />
    }
    case 'stage': {
      const stage = map?.stages[selected.stageId]
      return map === undefined || stage === undefined ? null : <StageInspector key={stage.id} map={map} stage={stage} />
    }
    case 'lane': {
      const lane = map?.lanes[selected.laneId]
      return map === undefined || lane === undefined ? null : <LaneInspector key={lane.id} map={map} lane={lane} />
    }
    case 'link': {
      const link = links[selected.id]
      return link === undefined ? null : <LinkInspector key={link.id} link={link} />
    }
    case 'map':
      return map === undefined ? null : <MapInspector key={map.id} map={map} />
  }
}
