// The rows of a map: label, cells, and the lines of a blueprint between them.
import type { Cell } from '@parcours/shared/domain/cells'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { changeLane } from '@parcours/shared/doc/edits/maps'
import type { LaneSlot, MapFrame } from '@parcours/shared/layout/map-layout'
import { metrics } from '@parcours/shared/layout/metrics'
import { memo } from 'react'
import { mayChangeLane, mayPlace } from '@parcours/shared/workshop/rights'
import { useHands, useSession } from '../session/hooks.ts'
import { useIsClosed, useIsLocked, useMay } from '../session/rights.ts'
import { LockMark } from './LockMark.tsx'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useGestures } from './canvas-context.ts'
import { CurveLane } from './CurveLane.tsx'
import type { NearPart } from './near-part.ts'
import { movedLane } from '../session/reorder.ts'
import { RenamableTitle } from './RenamableTitle.tsx'

interface LaneRowsProps {
  readonly map: JourneyMap
  readonly layout: MapFrame
  readonly near: NearPart
}

export const LaneRows = ({ map, layout, near }: LaneRowsProps) => (
  <>
    {near.lanes.map((slot) => (
      <LaneRow key={slot.id} map={map} layout={layout} near={near} slot={slot} />
    ))}
  </>
)

interface LaneRowProps extends LaneRowsProps {
  readonly slot: LaneSlot
}

const LaneRow = ({ map, layout, near, slot }: LaneRowProps) => {
  const session = useSession()
  const labels = useLabels()
  const { lane } = slot
  const isLocked = useIsLocked({ kind: 'lane', id: lane.id })
  const isClosed = useIsClosed(lane.id)
  const title = lane.label ?? labels.method.lanes[lane.kind]
  const lineLabels = {
    interaction: labels.method.interactionLine,
    visibility: labels.method.visibilityLine,
    internal: labels.method.internalLine,
  }
  return (
    <>
      {slot.line !== undefined && (
        <div
          className={`map-line is-${slot.line.kind}`}
          style={{ top: slot.line.y, width: layout.width, height: metrics.lineHeight }}
        >
          {lineLabels[slot.line.kind]}
        </div>
      )}
      <RenamableTitle
        id={lane.id}
        className={`map-lane${slot.id === layout.lanes.at(-1)?.id ? ' is-last' : ''}`}
        style={{ top: slot.y, width: layout.gridX, height: slot.height }}
        title={title}
        label={`${labels.board.canvas.lane} ${title}`}
        selectAs={{ kind: 'lane', mapId: map.id, laneId: lane.id }}
        may={(rights) => mayChangeLane(rights, lane.id, map.id)}
        onRename={(label) =>
          session.change((doc) => changeLane(doc, lane.id, { label: label === '' ? undefined : label }))
        }
        onMove={(by) => {
          const change = movedLane(map, lane, by)
          if (change !== undefined) session.change((doc) => changeLane(doc, lane.id, change))
        }}
      >
        {isLocked ? <LockMark /> : isClosed && <LockMark label={labels.workshop.locks.closed} />}
      </RenamableTitle>
      {lane.kind === 'curve' ? (
        <CurveLane map={map} layout={layout} slot={slot} />
      ) : (
        near.steps.map((column) => (
          <CellView
            key={column.id}
            mapId={map.id}
            laneId={lane.id}
            stepId={column.id}
            x={column.x}
            y={slot.y}
            width={column.width}
            height={slot.height}
            label={`${title}, ${column.step.title}`}
            isEntry={slot.id === near.entry?.lane && column.id === near.entry.step}
          />
        ))
      )}
    </>
  )
}

interface CellViewProps extends Cell {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: string
  /** The map's one stop of the Tab key, where it is near; arrows lead on from there. */
  readonly isEntry: boolean
}

const CellView = memo(({ mapId, laneId, stepId, x, y, width, height, label, isEntry }: CellViewProps) => {
  const mayWrite = useMay((rights) => mayPlace(rights, { kind: 'cell', mapId, stepId, laneId, order: '', span: 1 }))
  const { writeInCell } = useGestures()
  const isSelected = useSelection(
    ({ selected }) => selected.kind === 'cell' && selected.stepId === stepId && selected.laneId === laneId,
  )
  const peerColor = useHands(
    (peers) => peers.find((peer) => peer.cell?.stepId === stepId && peer.cell.laneId === laneId)?.user.color,
  )
  const cell: Cell = { mapId, stepId, laneId }
  const select = () => useSelection.getState().select({ kind: 'cell', ...cell })
  return (
    // Its keys are the board's: use-keyboard knows which cell is selected.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className={`map-cell${isSelected ? ' is-selected' : ''}`}
      style={{
        left: x,
        top: y,
        width,
        height,
        ...(peerColor !== undefined && { boxShadow: `inset 0 0 0 2px ${peerColor}` }),
      }}
      role="gridcell"
      aria-label={label}
      aria-selected={isSelected}
      data-step={stepId}
      data-lane={laneId}
      tabIndex={isEntry ? 0 : -1}
      onFocus={() => {
        if (!isSelected) select()
      }}
      onClick={select}
      onDoubleClick={() => {
        if (mayWrite) writeInCell(cell)
      }}
    />
  )
})
CellView.displayName = 'CellView'
