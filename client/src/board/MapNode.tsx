// One map: title, phases, stages, steps, lanes and the emotion curve. Its cards are nodes of their own above it.
import type { MapId } from '@parcours/shared/domain/ids'
import type { NodeProps, Node } from '@xyflow/react'
import { memo } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useDrawn } from './canvas-context.ts'
import { LaneRows } from './LaneRows.tsx'
import { MapHeader } from './MapHeader.tsx'
import { MapTitle } from './MapTitle.tsx'
import { useNearPart } from './near-part.ts'
import './map.css'
import './map-signs.css'

export type MapNodeData = { readonly mapId: MapId }

type MapNodeProps = NodeProps<Node<MapNodeData>>

/** Its place is its wrapper's, its size the layout's. */
const isSameMap = (a: MapNodeProps, b: MapNodeProps): boolean => a.data.mapId === b.data.mapId

export const MapNode = memo(({ data }: MapNodeProps) => {
  const map = useBoard((board) => board.maps[data.mapId])
  const layout = useDrawn((drawn) => drawn.scene.layouts.get(data.mapId))
  const near = useNearPart(data.mapId, layout)
  if (map === undefined || layout === undefined || near === undefined) return null
  return (
    <section className="map" aria-label={map.title} style={{ width: layout.width, height: layout.height }}>
      <MapTitle map={map} />
      <MapHeader map={map} layout={layout} near={near} />
      <LaneRows map={map} layout={layout} near={near} />
    </section>
  )
}, isSameMap)
MapNode.displayName = 'MapNode'
